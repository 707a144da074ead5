import { useQuery } from "@tanstack/react-query";
import { agreementsQuery } from "@/bridge/queries";
import { useShortName } from "@/i18n/names";
import type { FieldWords } from "./field-parts";
import { PickField } from "./PickField";

interface AgreementsFieldProps extends FieldWords {
  name?: string;
  value: readonly string[];
  onChange: (agreements: string[]) => void;
}

/** Any number of the agreements of every market, each once. */
export function AgreementsField(field: AgreementsFieldProps) {
  const short = useShortName();
  const { data: known = [] } = useQuery(agreementsQuery);
  const options = known.map((agreement) => ({ id: agreement.id, label: short(agreement) }));
  return (
    <PickField
      {...field}
      options={options.sort((one, other) => one.label.localeCompare(other.label))}
    />
  );
}
