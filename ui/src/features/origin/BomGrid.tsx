import { Plus, Undo2 } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { type BillProblem, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { ColumnChooser } from "@/components/ColumnChooser";
import { useHiddenColumns } from "@/components/hidden-columns";
import { notifyError } from "@/components/toast";
import { useT, useWords } from "@/i18n/t";
import { BillSources } from "./BillSources";
import { BomRow } from "./BomRow";
import { type Column, columns, endsOf, figures, filledDown, type Run, rare } from "./bom-columns";
import { emptyLine, isBlank, type LineForm, linesOf, placesOf } from "./case-form";
import styles from "./Origin.module.css";

interface BomGridProps {
  lines: readonly LineForm[];
  currency: string;
  onChange: (lines: LineForm[]) => void;
}

/** Beyond so many lines only those in sight are drawn. */
const most = 60;
const rowHeight = 38;
/** So many steps can be taken back. */
const mostUndone = 100;

/** The bill of materials, edited like a spreadsheet: paste, fill, undo, all by keyboard. */
export function BomGrid({ lines, currency, onChange }: BomGridProps) {
  const t = useT();
  const past = useRef<LineForm[][]>([]);
  const [problems, setProblems] = useState<BillProblem[]>([]);
  const [top, setTop] = useState(0);
  const frame = useRef<HTMLElement>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [hidden, setHidden] = useHiddenColumns("bill", rare);
  const places = placesOf(lines);
  const visible = columns.filter((column) => !hidden.includes(column));
  const labelOf = (column: Column) =>
    column === "value" ? t("origin-value-short") : t(`origin-${column}`);
  const ends = run && run.anchor !== run.head ? endsOf(run) : null;

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

  const focus = (index: number, column: Column) => {
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

  /** Moves to a cell; with the shift key held, the run of chosen cells reaches there. */
  const move = (index: number, to: number, column: Column, isChoosing: boolean) => {
    if (to < 0 || to >= lines.length) return;
    const anchor = run?.column === column ? run.anchor : index;
    setRun(isChoosing ? { column, anchor, head: to } : null);
    focus(to, column);
  };
  const keys = (event: KeyboardEvent, index: number, column: Column) => {
    const isField = event.target instanceof HTMLInputElement;
    const isControl = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "z" && isControl && !event.shiftKey) {
      event.preventDefault();
      undo();
    } else if (step && (isField || event.shiftKey) && !isControl && !event.altKey) {
      event.preventDefault();
      move(index, index + step, column, event.shiftKey);
    } else if (event.key === "Enter" && isField) {
      event.preventDefault();
      if (index + 1 === lines.length) change([...lines, emptyLine()]);
      setRun(null);
      focus(index + 1, column);
    } else if (event.key === "d" && isControl) {
      event.preventDefault();
      const chosen = run?.column === column ? run : { column, anchor: index, head: index };
      if (chosen.anchor !== chosen.head || index > 0) change(filledDown(lines, chosen));
    } else if (!isControl && event.key !== "Shift") {
      setRun(null);
    }
  };

  const first = lines.length > most ? Math.max(0, Math.floor(top / rowHeight) - 10) : 0;
  const last = lines.length > most ? Math.min(lines.length, first + most) : lines.length;
  const shown = lines.slice(first, last);
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
              {visible.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={figures.includes(column) ? styles.end : undefined}
                >
                  {column === "value" ? t("origin-value", { currency }) : labelOf(column)}
                </th>
              ))}
              <th scope="col">
                <span className={styles.unseen}>{t("origin-line-actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden style={{ blockSize: first * rowHeight }} />}
            {shown.map((line, at) => (
              <BomRow
                key={line.key}
                line={line}
                index={first + at}
                place={places.get(line.key) ?? ""}
                columns={visible}
                labelOf={labelOf}
                chosen={
                  run && ends && first + at >= ends[0] && first + at <= ends[1] ? run.column : null
                }
                onEdit={edit}
                onPaste={paste}
                onKeys={keys}
                onPoint={(index, column, isChoosing) => {
                  const anchor = run?.column === column ? run.anchor : index;
                  setRun({ column, anchor: isChoosing ? anchor : index, head: index });
                }}
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
        <ColumnChooser
          columns={columns.map((id) => ({ id, label: labelOf(id) }))}
          hidden={hidden}
          onChange={setHidden}
        />
        <p className={styles.hint}>{t("origin-paste-hint")}</p>
      </div>
      <p className={styles.unseen} role="status">
        {ends ? t("origin-cells-chosen", { from: `${ends[0] + 1}`, to: `${ends[1] + 1}` }) : ""}
      </p>
      <PasteProblems problems={problems} />
    </div>
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
