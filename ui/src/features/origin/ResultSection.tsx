import { useQuery } from "@tanstack/react-query";
import { memo, useState } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type {
  AgreementOrigin,
  OriginAnswer,
  OriginOutcome,
  OriginQuestion,
  OriginStepView,
} from "@/bridge";
import { Button } from "@/components/Button";
import { Section } from "@/components/Page";
import { Step, StepTree, type Verdict } from "@/components/StepTree";
import { ErrorView, Skeleton } from "@/components/states";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Margin } from "./Margin";
import styles from "./Origin.module.css";
import { OutcomeBadge } from "./OutcomeBadge";
import { changesQuery } from "./queries";

const verdicts: Record<OriginOutcome, Verdict> = { met: "yes", "not-met": "no", open: "unknown" };

/** Under how many agreements the good originates, in a sentence. */
export function useCounts(answer: OriginAnswer | null | undefined): string {
  const t = useT();
  if (!answer) return "";
  const count = (outcome: OriginOutcome) =>
    answer.agreements.filter((found) => found.outcome === outcome).length;
  return t("origin-result-counts", {
    met: `${count("met")}`,
    open: `${count("open")}`,
    notmet: `${count("not-met")}`,
  });
}

interface ResultProps {
  answer: OriginAnswer;
  question: OriginQuestion;
}

/** What comes out under each agreement, each with its working. */
export const ResultSection = memo(function ResultSection({ answer, question }: ResultProps) {
  const t = useT();
  return (
    <Section title={t("origin-result")}>
      <div className={styles.results}>
        {answer.agreements.map((found) => (
          <Result key={found.agreement.id} found={found} question={question} />
        ))}
      </div>
      <Unnamed answer={answer} />
      <Unknown answer={answer} />
    </Section>
  );
});

/** The lines that count as originating though no agreement is named; nothing where there are none. */
export function Unnamed({ answer: { unnamed } }: { answer: OriginAnswer }) {
  const t = useT();
  if (unnamed.length === 0) return null;
  return (
    <p className={styles.hint}>
      {t("origin-unnamed", { count: unnamed.length, lines: unnamed.join(", ") })}
    </p>
  );
}

/** The agreements of which nothing can be said; nothing where there is none. */
export function Unknown({ answer: { unknown } }: { answer: OriginAnswer }) {
  const t = useT();
  const short = useShortName();
  if (unknown.length === 0) return null;
  return (
    <p className={styles.hint}>
      {t("origin-unknown-agreements", { agreements: unknown.map(short).join(", ") })}
    </p>
  );
}

function Result({ found, question }: { found: AgreementOrigin; question: OriginQuestion }) {
  const t = useT();
  const short = useShortName();
  const { outcome, is_narrow } = found;
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure className={styles.result} isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={3} className={styles.head}>
        <AriaButton slot="trigger" className={styles.trigger}>
          <OutcomeBadge outcome={outcome} />
          <span className={styles.agreement}>{short(found.agreement)}</span>
          <span className={styles.said}>{found.said}</span>
        </AriaButton>
      </Heading>
      <Margin found={found} currency={question.case.good.currency} />
      <DisclosurePanel className={styles.panel}>
        {isOpen && (
          <>
            {outcome === "met" && is_narrow && (
              <p className={styles.notice}>{t("origin-narrow")}</p>
            )}
            {outcome !== "met" && <Changes question={question} found={found} />}
            <StepTree label={t("origin-working", { agreement: short(found.agreement) })}>
              {found.working.steps.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one working stay in their order.
                <Working key={index} step={step} />
              ))}
            </StepTree>
          </>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}

function Working({ step }: { step: OriginStepView }) {
  const t = useT();
  const lines = step.lines.map(({ place }) => place);
  return (
    <Step verdict={verdicts[step.outcome]} title={step.title}>
      {step.figures.length > 0 && (
        <dl className={styles.figures}>
          {step.figures.map(({ kind, label, shown }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step may show the same figure of two bases.
            <div key={`${kind} ${index}`}>
              <dt>{label}</dt>
              <dd>{shown}</dd>
            </div>
          ))}
        </dl>
      )}
      {lines.length > 0 && <p>{t("origin-lines", { lines: lines.join(", ") })}</p>}
      {step.citation && (
        <p className={styles.citation}>{t("origin-articles", { articles: step.citation })}</p>
      )}
      {step.steps.length > 0 && (
        <StepTree label={step.title}>
          {step.steps.map((inner, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one working stay in their order.
            <Working key={index} step={inner} />
          ))}
        </StepTree>
      )}
    </Step>
  );
}

/**
 * The smallest changes, worked out when somebody asks; where something is not known yet, those alone that
 * leave the good as it is.
 */
export function Changes({ question, found }: { question: OriginQuestion; found: AgreementOrigin }) {
  const t = useT();
  const agreement = found.agreement.id;
  const isOpen = found.outcome === "open";
  const [isAsked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    ...changesQuery({ ...question, agreement }),
    enabled: isAsked,
  });
  if (!isAsked) {
    return (
      <Button onPress={() => setAsked(true)}>
        {t(isOpen ? "origin-ask-swaps" : "origin-ask-changes")}
      </Button>
    );
  }
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data || isFetching) return <Skeleton rows={2} />;
  return (
    <div className={styles.notice}>
      <p>
        {data.length > 0
          ? t("origin-changes")
          : t(isOpen ? "origin-no-swaps" : "origin-no-changes")}
      </p>
      <ul className={styles.changes}>
        {data.map(({ said }) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </div>
  );
}
