import type { ConsentMeans } from "@/bridge";
import { DateField } from "@/components/DateField";
import { FieldRow } from "@/components/Form";
import { Select } from "@/components/Select";
import { useT, useWords } from "@/i18n/t";
import { type Consent, consentMeans } from "./listing-form";

interface ConsentFieldsProps {
  /** What the names of the fields begin with. */
  at?: string;
  labels: Record<keyof Consent, string>;
  consent: Consent;
  onChange: (part: Partial<Consent>) => void;
}

/** When and how a consent was given, and until when it holds. */
export function ConsentFields({ at = "", labels, consent, onChange }: ConsentFieldsProps) {
  const t = useT();
  const words = useWords();
  return (
    <FieldRow>
      <DateField
        name={`${at}givenOn`}
        label={labels.givenOn}
        value={consent.givenOn}
        onChange={(day) => onChange({ givenOn: day ?? "" })}
        isRequired
      />
      <Select<ConsentMeans>
        name={`${at}means`}
        label={labels.means}
        options={consentMeans.map((id) => ({ id, label: words(`consent-means-${id}`) }))}
        value={consent.means}
        onChange={(means) => onChange({ means })}
      />
      <DateField
        name={`${at}endsOn`}
        label={labels.endsOn}
        help={t("directory-ends-help")}
        optional
        value={consent.endsOn}
        onChange={(day) => onChange({ endsOn: day ?? "" })}
      />
    </FieldRow>
  );
}
