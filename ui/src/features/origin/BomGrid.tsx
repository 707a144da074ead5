import { ArrowLeftFromLine, ArrowRightFromLine, Plus, Trash2, Undo2 } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { type BillProblem, type BomLineOrigin, type BomLineRole, commands } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { notifyError } from "@/components/toast";
import { parseDecimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { BillSources } from "./BillSources";
import { codeOf, emptyLine, isBlank, type LineForm, linesOf, placesOf } from "./case-form";
import styles from "./Origin.module.css";

interface BomGridProps {
  lines: readonly LineForm[];
  currency: string;
  onChange: (lines: LineForm[]) => void;
}

const roles: readonly BomLineRole[] = [
  "material",
  "accessory",
  "retail-packing",
  "shipping-packing",
  "indirect",
];
const origins: readonly BomLineOrigin[] = [
  "unknown",
  "non-originating",
  "originating",
  "wholly-obtained",
];
/** Beyond so many lines only those in sight are drawn. */
const most = 60;
const rowHeight = 38;
/** So many steps can be taken back. */
const mostUndone = 100;

type Column = "name" | "code" | "value" | "country" | "weight" | "offered";

/** The bill of materials, edited like a spreadsheet: paste, fill, undo, all by keyboard. */
export function BomGrid({ lines, currency, onChange }: BomGridProps) {
  const t = useT();
  const past = useRef<LineForm[][]>([]);
  const [problems, setProblems] = useState<BillProblem[]>([]);
  const [top, setTop] = useState(0);
  const frame = useRef<HTMLElement>(null);
  const places = placesOf(lines);

  const change = (next: LineForm[]) => {
    past.current = [...past.current.slice(1 - mostUndone), [...lines]];
    onChange(next.length === 0 ? [emptyLine()] : next);
  };
  const undo = () => {
    const before = past.current.pop();
    if (before) onChange(before);
  };
  const edit = (index: number, part: Partial<LineForm>) =>
    change(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));

  const focus = (index: number, column: string) => {
    const scroller = frame.current;
    if (scroller && lines.length > most) scroller.scrollTop = Math.max(0, (index - 5) * rowHeight);
    requestAnimationFrame(() => {
      const cell = scroller?.querySelector<HTMLElement>(`[data-cell="${index}-${column}"]`);
      cell?.focus();
    });
  };

  const paste = async (event: ClipboardEvent, index: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    try {
      const read = await commands.originReadBill({ text });
      const pasted = linesOf(read.lines);
      const before = lines.slice(0, index);
      const after = lines.slice(index).filter((line) => !isBlank(line));
      change([...before, ...pasted, ...after]);
      setProblems(read.problems);
    } catch (error) {
      notifyError(error);
    }
  };

  const keys = (event: KeyboardEvent, index: number, column: Column | "origin" | "role") => {
    const isField = event.target instanceof HTMLInputElement;
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault();
      undo();
    } else if (event.key === "ArrowDown" && isField) {
      event.preventDefault();
      if (index + 1 < lines.length) focus(index + 1, column);
    } else if (event.key === "ArrowUp" && isField) {
      event.preventDefault();
      if (index > 0) focus(index - 1, column);
    } else if (event.key === "Enter" && isField) {
      event.preventDefault();
      if (index + 1 === lines.length) change([...lines, emptyLine()]);
      focus(index + 1, column);
    } else if (event.key === "d" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const above = lines[index - 1];
      if (above) edit(index, { [column]: above[column] });
    }
  };

  const first = lines.length > most ? Math.max(0, Math.floor(top / rowHeight) - 10) : 0;
  const last = lines.length > most ? Math.min(lines.length, first + most) : lines.length;
  const shown = lines.slice(first, last);
  const cell = (index: number, column: Column, label: string, isWrong: boolean) => ({
    "data-cell": `${index}-${column}`,
    "aria-label": t("origin-cell", { column: label, line: `${index + 1}` }),
    "aria-invalid": isWrong,
    className: styles.cell,
    onKeyDown: (event: KeyboardEvent) => keys(event, index, column),
  });

  return (
    <div className={styles.bill}>
      <section
        ref={frame}
        className={styles.frame}
        aria-label={t("origin-bill")}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <table className={styles.grid} aria-rowcount={lines.length + 1}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t("origin-line")}
              </th>
              <th scope="col">{t("origin-name")}</th>
              <th scope="col">{t("origin-code")}</th>
              <th scope="col" className={styles.end}>
                {t("origin-value", { currency })}
              </th>
              <th scope="col">{t("origin-origin")}</th>
              <th scope="col">{t("origin-country")}</th>
              <th scope="col">{t("origin-role")}</th>
              <th scope="col" className={styles.end}>
                {t("origin-weight")}
              </th>
              <th scope="col" className={styles.end}>
                {t("origin-offered")}
              </th>
              <th scope="col">
                <span className={styles.unseen}>{t("origin-line-actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden style={{ blockSize: first * rowHeight }} />}
            {shown.map((line, at) => (
              <Row
                key={line.key}
                line={line}
                index={first + at}
                place={places.get(line.key) ?? ""}
                cell={cell}
                onEdit={edit}
                onPaste={paste}
                onKeys={keys}
                onRemove={(index) => change(lines.filter((_, position) => position !== index))}
              />
            ))}
            {last < lines.length && (
              <tr aria-hidden style={{ blockSize: (lines.length - last) * rowHeight }} />
            )}
          </tbody>
        </table>
      </section>
      <div className={styles.tools}>
        <Button
          icon={Plus}
          onPress={() => {
            change([...lines, emptyLine()]);
            focus(lines.length, "name");
          }}
        >
          {t("origin-add-line")}
        </Button>
        <BillSources
          onLines={(read, found) => {
            change([...lines.filter((line) => !isBlank(line)), ...read]);
            setProblems([...found]);
          }}
        />
        <Button look="quiet" icon={Undo2} onPress={undo}>
          {t("origin-undo")}
        </Button>
        <p className={styles.hint}>{t("origin-paste-hint")}</p>
      </div>
      <PasteProblems problems={problems} />
    </div>
  );
}

