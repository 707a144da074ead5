import {
  ArrowLeftFromLine,
  ArrowRightFromLine,
  CornerDownRight,
  Ellipsis,
  FileCheck,
  ScrollText,
  Trash2,
} from "lucide-react";
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, memo } from "react";
import type { OriginCodeView } from "@/bridge";
import { Menu } from "@/components/Menu";
import { parseDecimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { isBlank, type LineForm } from "./bill";
import { type Column, figures, isWrong, origins, roles } from "./bom-columns";
import { mayName } from "./LineAgreements";
import styles from "./Origin.module.css";
import { useTied } from "./TieDeclaration";

/** What a row tells the grid. */
interface RowHandlers {
  onEdit: (key: string, part: Partial<LineForm>) => void;
  onPaste: (event: ClipboardEvent, index: number, column: Column) => void;
  onKeys: (event: KeyboardEvent, index: number, column: Column) => void;
  onPoint: (index: number, column: Column, isChoosing: boolean) => void;
  onIndent: (index: number) => void;
  onOutdent: (index: number) => void;
  onPart: (index: number) => void;
  onTie: (key: string) => void;
  onAgreements: (key: string) => void;
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
  /** The methods by which mixed units are told apart. */
  methods: readonly OriginCodeView[];
  /** The column in which its cell is chosen. */
  chosen: Column | null;
  on: RowHandlers;
}

/** One line of the bill: its cells, and what is done with it. Drawn again only when it changes. */
export const BomRow = memo(function BomRow(row: BomRowProps) {
  const { line, index, place, columns, labels, methods, chosen, on } = row;
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
            methods={methods}
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
  const tied = useTied();
  const all = [
    {
      id: "part",
      isPossible: !isBlank(line),
      label: t("origin-add-part", { line: name }),
      icon: CornerDownRight,
      onAction: () => on.onPart(index),
    },
    {
      id: "tie",
      isPossible: !isBlank(line),
      label: t("origin-tie-of", { line: name }),
      icon: FileCheck,
      onAction: () => on.onTie(line.key),
    },
    {
      id: "agreements",
      isPossible: mayName(line),
      label: t("origin-agreements-of", { line: name }),
      icon: ScrollText,
      onAction: () => on.onAgreements(line.key),
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
    <>
      {line.agreements.length > 0 && (
        <ScrollText
          role="img"
          aria-label={t("origin-agreements-named", { count: line.agreements.length })}
          className={styles.rests}
          size={16}
        />
      )}
      {line.declaration && (
        <FileCheck
          role="img"
          aria-label={tied(line.declaration)}
          className={styles.rests}
          size={16}
        />
      )}
      <Menu
        icon={Ellipsis}
        label={t("origin-actions-of", { line: name })}
        actions={all.filter(({ isPossible }) => isPossible)}
      />
    </>
  );
}

interface CellProps extends Pick<BomRowProps, "line" | "index" | "methods" | "on"> {
  name: string;
  column: Column;
  label: string;
}

function Cell({ line, index, name, column, label, methods, on }: CellProps) {
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
  if (column === "inventory") {
    const isListed = methods.some(({ code }) => code === line.inventory);
    return (
      <select {...common}>
        <option value="">{t("origin-inventory-none")}</option>
        {methods.map(({ code, label: method }) => (
          <option key={code} value={code}>
            {method}
          </option>
        ))}
        {line.inventory !== "" && !isListed && (
          <option value={line.inventory}>{words(`origin-code-${line.inventory}`)}</option>
        )}
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
