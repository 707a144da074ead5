import type { ProofParty } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { useCountries } from "@/components/catalogue";
import { FieldRow } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";

interface PartyFieldsProps {
  /** Where the desk finds it in the proof. */
  path: string;
  party: ProofParty;
  onChange: (party: ProofParty) => void;
  /** Whether the paper asks for an address. */
  isPlaced?: boolean;
  /** Whether the paper asks how the person is reached. */
  isReached?: boolean;
}

/** The name and address of a person or company, and how it is reached. */
export function PartyFields({
  path,
  party,
  onChange,
  isPlaced = false,
  isReached = false,
}: PartyFieldsProps) {
  const t = useT();
  const countries = useCountries();
  const set = (part: ProofParty) => onChange({ ...party, ...part });
  return (
    <>
      <FieldRow>
        <TextField
          name={`${path}.name`}
          label={t("proof-field-name")}
          value={party.name ?? ""}
          onChange={(name) => set({ name })}
        />
        <TextField
          name={`${path}.tax_id`}
          label={t("proof-field-tax-id")}
          isCode
          optional
          value={party.tax_id ?? ""}
          onChange={(tax_id) => set({ tax_id })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name={`${path}.address`}
          label={t("proof-field-address")}
          optional={!isPlaced}
          value={party.address ?? ""}
          onChange={(address) => set({ address })}
        />
        <ComboBox
          name={`${path}.country`}
          label={t("proof-field-country")}
          optional={!isPlaced}
          options={countries.options}
          value={party.country || null}
          onChange={(country) => set({ country: country ?? "" })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name={`${path}.phone`}
          label={t("proof-field-phone")}
          optional={!isReached}
          inputMode="tel"
          value={party.phone ?? ""}
          onChange={(phone) => set({ phone })}
        />
        <TextField
          name={`${path}.mail`}
          label={t("proof-field-mail")}
          optional={!isReached}
          inputMode="email"
          value={party.mail ?? ""}
          onChange={(mail) => set({ mail })}
        />
      </FieldRow>
    </>
  );
}
