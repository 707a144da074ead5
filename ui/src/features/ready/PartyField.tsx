import { ComboBox } from "@/components/ComboBox";
import type { FieldWords } from "@/components/field-parts";
import { takingPart, useParties } from "./parties";

interface PartyFieldProps extends FieldWords {
  name?: string;
  mission: string;
  value: string | null;
  onChange: (registration: string | null) => void;
  isRequired?: boolean;
}

/** A company that takes part in the mission, found by typing. */
export function PartyField({ mission, ...field }: PartyFieldProps) {
  const { rows, companyOf } = useParties(mission);
  const options = takingPart(rows).map(({ id, companyName }) => ({ id, label: companyName }));
  const { value } = field;
  const isOffered = value === null || options.some(({ id }) => id === value);
  // Whoever is named and takes part no more is still shown.
  const all = isOffered ? options : [...options, { id: value, label: companyOf(value) }];
  return <ComboBox {...field} options={all} />;
}
