import { Plus, Redo2, Undo2 } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { commands, type OriginLineUses } from "@/bridge";
import { Button } from "@/components/Button";
import { ColumnChooser } from "@/components/ColumnChooser";
import { useHiddenColumns } from "@/components/hidden-columns";
import { useStable } from "@/components/stable";
import text from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import { BillSources } from "./BillSources";
import { BomRow } from "./BomRow";
import {
  emptyLine,
  indented,
  isBlank,
  type LineForm,
  linesOf,
  mayIndent,
  outdented,
  placesOf,
  without,
  withPart,
  withPasted,
} from "./bill";
import { useBill } from "./bill-history";
import {
  type Column,
  columns,
  columnsFor,
  endsOf,
  figures,
  filledDown,
  pastedOver,
  type Run,
  rare,
  reached,
} from "./bom-columns";
import { currencyOf } from "./case-form";
import { AgreementsDialog } from "./LineAgreements";
import styles from "./Origin.module.css";
import { type NotTaken, PasteProblems } from "./PasteProblems";
import { TieDialog } from "./TieDeclaration";

interface BomGridProps {
  lines: readonly LineForm[];
  currency: string;
  /** What some agreement can use of a line. */
  uses: OriginLineUses | null;
  onChange: (lines: LineForm[]) => void;
  /** Takes the currency of copied amounts, where the case has none yet. */
  onCurrency: (currency: string) => void;
}

/** Beyond so many lines only those in sight are drawn. */
const most = 60;
const rowHeight = 38;

