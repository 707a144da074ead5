import type { BillProblem } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import styles from "./Origin.module.css";

/** So many cells are named; the others are counted. */
const most = 20;

/** The cells of a sheet that were not understood; nothing where all were. */
export function PasteProblems({ problems }: { problems: readonly BillProblem[] }) {
  const t = useT();
  const words = useWords();
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems} role="status">
      <p>{t("origin-paste-problems", { count: problems.length })}</p>
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
