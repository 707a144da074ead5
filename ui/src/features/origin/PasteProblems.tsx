import type { BillColumn, BillProblem, ReadBill } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import styles from "./Origin.module.css";

/** So many cells are named; the others are counted. */
const most = 20;

/** A cell that could not be taken; of a copied line also what the region offers. */
export type CellProblem = Omit<BillProblem, "column"> & { column: BillColumn | "offered" };

/** What could not be taken of a sheet, or of another case. */
export interface NotTaken extends Pick<ReadBill, "left_out"> {
  problems: readonly CellProblem[];
  /** Of a file the rows are not all looked at. */
  isFile?: boolean;
}

interface PasteProblemsProps extends NotTaken {
  /** The currency of the case; blank before it is written. */
  of: string;
}

/** The rows of a sheet that found no room, the cells that were not understood, and the amounts in another
 * currency; nothing where all were taken. */
export function PasteProblems({
  problems,
  left_out: count,
  isFile = false,
  of,
}: PasteProblemsProps) {
  const t = useT();
  if (problems.length === 0 && count === 0) return null;
  const unread = problems.filter(({ currency }) => !currency);
  const others = problems.filter(({ currency }) => currency);
  const [first] = others;
  return (
    <div className={styles.problems} role="status">
      {count > 0 && (
        <p>{t(isFile ? "origin-file-left-out" : "origin-paste-left-out", { count })}</p>
      )}
      {first?.currency && (
        <>
          <p>
            {of === ""
              ? t("origin-paste-currency-none", { count: others.length, other: first.currency })
              : t("origin-paste-currency", { count: others.length, of, other: first.currency })}
          </p>
          <Cells problems={others} />
        </>
      )}
      {unread.length > 0 && (
        <>
          <p>{t("origin-paste-problems", { count: unread.length })}</p>
          <Cells problems={unread} />
        </>
      )}
    </div>
  );
}

function Cells({ problems }: Pick<NotTaken, "problems">) {
  const t = useT();
  const words = useWords();
  return (
    <ul>
      {problems.slice(0, most).map(({ row, column, text, currency }) => (
        <li key={`${row} ${column}`}>
          {t(currency ? "origin-paste-problem-in" : "origin-paste-problem", {
            row: `${row}`,
            column: words(`origin-column-${column}`),
            text,
            currency: currency ?? "",
          })}
        </li>
      ))}
    </ul>
  );
}