/** The bill of materials, edited like a spreadsheet: paste, fill, nest, undo, all by keyboard. */
export function BomGrid({ lines, currency, uses, onChange, onCurrency }: BomGridProps) {
  const t = useT();
  const bill = useBill(lines, onChange);
  const [notTaken, setNotTaken] = useState<NotTaken | null>(null);
  const [said, setSaid] = useState("");
  const [tying, setTying] = useState<string | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const [top, setTop] = useState(0);
  const frame = useRef<HTMLElement>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [hidden, setHidden] = useHiddenColumns("bill", rare);
  const places = useMemo(() => placesOf(lines), [lines]);
  const known = JSON.stringify(uses);
  // Every answer brings them anew: rows are drawn again only where they are others.
  const methods = useMemo(() => {
    const told: OriginLineUses | null = JSON.parse(known);
    return told?.inventory ?? [];
  }, [known]);
  const offered = columnsFor(uses, lines).join(" ");
  const visible = useMemo(
    () => columns.filter((id) => offered.split(" ").includes(id) && !hidden.includes(id)),
    [hidden, offered],
  );
  const labels = useMemo(() => labelsOf(t), [t]);
  const ends = run && run.anchor !== run.head ? endsOf(run) : null;

  const focus = (index: number, column: Column) => {
    const scroller = frame.current;
    const isLong = bill.now().length > most;
    if (scroller && isLong) scroller.scrollTop = Math.max(0, (index - 5) * rowHeight);
    requestAnimationFrame(() => {
      const cell = scroller?.querySelector<HTMLElement>(`[data-cell="${index}-${column}"]`);
      cell?.focus();
    });
  };
  /** Changes the lines, says so, and goes to a line. */
  const arrange = (next: LineForm[], at: number, column: Column = "name") => {
    bill.change(next);
    setRun(null);
    focus(Math.min(at, Math.max(0, next.length - 1)), column);
  };
  const tell = (
    not: NotTaken,
    what: "origin-lines-taken" | "origin-cells-pasted",
    count: number,
  ) => {
    setNotTaken(not);
    setSaid(t(what, { count }));
  };

  const paste = async (event: ClipboardEvent, index: number, column: Column) => {
    const text = event.clipboardData.getData("text/plain");
    const into = reached(visible, column, text);
    // One cell goes into a field as any text does.
    const isOneCell = !/[\t\n]/.test(text.replace(/\r?\n$/, ""));
    const isField = event.target instanceof HTMLInputElement;
    if (text === "" || into.length === 0 || (isOneCell && isField)) return;
    event.preventDefault();
    const key = lines[index]?.key;
    try {
      const read = await commands.originReadBill({
        text,
        columns: into,
        currency: currencyOf(currency),
      });
      const pasted = linesOf(read.lines);
      // Lines may have been added or taken away meanwhile.
      const now = bill.now().findIndex((line) => line.key === key);
      const at = now < 0 ? Math.min(index, bill.now().length) : now;
      if (read.headed) {
        arrange(withPasted(bill.now(), at, pasted), at, column);
        tell(read, "origin-lines-taken", pasted.length);
      } else {
        arrange(pastedOver(bill.now(), at, pasted, into), at, column);
        tell(read, "origin-cells-pasted", pasted.length);
      }
    } catch (error) {
      notifyError(error);
    }
  };
  const move = (index: number, to: number, column: Column, isChoosing: boolean) => {
    if (to < 0 || to >= lines.length) return;
    const anchor = run?.column === column ? run.anchor : index;
    setRun(isChoosing ? { column, anchor, head: to } : null);
    focus(to, column);
  };
  /** Moves a line a level in or out, and goes with it. */
  const nest = (index: number, column: Column, isIn: boolean) => {
    const key = lines[index]?.key;
    const next = isIn ? indented(lines, index) : outdented(lines, index);
    arrange(
      next,
      next.findIndex((line) => line.key === key),
      column,
    );
  };
  const keys = (event: KeyboardEvent, index: number, column: Column) => {
    const isField = event.target instanceof HTMLInputElement;
    const isControl = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const letter = event.key.toLowerCase();
    if (isControl && (letter === "z" || letter === "y")) {
      event.preventDefault();
      if (letter === "y" || event.shiftKey) bill.redo();
      else bill.undo();
    } else if (event.altKey && event.shiftKey && /^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      nest(index, column, event.key === "ArrowRight");
    } else if (step && (isField || event.shiftKey) && !isControl && !event.altKey) {
      event.preventDefault();
      move(index, index + step, column, event.shiftKey);
    } else if (event.key === "Enter" && isField) {
      event.preventDefault();
      const isLast = index + 1 === lines.length;
      if (isLast) bill.change([...bill.now(), emptyLine(lines[index]?.level)]);
      setRun(null);
      focus(index + 1, column);
    } else if (letter === "d" && isControl) {
      event.preventDefault();
      const chosen = run?.column === column ? run : { column, anchor: index, head: index };
      if (chosen.anchor !== chosen.head || index > 0) bill.change(filledDown(lines, chosen));
    } else if (!isControl && event.key !== "Shift" && event.key !== "Alt") {
      setRun(null);
    }
  };
  const on = useStable({
    onEdit: bill.edit,
    onPaste: (event: ClipboardEvent, index: number, column: Column) =>
      void paste(event, index, column),
    onKeys: keys,
    onPoint: (index: number, column: Column, isChoosing: boolean) => {
      const anchor = isChoosing && run?.column === column ? run.anchor : index;
      setRun({ column, anchor, head: index });
    },
    onIndent: (index: number) => nest(index, "name", true),
    onOutdent: (index: number) => nest(index, "name", false),
    onPart: (index: number) => arrange(...withPart(lines, index)),
    onTie: setTying,
    onAgreements: setNaming,
    onRemove: (index: number) => arrange(without(lines, index), index),
  });

  const tied = lines.find(({ key }) => key === tying);
  const named = lines.find(({ key }) => key === naming);
  const first = lines.length > most ? Math.max(0, Math.floor(top / rowHeight) - 10) : 0;
  const last = lines.length > most ? Math.min(lines.length, first + most) : lines.length;
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
                  {column === "value" ? t("origin-value", { currency }) : labels[column]}
                </th>
              ))}
              <th scope="col">
                <span className={text.told}>{t("origin-line-actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden style={{ blockSize: first * rowHeight }} />}
            {lines.slice(first, last).map((line, shown) => {
              const index = first + shown;
              const isChosen = ends !== null && index >= ends[0] && index <= ends[1];
              return (
                <BomRow
                  key={line.key}
                  line={line}
                  index={index}
                  place={places.get(line.key)}
                  mayIndent={mayIndent(lines, index)}
                  columns={visible}
                  labels={labels}
                  methods={methods}
                  chosen={isChosen && run ? run.column : null}
                  on={on}
                />
              );
            })}
            {last < lines.length && (
              <tr aria-hidden style={{ blockSize: (lines.length - last) * rowHeight }} />
            )}
          </tbody>
        </table>
      </section>
      <div className={styles.tools}>
        <Button icon={Plus} onPress={() => arrange([...lines, emptyLine()], lines.length)}>
          {t("origin-add-line")}
        </Button>
        <BillSources
          currency={currency}
          onCurrency={onCurrency}
          onLines={(read, not) => {
            bill.change([...bill.now().filter((line) => !isBlank(line)), ...read]);
            tell(not, "origin-lines-taken", read.length);
          }}
        />
        <Button look="quiet" icon={Undo2} isDisabled={!bill.hasPast} onPress={bill.undo}>
          {t("origin-undo")}
        </Button>
        <Button look="quiet" icon={Redo2} isDisabled={!bill.hasFuture} onPress={bill.redo}>
          {t("origin-redo")}
        </Button>
        <ColumnChooser
          columns={columnsFor(uses, lines).map((id) => ({ id, label: labels[id] }))}
          hidden={hidden}
          onChange={setHidden}
        />
        <p className={styles.hint}>{t("origin-paste-hint")}</p>
      </div>
      <p className={text.told} role="status">
        {ends ? t("origin-cells-chosen", { from: `${ends[0] + 1}`, to: `${ends[1] + 1}` }) : said}
      </p>
      {notTaken && <PasteProblems {...notTaken} of={currency} />}
      {named && (
        <AgreementsDialog
          line={named}
          onEdit={(part) => bill.edit(named.key, part)}
          onClose={() => setNaming(null)}
        />
      )}
      {tied && (
        <TieDialog
          line={tied}
          onEdit={(part) => bill.edit(tied.key, part)}
          onClose={() => setTying(null)}
        />
      )}
    </div>
  );
}

function labelsOf(t: ReturnType<typeof useT>): Record<Column, string> {
  const named = columns.map((column) => [
    column,
    column === "value" ? t("origin-value-short") : t(`origin-${column}`),
  ]);
  return Object.fromEntries(named);
}
