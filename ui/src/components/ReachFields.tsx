import { FieldRow } from "./Form";
import { TextField } from "./TextField";

/** How somebody is reached. */
interface Reach {
  mail: string;
  phone: string;
}

interface ReachFieldsProps {
  /** What the names of the fields begin with. */
  at?: string;
  labels: Reach;
  help?: string;
  value: Reach;
  onChange: (part: Partial<Reach>) => void;
}

/** By mail and by telephone: either may stay empty. */
export function ReachFields({ at = "", labels, help, value, onChange }: ReachFieldsProps) {
  return (
    <FieldRow>
      <TextField
        name={`${at}mail`}
        label={labels.mail}
        help={help}
        optional
        inputMode="email"
        value={value.mail}
        onChange={(mail) => onChange({ mail })}
      />
      <TextField
        name={`${at}phone`}
        label={labels.phone}
        optional
        inputMode="tel"
        value={value.phone}
        onChange={(phone) => onChange({ phone })}
      />
    </FieldRow>
  );
}
