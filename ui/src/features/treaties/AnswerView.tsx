import type { CustomsValue, Line, LookupAnswer, Rate } from "@/bridge";
import { Section } from "@/components/Page";
import { RateGiven } from "@/components/RateGiven";
import { EmptyState, Notice } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import styles from "./Answer.module.css";
import { AnswerNotes } from "./AnswerNotes";
import { CustomsValueView } from "./CustomsValueView";
import { DutyCard } from "./DutyCard";
import { LineHeader } from "./LineHeader";
import { LineList } from "./LineList";
import { Sources } from "./Sources";
import { StagingView } from "./StagingView";

interface AnswerViewProps {
  answer: LookupAnswer;
  /** The digits of the line that is looked at, or null for the first. */
  line: string | null;
  onLine: (digits: string) => void;
  /** Whether it was asked from which shipment on a proof pays. */
  hasProofCost?: boolean;
}

/** The answer: the market's lines, one card per agreement, and everything that qualifies them. */
export function AnswerView({
  answer,
  line: digits,
  onLine,
  hasProofCost = false,
}: AnswerViewProps) {
  const t = useT();
  const line = answer.lines.find((candidate) => candidate.digits === digits) ?? answer.lines[0];
  if (!line) {
    return <EmptyState title={t("benefits-no-lines")}>{t("benefits-no-lines-text")}</EmptyState>;
  }
  return (
    <div className={styles.answer}>
      <div className={styles.split} data-alone={answer.lines.length === 1 || undefined}>
        {answer.lines.length > 1 && (
          <LineList lines={answer.lines} current={line.digits} onPick={onLine} />
        )}
        <div className={styles.line}>
          <LineHeader line={line} answer={answer} />
          <Cards line={line} answer={answer} hasProofCost={hasProofCost} />
          <StagingView line={line} on={answer.on} />
        </div>
      </div>
      {answer.customsValue && isConverted(answer.customsValue) && (
        <CustomsValueView answer={answer} value={answer.customsValue} />
      )}
      <RatesUsed rates={answer.rates ?? []} />
      <AnswerNotes answer={answer} line={line} />
      <Sources sources={answer.sources} />
    </div>
  );
}

interface CardsProps {
  line: Line;
  answer: LookupAnswer;
  hasProofCost: boolean;
}

function Cards({ line, answer, hasProofCost }: CardsProps) {
  const t = useT();
  const words = useWords();
  if (line.preferences.length === 0) {
    return <p className={styles.quiet}>{t("benefits-no-agreement")}</p>;
  }
  const isBest = (id: string) => line.best?.agreements.includes(id) ?? false;
  const ordered = [...line.preferences].sort(
    (a, b) => Number(isBest(b.agreement.id)) - Number(isBest(a.agreement.id)),
  );
  return (
    <>
      {line.best?.agreements.length === 0 && (
        <Notice>{t("benefits-none-better", { reason: words(`best-${line.best.reason}`) })}</Notice>
      )}
      <ul className={styles.cards}>
        {ordered.map((preference) => (
          <DutyCard
            key={preference.agreement.id}
            preference={preference}
            mfn={line.mfn}
            bestBecause={isBest(preference.agreement.id) ? (line.best?.reason ?? null) : null}
            isAlone={ordered.length === 1}
            hasProofCost={hasProofCost}
            sources={answer.sources}
          />
        ))}
      </ul>
    </>
  );
}

/** The rates that were given, each with its day and where it stands. */
function RatesUsed({ rates }: { rates: readonly Rate[] }) {
  const t = useT();
  if (rates.length === 0) return null;
  return (
    <Section title={t("benefits-rates-used")}>
      <ul className={styles.list}>
        {rates.map((rate) => (
          <li key={`${rate.from}/${rate.to}`}>
            <RateGiven rate={rate} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whether the price had to be turned into the market's basis, or still waits for it. */
function isConverted({ needs, steps }: CustomsValue): boolean {
  return needs.length > 0 || steps.length > 0;
}
