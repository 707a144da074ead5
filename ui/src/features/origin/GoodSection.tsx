import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { codeOf } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { type CaseForm, isCurrency } from "./case-form";
import styles from "./Origin.module.css";

interface GoodSectionProps {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
}

/** What the good is, its prices and its weight. */
export function GoodSection({ value, set }: GoodSectionProps) {
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
        <TextField
          label={t("origin-currency")}
          value={value.currency}
          onChange={(currency) => set({ currency: currency.toUpperCase() })}
          validate={(typed) => (isCurrency(typed) ? null : t("origin-guided-currency-wrong"))}
        />
        <DateField
          label={t("origin-on")}
          value={value.on}
          onChange={(on) => set({ on: on ?? "" })}
          optional
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          label={t("origin-fob")}
          unit={value.currency}
          value={value.transactionValue}
          onChange={(transactionValue) => set({ transactionValue })}
          optional
        />
        <DecimalField
          label={t("origin-ex-works")}
          unit={value.currency}
          value={value.exWorks}
          onChange={(exWorks) => set({ exWorks })}
          optional
        />
      </FieldRow>
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
