import type { TableRow } from "@/bridge";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";

/** No row further down names the columns. */
const deepest = 40;

interface HeaderSelectProps {
  rows: readonly TableRow[];
  /** The number of the row; 0 where none names the columns. */
  value: number;
  onChange: (header: number) => void;
  mayBeNone?: boolean;
}

/** Which row of a table names its columns. */
export function HeaderSelect({ rows, value, onChange, mayBeNone = false }: HeaderSelectProps) {
  const t = useT();
  return (
    <Select
      label={t("mapping-header")}
      options={[
        ...(mayBeNone ? [{ id: "0", label: t("mapping-header-none") }] : []),
        ...rows.slice(0, deepest).map(({ number }) => ({
          id: `${number}`,
          label: t("mapping-header-row", { number: `${number}` }),
        })),
      ]}
      value={`${value}`}
      onChange={(header) => onChange(Number(header))}
    />
  );
}
