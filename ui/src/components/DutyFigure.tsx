import type { Duty, Need } from "@/bridge";
import { type Translate, useT, useWords, type Words } from "@/i18n/t";
import styles from "./DutyFigure.module.css";
import { Money } from "./figures";
import { NextStepWords } from "./NextStepWords";

interface DutyFigureProps {
  duty: Duty;
  size: "text" | "large";
  /** The general duty has already said which file to load. */
  isNextStepKnown?: boolean;
}

/** A duty as what it is: computed, waiting for an input, text only, or unknown. */
export function DutyFigure({ duty, size, isNextStepKnown = false }: DutyFigureProps) {
  const t = useT();
  const words = useWords();
  const text = duty.isFree ? t("duty-free") : duty.text;
  switch (duty.state) {
    case "computed":
      return (
        <div className={styles.duty} data-size={size} data-free={duty.isFree || undefined}>
          {duty.amount && !duty.isFree ? (
            <Money value={duty.amount} size={size} />
          ) : (
            <Figure text={text} />
          )}
          {duty.amount && !duty.isFree && <p className={styles.formula}>{text}</p>}
          <Reason duty={duty} />
        </div>
      );
    case "needs_input":
      return (
        <div className={styles.duty} data-size={size}>
          <Figure text={text} />
          <p className={styles.formula}>
            {t("duty-needs", {
              what: duty.needs.map((need) => needWords(need, t, words)).join(", "),
            })}
          </p>
          <Reason duty={duty} />
        </div>
      );
    case "text_only":
      return (
        <div className={styles.duty} data-size={size}>
          <p>{duty.text}</p>
          <p className={styles.formula}>
            {t("duty-text-only")}
            {duty.reason && ` ${words(`reason-${duty.reason}`)}.`}
          </p>
        </div>
      );
    case "unknown":
      return (
        <div className={styles.duty} data-size={size} data-unknown>
          <Figure text={t("duty-unknown")} />
          <Reason duty={duty} />
          {duty.nextStep && !isNextStepKnown && (
            <p className={styles.formula}>
              <NextStepWords step={duty.nextStep} />
            </p>
          )}
        </div>
      );
  }
}

/** Why a duty is what it is, where that is not plain from the figure. */
function Reason({ duty: { reason } }: { duty: Duty }) {
  const words = useWords();
  return reason === null ? null : (
    <p className={styles.formula}>{`${words(`reason-${reason}`)}.`}</p>
  );
}

function Figure({ text }: { text: string }) {
  return <p className={styles.figure}>{text}</p>;
}

/** An input that a duty waits for, in words. */
export function needWords(need: Need, t: Translate, words: Words): string {
  switch (need.kind) {
    case "value":
      return t("need-value");
    case "quantity":
      return t("need-quantity", { unit: words(`unit-${need.unit ?? ""}`) });
    case "rate":
      return t("need-rate", { from: need.from ?? "", to: need.to ?? "" });
    case "polarization":
      return t("need-polarization");
    case "season":
      return t("need-season");
    case "freight":
    case "insurance":
    case "inland":
    case "onward":
    case "duties-and-taxes":
      return words(`cost-${need.kind}`);
  }
}
