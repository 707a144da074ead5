import {
  ArrowLeftFromLine,
  ArrowRightFromLine,
  CornerDownRight,
  Ellipsis,
  Trash2,
} from "lucide-react";
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, memo } from "react";
import { Menu } from "@/components/Menu";
import { parseDecimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { isBlank, type LineForm } from "./bill";
import { type Column, figures, isWrong, origins, roles } from "./bom-columns";
import styles from "./Origin.module.css";

/** What a row tells the grid. */
interface RowHandlers {
  onEdit: (key: string, part: Partial<LineForm>) => void;
  onPaste: (event: ClipboardEvent, index: number, column: Column) => void;
  onKeys: (event: KeyboardEvent, index: number, column: Column) => void;
  onPoint: (index: number, column: Column, isChoosing: boolean) => void;
  onIndent: (index: number) => void;
  onOutdent: (index: number) => void;
  onPart: (index: number) => void;
  onRemove: (index: number) => void;
}

interface BomRowProps {
  line: LineForm;
  index: number;
  /** Its place as the desk numbers it; none while it is blank. */
  place: string | undefined;
  /** Whether it may become a part of the line above it. */
  mayIndent: boolean;
  columns: readonly Column[];
  labels: Readonly<Record<Column, string>>;
  /** The column in which its cell is chosen. */
  chosen: Column | null;
  on: RowHandlers;
}

/** One line of the bill: its cells, and what is done with it. Drawn again only when it changes. */
export const BomRow = memo(function BomRow(row: BomRowProps) {
  const { line, index, place, columns, labels, chosen, on } = row;
  const name = place ?? `${index + 1}`;
  const depth = { "--level": line.level } as CSSProperties;
  return (
    <tr aria-rowindex={index + 2} style={depth}>
      <th scope="row" className={styles.number}>
        {place ?? "·"}
      </th>
      {columns.map((column) => (
        <td
          key={column}
          className={column === "name" ? styles.wide : undefined}
          data-chosen={chosen === column || undefined}
        >
          <Cell
            line={line}
            index={index}
            name={name}
            column={column}
            label={labels[column]}
            on={on}
          />
        </td>
      ))}
      <td className={styles.actions}>
        <Actions {...row} name={name} />
      </td>
    </tr>
  );
});

function Actions({ line, index, mayIndent, on, name }: BomRowProps & { name: string }) {
  const t = useT();
  const all = [
    {
      id: "part",
      isPossible: !isBlank(line),
      label: t("origin-add-part", { line: name }),
      icon: CornerDownRight,
      onAction: () => on.onPart(index),
    },
    {
      id: "indent",
      isPossible: mayIndent,
      label: t("origin-indent", { line: name }),
      icon: ArrowRightFromLine,
      onAction: () => on.onIndent(index),
    },
    {
      id: "outdent",
      isPossible: line.level > 0,
      label: t("origin-outdent", { line: name }),
      icon: ArrowLeftFromLine,
      onAction: () => on.onOutdent(index),
    },
    {
      id: "remove",
      isPossible: true,
      label: t("origin-remove-line", { line: name }),
      icon: Trash2,
      onAction: () => on.onRemove(index),
    },
  ];
  return (
    <Menu
      icon={Ellipsis}
      label={t("origin-actions-of", { line: name })}
      actions={all.filter(({ isPossible }) => isPossible)}
    />
  );
}

interface CellProps extends Pick<BomRowProps, "line" | "index" | "on"> {
  name: string;
  column: Column;
  label: string;
}

function Cell({ line, index, name, column, label, on }: CellProps) {
  const t = useT();
  const words = useWords();
  const isFigure = figures.includes(column);
  const common = {
    "data-cell": `${index}-${column}`,
    "aria-label": t("origin-cell", { column: label, line: name }),
    className: styles.cell,
    value: line[column],
    onKeyDown: (event: KeyboardEvent) => on.onKeys(event, index, column),
    onPaste: (event: ClipboardEvent) => on.onPaste(event, index, column),
    onMouseDown: (event: { shiftKey: boolean }) => on.onPoint(index, column, event.shiftKey),
    onChange: (event: { target: { value: string } }) =>
      on.onEdit(line.key, { [column]: event.target.value }),
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
        if (exact !== null && exact !== line[column]) on.onEdit(line.key, { [column]: exact });
      }}
    />
  );
}
