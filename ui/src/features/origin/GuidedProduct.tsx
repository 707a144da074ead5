import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { CodeFields } from "./CodeFields";
import { type CaseForm, isCurrency } from "./case-form";
import { GuidedForm, type Ways } from "./GuidedForm";

interface GuidedProductProps extends Ways {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
}

/** What the product is, and at what price it is sold. */
export function GuidedProduct({ value, set, ...ways }: GuidedProductProps) {
  const t = useT();
  return (
    <GuidedForm {...ways} isFirst>
      <CodeFields code={value.code} onChange={(code) => set({ code })} isRequired />
      <FieldRow>
        <DecimalField
          label={t("origin-fob")}
          help={t("origin-guided-fob-help")}
          unit={value.currency}
          value={value.transactionValue}
          onChange={(transactionValue) => set({ transactionValue })}
          optional
        />
        <DecimalField
          label={t("origin-ex-works")}
          help={t("origin-guided-ex-works-help")}
          unit={value.currency}
          value={value.exWorks}
          onChange={(exWorks) => set({ exWorks })}
          optional
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t("origin-currency")}
          help={t("origin-guided-currency-help")}
          value={value.currency}
          onChange={(currency) => set({ currency: currency.toUpperCase() })}
          validate={(typed) => (isCurrency(typed) ? null : t("origin-guided-currency-wrong"))}
        />
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
