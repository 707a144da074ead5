import type { ProofWho } from "@/bridge";
import { FieldRow, Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import type { TypedInvolved, TypedParty } from "./proof-form";

interface PartyFieldsProps {
  /** The path of its fields, as the desk names them. */
  field: string;
  party: TypedParty;
  set: (party: TypedParty) => void;
}

/** A name, an address, and how to reach whoever has them. */
export function PartyFields({ field, party, set }: PartyFieldsProps) {
  const t = useT();
  const text = (name: keyof TypedParty) => ({
    name: `${field}.${name}`,
    value: party[name],
    onChange: (value: string) => set({ ...party, [name]: value }),
  });
  return (
    <>
      <FieldRow>
        <TextField label={t("proof-field-name")} {...text("name")} />
        <TextField label={t("proof-field-address")} {...text("address")} />
        <TextField label={t("proof-field-country")} {...text("country")} isCode />
      </FieldRow>
      <FieldRow>
        <TextField label={t("proof-field-phone")} {...text("phone")} />
        <TextField label={t("proof-field-mail")} {...text("mail")} />
        <TextField label={t("proof-field-tax-id")} {...text("tax_id")} isCode optional />
      </FieldRow>
    </>
  );
}

interface InvolvedFieldsProps {
  field: "exporter" | "producer" | "importer";
  involved: TypedInvolved;
  set: (involved: TypedInvolved) => void;
}

const told: Record<InvolvedFieldsProps["field"], readonly ProofWho[]> = {
  exporter: ["certifier", "named", "unknown"],
  producer: ["certifier", "exporter", "named", "various", "on-request"],
  importer: ["named", "certifier", "various", "unknown"],
};

/** Who has a part in the trade, or why nobody is named. */
export function InvolvedFields({ field, involved, set }: InvolvedFieldsProps) {
  const t = useT();
  const words = useWords();
  return (
    <Fieldset title={words(`proof-field-${field}`)}>
      <Select
        name={`${field}.who`}
        label={t("proof-field-who")}
        options={told[field].map((id) => ({ id, label: words(`proof-who-${id}`) }))}
        value={involved.who}
        onChange={(who) => set({ ...involved, who })}
      />
      {involved.who === "named" && (
        <PartyFields
          field={`${field}.party`}
          party={involved.party}
          set={(party) => set({ ...involved, party })}
        />
      )}
    </Fieldset>
  );
}