interface RowProps {
  line: LineForm;
  index: number;
  place: string;
  cell: (index: number, column: Column, label: string, isWrong: boolean) => Record<string, unknown>;
  onEdit: (index: number, part: Partial<LineForm>) => void;
  onPaste: (event: ClipboardEvent, index: number) => Promise<void>;
  onKeys: (event: KeyboardEvent, index: number, column: "origin" | "role") => void;
  onRemove: (index: number) => void;
}

function Row({ line, index, place, cell, onEdit, onPaste, onKeys, onRemove }: RowProps) {
  const t = useT();
  const words = useWords();
  const text = (column: Column, label: string, isWrong: boolean, isFigure = false) => (
    <input
      {...cell(index, column, label, isWrong)}
      value={line[column]}
      inputMode={isFigure ? "decimal" : undefined}
      data-figure={isFigure || undefined}
      onChange={(event) => onEdit(index, { [column]: event.target.value })}
      onBlur={(event) => {
        const exact = isFigure ? parseDecimal(event.target.value) : null;
        if (exact !== null && exact !== line[column]) onEdit(index, { [column]: exact });
      }}
      onPaste={(event) => void onPaste(event, index)}
    />
  );
  const isWrongFigure = (value: string) => value !== "" && !/^\d+(\.\d+)?$/.test(value);
  const choose = <Id extends string>(
    column: "origin" | "role",
    label: string,
    ids: readonly Id[],
    value: Id,
  ) => (
    <select
      data-cell={`${index}-${column}`}
      className={styles.cell}
      aria-label={t("origin-cell", { column: label, line: `${index + 1}` })}
      value={value}
      onKeyDown={(event) => onKeys(event, index, column)}
      onChange={(event) => onEdit(index, { [column]: event.target.value })}
    >
      {ids.map((id) => (
        <option key={id} value={id}>
          {words(`origin-${column}-${id}`)}
        </option>
      ))}
    </select>
  );
  return (
    <tr aria-rowindex={index + 2} data-level={line.level}>
      <th scope="row" className={styles.number}>
        {place === "" ? "·" : place}
      </th>
      <td className={styles.wide}>{text("name", t("origin-name"), false)}</td>
      <td>{text("code", t("origin-code"), line.code !== "" && codeOf(line.code) === null)}</td>
      <td>{text("value", t("origin-value-short"), isWrongFigure(line.value), true)}</td>
      <td>{choose("origin", t("origin-origin"), origins, line.origin)}</td>
      <td>
        {text(
          "country",
          t("origin-country"),
          line.country !== "" && !/^[A-Za-z]{2}$/.test(line.country),
        )}
      </td>
      <td>{choose("role", t("origin-role"), roles, line.role)}</td>
      <td>{text("weight", t("origin-weight"), isWrongFigure(line.weight), true)}</td>
      <td>{text("offered", t("origin-offered"), isWrongFigure(line.offered), true)}</td>
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

function PasteProblems({ problems }: { problems: readonly BillProblem[] }) {
  const t = useT();
  const words = useWords();
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems} role="status">
      <p>{t("origin-paste-problems", { count: problems.length })}</p>
      <ul>
        {problems.slice(0, 20).map(({ row, column, text }) => (
          <li key={`${row} ${column}`}>
            {t("origin-paste-problem", {
              row: `${row}`,
              column: words(`origin-column-${column}`),
              text,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
