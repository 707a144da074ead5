import type { OriginPrices } from "@/bridge";
import { DateField } from "@/components/DateField";
import { FieldRow } from "@/components/Form";
import { useT } from "@/i18n/t";
import { CodeFields } from "./CodeFields";
import { CurrencyField } from "./CurrencyField";
import type { CaseForm } from "./case-form";
import { GuidedForm, type Ways } from "./GuidedForm";
import { PriceFields } from "./PriceFields";

interface GuidedProductProps extends Ways {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
  prices: OriginPrices | null;
}

/** What the product is, and at what price it is sold. */
export function GuidedProduct({ value, set, prices, ...ways }: GuidedProductProps) {
  const t = useT();
  return (
    <GuidedForm {...ways} isFirst>
      <CodeFields code={value.code} onChange={(code) => set({ code })} isRequired />
      <PriceFields
        value={value}
        set={set}
        prices={prices}
        help={{ fob: t("origin-guided-fob-help"), exWorks: t("origin-guided-ex-works-help") }}
      />
      <FieldRow>
        <CurrencyField value={value} set={set} help={t("origin-guided-currency-help")} />
        <DateField
          label={t("origin-on")}
          help={t("origin-guided-on-help")}
          value={value.on}
          onChange={(on) => set({ on: on ?? "" })}
          optional
        />
      </FieldRow>
    </GuidedForm>
  );
}
