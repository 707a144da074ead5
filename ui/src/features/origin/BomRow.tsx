import { ArrowLeftFromLine, ArrowRightFromLine, Trash2 } from "lucide-react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { IconButton } from "@/components/Button";
import { parseDecimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { type Column, figures, isWrong, origins, roles } from "./bom-columns";
import type { LineForm } from "./case-form";
import styles from "./Origin.module.css";

interface BomRowProps {
  line: LineForm;
  index: number;
  place: string;
  columns: readonly Column[];
  labelOf: (column: Column) => string;
  /** The column in which its cell is chosen. */
  chosen: Column | null;
  onEdit: (index: number, part: Partial<LineForm>) => void;
  onPaste: (event: ClipboardEvent, index: number) => Promise<void>;
  onKeys: (event: KeyboardEvent, index: number, column: Column) => void;
  onPoint: (index: number, column: Column, isChoosing: boolean) => void;
  onRemove: (index: number) => void;
}

/** One line of the bill: its cells, and what is done with it. */
export function BomRow({ line, index, place, columns, onEdit, onRemove, ...cells }: BomRowProps) {
  const t = useT();
  return (
    <tr aria-rowindex={index + 2} data-level={line.level}>
      <th scope="row" className={styles.number}>
        {place === "" ? "·" : place}
      </th>
      {columns.map((column) => (
        <td
          key={column}
          className={column === "name" ? styles.wide : undefined}
          data-chosen={cells.chosen === column || undefined}
        >
          <Cell {...cells} line={line} index={index} column={column} onEdit={onEdit} />
        </td>
      ))}
      <td className={styles.actions}>
        <IconButton
          icon={line.level === 0 ? ArrowRightFromLine : ArrowLeftFromLine}
          label={t(line.level === 0 ? "origin-indent" : "origin-outdent", {
            line: `${index + 1}`,
          })}
          isDisabled={index === 0}
          onPress={() => onEdit(index, { level: line.level === 0 ? 1 : 0 })}
        />
        <IconButton
          icon={Trash2}
          label={t("origin-remove-line", { line: `${index + 1}` })}
          onPress={() => onRemove(index)}
        />
      </td>
    </tr>
  );
}

type CellProps = Pick<
  BomRowProps,
  "line" | "index" | "labelOf" | "onEdit" | "onPaste" | "onKeys" | "onPoint"
> & { column: Column };

function Cell({ line, index, column, labelOf, onEdit, onPaste, onKeys, onPoint }: CellProps) {
  const t = useT();
  const words = useWords();
  const isFigure = figures.includes(column);
  const common = {
    "data-cell": `${index}-${column}`,
    "aria-label": t("origin-cell", { column: labelOf(column), line: `${index + 1}` }),
    className: styles.cell,
    value: line[column],
    onKeyDown: (event: KeyboardEvent) => onKeys(event, index, column),
    onMouseDown: (event: { shiftKey: boolean }) => onPoint(index, column, event.shiftKey),
    onChange: (event: { target: { value: string } }) =>
      onEdit(index, { [column]: event.target.value }),
  };
  if (column === "origin" || column === "role") {
    return (
      <select {...common}>
        {(column === "origin" ? origins : roles).map((id) => (
          <option key={id} value={id}>
            {words(`origin-${column}-${id}`)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      aria-invalid={isWrong(line, column)}
      inputMode={isFigure ? "decimal" : undefined}
      data-figure={isFigure || undefined}
      onBlur={(event) => {
        const exact = isFigure ? parseDecimal(event.target.value) : null;
        if (exact !== null && exact !== line[column]) onEdit(index, { [column]: exact });
      }}
      onPaste={(event) => void onPaste(event, index)}
    />
  );
}
