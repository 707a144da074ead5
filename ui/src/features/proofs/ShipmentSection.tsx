import { CurrencyCombo } from "@/components/CurrencyCombo";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { decimal } from "@/i18n/format";
import { useT } from "@/i18n/t";
import type { SectionProps } from "./ProofEditor";
import { asks } from "./proof-form";

/** What it covers: one shipment, or those of a period. */
export function ShipmentSection(section: SectionProps) {
  const t = useT();
  const { value, paper, choices, set } = section;
  const { proof } = value;
  const months = choices.blanketMonths;
  const hasPeriod = months !== null || Boolean(proof.from ?? proof.until);
  return (
    <Fieldset
      title={t("proof-shipments")}
      help={
        months === null ? t("proof-one-shipment") : t("proof-blanket-help", { months: `${months}` })
      }
    >
      <TextField
        name="invoice"
        label={t("proof-field-invoice")}
        optional={!asks(paper, "invoices") || paper.form === "eur1"}
        value={proof.invoice ?? ""}
        onChange={(invoice) => set({ invoice })}
      />
      {hasPeriod && (
        <FieldRow>
          <DateField
            name="from"
            label={t("proof-field-from")}
            optional
            value={proof.from ?? null}
            onChange={(from) => set({ from })}
          />
          <DateField
            name="until"
            label={t("proof-field-until")}
            optional
            value={proof.until ?? null}
            onChange={(until) => set({ until })}
          />
        </FieldRow>
      )}
      {paper.form === "invoice-declaration" && <Value {...section} />}
    </Fieldset>
  );
}

/** The value of the consignment, up to which anybody may declare. */
function Value({ value, choices, type }: SectionProps) {
  const t = useT();
  const { limit } = choices;
  return (
    <FieldRow>
      <DecimalField
        name="value"
        label={t("proof-field-value")}
        help={limit && t("proof-limit", { limit: `${decimal(limit.amount)} ${limit.currency}` })}
        optional={value.proof.capacity !== "exporter-up-to-limit"}
        value={value.amount}
        onChange={(amount) => type({ amount })}
      />
      <CurrencyCombo
        label={t("proof-currency")}
        value={value.currency}
        onChange={(currency) => currency && type({ currency })}
      />
    </FieldRow>
  );
}

/** Where and when it is signed. */
export function SignatureSection({ value, paper, set }: SectionProps) {
  const t = useT();
  const { proof } = value;
  return (
    <Fieldset title={t("proof-signature")}>
      <FieldRow>
        <TextField
          name="place"
          label={t("proof-field-place")}
          optional={paper.form !== "eur1"}
          value={proof.place ?? ""}
          onChange={(place) => set({ place })}
        />
        <DateField
          name="signed_on"
          label={t("proof-field-signed-on")}
          value={proof.signed_on ?? null}
          onChange={(signed_on) => set({ signed_on })}
        />
      </FieldRow>
      <TextField
        name="remarks"
        label={t("proof-field-remarks")}
        optional
        rows={2}
        value={proof.remarks ?? ""}
        onChange={(remarks) => set({ remarks })}
      />
    </Fieldset>
  );
}
