import { TextField } from "@/components/TextField";

interface CountFieldProps {
  name?: string;
  label: string;
  help?: string;
  optional?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** The most digits that are taken: no number of a call has more. */
const digits = 4;

/** A whole number, typed in digits. */
export function CountField({ onChange, ...field }: CountFieldProps) {
  return (
    <TextField
      {...field}
      inputMode="numeric"
      onChange={(text) => onChange(text.replace(/\D/g, "").slice(0, digits))}
    />
  );
}
