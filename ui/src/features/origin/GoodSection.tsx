import type { OriginPrices } from "@/bridge";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { codeOf } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { CurrencyField } from "./CurrencyField";
import type { CaseForm } from "./case-form";
import styles from "./Origin.module.css";
import { PriceFields } from "./PriceFields";

interface GoodSectionProps {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
  /** What its price counts as, where that follows from its terms. */
  prices: OriginPrices | null;
}

/** What the good is, its prices and its weight. */
export function GoodSection({ value, set, prices }: GoodSectionProps) {
  const t = useT();
  return (
    <Section title={t("origin-good")} help={t("origin-good-help")}>
      <FieldRow>
        <TextField
          label={t("origin-code")}
          help={t("origin-code-help")}
          isCode
          value={value.code}
          onChange={(code) => set({ code })}
          validate={(typed) =>
            typed === "" || codeOf(typed) !== null ? null : t("origin-code-wrong")
          }
        />
        <CurrencyField value={value} set={set} />
        <DateField
          label={t("origin-on")}
          value={value.on}
          onChange={(on) => set({ on: on ?? "" })}
          optional
        />
      </FieldRow>
      <PriceFields value={value} set={set} prices={prices} />
      <details className={styles.more}>
        <summary>{t("origin-more")}</summary>
        <FieldRow>
          <DecimalField
            label={t("origin-good-weight")}
            value={value.weight}
            onChange={(weight) => set({ weight })}
            optional
          />
          <DecimalField
            label={t("origin-component-weight")}
            value={value.componentWeight}
            onChange={(componentWeight) => set({ componentWeight })}
            optional
          />
          <Select
            label={t("origin-set")}
            options={[
              { id: "none", label: t("origin-set-none") },
              { id: "gri-3ab", label: t("origin-set-gri-3ab") },
              { id: "gri-3c", label: t("origin-set-gri-3c") },
            ]}
            value={value.set}
            onChange={(kind) => set({ set: kind })}
          />
        </FieldRow>
      </details>
    </Section>
  );
}
