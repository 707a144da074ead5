import type { ReadBill } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import styles from "./Origin.module.css";

/** So many cells are named; the others are counted. */
const most = 20;

/** What could not be taken of a sheet. */
export interface NotTaken extends Pick<ReadBill, "problems" | "left_out"> {
  /** Of a file the rows are not all looked at. */
  isFile?: boolean;
}

/** The rows of a sheet that found no room, and the cells that were not understood; nothing where all were. */
export function PasteProblems({ problems, left_out: count, isFile = false }: NotTaken) {
  const t = useT();
  const words = useWords();
  if (problems.length === 0 && count === 0) return null;
  return (
    <div className={styles.problems} role="status">
      {count > 0 && (
        <p>{t(isFile ? "origin-file-left-out" : "origin-paste-left-out", { count })}</p>
      )}
      {problems.length > 0 && <p>{t("origin-paste-problems", { count: problems.length })}</p>}
      <ul>
        {problems.slice(0, most).map(({ row, column, text }) => (
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
