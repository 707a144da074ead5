import type { ReactNode } from "react";
import type { AgreementOrigin, OriginQuestion } from "@/bridge";
import { Button } from "@/components/Button";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Guided.module.css";
import type { Ways } from "./GuidedForm";
import { Margin } from "./Margin";
import { NoAnswer } from "./NoAnswer";
import { OutcomeBadge } from "./OutcomeBadge";
import { Changes, Unknown, Unnamed } from "./ResultSection";
import { RoutesSection } from "./RoutesSection";
import type { Finding } from "./use-determination";

interface GuidedResultProps extends Ways {
  finding: Finding;
  keeping: ReactNode;
  /** Goes to the questions that are open. */
  onAnswer: () => void;
}

/** What comes out under each agreement in plain words, and what to do next. */
export function GuidedResult({ finding, keeping, onBack, onAnswer }: GuidedResultProps) {
  const t = useT();
  const short = useShortName();
  const { question, determined } = finding;
  return (
    <>
      {determined && question ? (
        <ul className={styles.outcomes}>
          {determined.answer.agreements.map((found) => (
            <li key={found.agreement.id}>
              <h3>
                <OutcomeBadge outcome={found.outcome} /> {short(found.agreement)}
              </h3>
              <p>{found.said}</p>
              <Margin found={found} currency={question.case.good.currency} />
              <Next found={found} question={question} onAnswer={onAnswer} />
            </li>
          ))}
        </ul>
      ) : (
        <NoAnswer finding={finding} />
      )}
      {determined && <Unnamed answer={determined.answer} />}
      {determined && <Unknown answer={determined.answer} />}
      {question && <RoutesSection question={question} />}
      <div>
        <Button onPress={onBack}>{t("origin-guided-back")}</Button>
      </div>
      {keeping}
    </>
  );
}

interface NextProps {
  found: AgreementOrigin;
  question: OriginQuestion;
  onAnswer: () => void;
}

function Next({ found, question, onAnswer }: NextProps) {
  const t = useT();
  const short = useShortName();
  switch (found.outcome) {
    case "met":
      return (
        <>
          {found.is_narrow && <p className={styles.why}>{t("origin-narrow")}</p>}
          <p className={styles.aside}>{t("origin-guided-next-met")}</p>
        </>
      );
    case "not-met":
      return <Changes question={question} found={found} />;
    case "open":
      return (
        <>
          <p className={styles.aside}>{t("origin-guided-next-open")}</p>
          <ul className={styles.missing}>
            {found.needs.map(({ need, question: asked }) => (
              <li key={JSON.stringify(need)}>{asked}</li>
            ))}
          </ul>
          <div>
            <Button
              aria-label={t("origin-guided-answer-for", { agreement: short(found.agreement) })}
              onPress={onAnswer}
            >
              {t("origin-guided-answer")}
            </Button>
          </div>
          <Changes question={question} found={found} />
        </>
      );
  }
}
