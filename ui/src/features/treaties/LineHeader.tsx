import type { Line, LookupAnswer } from "@/bridge";
import { DutyFigure } from "@/components/DutyFigure";
import { Code } from "@/components/figures";
import { SourceMarks } from "@/components/SourceMark";
import { useT } from "@/i18n/t";
import styles from "./Answer.module.css";

/** The line that is looked at, and what it pays without any treaty. */
export function LineHeader({ line, answer }: { line: Line; answer: LookupAnswer }) {
  const t = useT();
  const { schedule } = answer;
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.path}>{line.path.join(" › ")}</p>
        <h2>
          <Code>{line.code}</Code> {line.description}
        </h2>
        {schedule && (
          <p className={styles.quiet}>
            {t("benefits-schedule", {
              publisher: schedule.publisher,
              vintage: schedule.vintage,
            })}
            <SourceMarks marks={line.sources} sources={answer.sources} />
          </p>
        )}
      </div>
      <div className={styles.mfn}>
        <p className={styles.label}>{t("benefits-mfn")}</p>
        <DutyFigure duty={line.mfn} size="text" />
      </div>
    </header>
  );
}
