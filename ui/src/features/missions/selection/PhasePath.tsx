import { Check } from "lucide-react";
import type { Phase } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import styles from "./selection.module.css";

const steps = ["reviewers", "conflicts", "blind", "revealed", "decided"] as const;

/** Which step is being worked on; all are done where it is past the last. */
function stepOf(phase: Phase, hasReviewers: boolean): number {
  const places: Record<Phase, number> = {
    preparing: hasReviewers ? 1 : 0,
    blind: 2,
    revealed: 3,
    decided: 5,
  };
  return places[phase];
}

/** The way of a selection: what is done, what is being done, and what is to come. */
export function PhasePath({ phase, hasReviewers }: { phase: Phase; hasReviewers: boolean }) {
  const t = useT();
  const words = useWords();
  const at = stepOf(phase, hasReviewers);
  return (
    <ol className={styles.path} aria-label={t("selection-path")}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={styles.pathStep}
          data-state={index < at ? "done" : index === at ? "now" : "ahead"}
          {...(index === at && { "aria-current": "step" as const })}
        >
          <span className={styles.pathMark} aria-hidden>
            {index < at ? <Check size={14} strokeWidth={3} /> : index + 1}
          </span>
          <span>
            <span className={styles.pathName}>{words(`selection-step-${step}`)}</span>
            <span className={styles.pathState}>
              {index < at && t("selection-step-done")}
              {index === at && t("selection-step-now")}
              {index > at && t("selection-step-ahead")}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
