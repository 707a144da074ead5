import type { ProofChoices } from "@/bridge";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import { InvolvedFields, PartyFields } from "./PartyFields";
import { asks, type TypedGood, type TypedProof } from "./proof-form";

interface ProofFieldsProps {
  choices: ProofChoices;
  proof: TypedProof;
  set: (part: Partial<TypedProof>) => void;
}

type Texts = "title" | "company" | "invoice" | "authorisation" | "destination" | "place";

/** What the paper of an agreement asks, and nothing else. */
export function ProofFields({ choices, proof, set }: ProofFieldsProps) {
  const t = useT();
  const words = useWords();
  const paper = choices.papers.find(({ form }) => form === proof.form);
  const text = (name: Texts) => ({
    name,
    value: proof[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <Fieldset title={t("proofs-paper")}>
        <FieldRow>
          <Select
            name="form"
            label={t("proof-field-form")}
            options={choices.papers.map(({ form }) => ({
              id: form,
              label: words(`proof-form-${form}`),
            }))}
            value={proof.form}
            onChange={(form) => set({ form, capacity: null })}
          />
          <Select
            name="language"
            label={t("proof-field-language")}
            options={choices.languages.map((id) => ({
              id,
              label: words(`proofs-language-${id}`),
            }))}
            value={proof.language}
            onChange={(language) => set({ language })}
          />
          <Select
            name="capacity"
            label={t("proof-field-capacity")}
            options={(paper?.capacities ?? []).map((id) => ({
              id,
              label: words(`proof-capacity-${id}`),
            }))}
            value={proof.capacity}
            onChange={(capacity) => set({ capacity })}
          />
        </FieldRow>
      </Fieldset>
      <Fieldset title={t("proof-field-certifier")}>
        <PartyFields
          field="certifier"
          party={proof.certifier}
          set={(certifier) => set({ certifier })}
        />
        <FieldRow>
          <TextField label={t("proof-field-title")} {...text("title")} />
          <TextField label={t("proof-field-company")} {...text("company")} />
          {proof.capacity === "approved-exporter" && (
            <TextField label={t("proof-field-authorisation")} {...text("authorisation")} isCode />
          )}
        </FieldRow>
      </Fieldset>
      {asks(paper, "exporter") && proof.form !== "invoice-declaration" && (
        <InvolvedFields
          field="exporter"
          involved={proof.exporter}
          set={(exporter) => set({ exporter })}
        />
      )}
      {asks(paper, "producer") && (
        <InvolvedFields
          field="producer"
          involved={proof.producer}
          set={(producer) => set({ producer })}
        />
      )}
      {asks(paper, "importer", "consignee") && (
        <InvolvedFields
          field="importer"
          involved={proof.importer}
          set={(importer) => set({ importer })}
        />
      )}
      <GoodFields choices={choices} proof={proof} set={set} />
      <Fieldset title={t("proofs-shipment")}>
        <FieldRow>
          <TextField label={t("proof-field-invoice")} {...text("invoice")} />
          {proof.form === "invoice-declaration" && (
            <DecimalField
              name="value"
              label={t("proof-field-value")}
              unit={choices.limit?.currency ?? "USD"}
              value={proof.amount}
              onChange={(amount) => set({ amount })}
            />
          )}
          {proof.form === "eur1" && (
            <TextField label={t("proof-field-destination")} {...text("destination")} isCode />
          )}
        </FieldRow>
        {choices.blanketMonths !== null && (
          <FieldRow>
            <DateField
              name="from"
              label={t("proof-field-from")}
              optional
              value={proof.from}
              onChange={(from) => set({ from })}
            />
            <DateField
              name="until"
              label={t("proof-field-until")}
              optional
              value={proof.until}
              onChange={(until) => set({ until })}
            />
          </FieldRow>
        )}
        <FieldRow>
          <TextField label={t("proof-field-place")} {...text("place")} />
          <DateField
            name="signed_on"
            label={t("proof-field-signed-on")}
            value={proof.signed_on}
            onChange={(signed_on) => set({ signed_on })}
          />
        </FieldRow>
        <TextField
          name="remarks"
          label={t("proof-field-remarks")}
          optional
          rows={2}
          value={proof.remarks}
          onChange={(remarks) => set({ remarks })}
        />
      </Fieldset>
    </>
  );
}

function GoodFields({ choices, proof: { form, good }, set }: ProofFieldsProps) {
  const t = useT();
  const paper = choices.papers.find((known) => known.form === form);
  const text = (name: Exclude<keyof TypedGood, "mass">) => ({
    name: `good.${name}`,
    value: good[name],
    onChange: (value: string) => set({ good: { ...good, [name]: value } }),
  });
  return (
    <Fieldset title={t("proof-field-good")}>
      <TextField label={t("proof-field-description")} rows={2} {...text("description")} />
      <FieldRow>
        <TextField label={t("proof-field-code")} {...text("code")} isCode />
        {asks(paper, "criterion") && choices.letters.length > 0 && (
          <Select
            name="good.criterion"
            label={t("proof-field-criterion")}
            options={choices.letters.map((id) => ({ id, label: id }))}
            value={good.criterion || null}
            onChange={(criterion) => set({ good: { ...good, criterion } })}
          />
        )}
        {asks(paper, "rvc-method") && (
          <TextField label={t("proof-field-rvc-method")} {...text("rvc_method")} />
        )}
        {asks(paper, "quantity") && (
          <TextField label={t("proof-field-quantity")} {...text("quantity")} />
        )}
      </FieldRow>
      {form === "eur1" && (
        <FieldRow>
          <TextField label={t("proof-field-packages")} {...text("packages")} />
          <DecimalField
            name="good.gross_mass"
            label={t("proof-field-gross-mass")}
            value={good.mass}
            onChange={(mass) => set({ good: { ...good, mass } })}
          />
        </FieldRow>
      )}
    </Fieldset>
  );
}
