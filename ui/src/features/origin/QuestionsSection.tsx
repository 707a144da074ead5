import { memo, useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/Button";
import { Section } from "@/components/Page";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Answer } from "./Answer";
import { askedAgain } from "./answers";
import type { CaseForm } from "./case-form";
import styles from "./Origin.module.css";
import { questionsOf } from "./questions";
import type { Determined } from "./use-determination";

interface QuestionsProps {
  determined: Determined;
  edit: (change: (form: CaseForm) => CaseForm) => void;
}

/** What is still asked, and what was answered. */
export const QuestionsSection = memo(function QuestionsSection(props: QuestionsProps) {
  const { determined, edit } = props;
  const { answer } = determined;
  const t = useT();
  const short = useShortName();
  const open = useMemo(() => questionsOf(answer), [answer]);
  const named = new Map(answer.agreements.map(({ agreement }) => [agreement.id, short(agreement)]));
  const namesOf = (ids: readonly string[]) => ids.map((id) => named.get(id) ?? id).join(", ");
  const list = useRef<HTMLUListElement>(null);
  const answeredAt = useRef<number | null>(null);
  // The question that was answered is gone, and the focus with it: it goes to the one in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other questions move the focus.
  useEffect(() => {
    const at = answeredAt.current;
    answeredAt.current = null;
    if (at === null || document.activeElement !== document.body) return;
    const items = [...(list.current?.children ?? [])];
    const next = items[Math.min(at, items.length - 1)] ?? list.current;
    if (next instanceof HTMLElement) next.focus();
  }, [open]);
  return (
    <Section title={t("origin-questions")} help={t("origin-questions-help")}>
      {open.length === 0 && <p className={styles.hint}>{t("origin-questions-none")}</p>}
      <ul ref={list} className={styles.questions} aria-label={t("origin-questions")} tabIndex={-1}>
        {open.map((asked, at) => (
          <li key={asked.key} tabIndex={-1}>
            <p>{asked.question}</p>
            <Answer
              need={asked.need}
              question={asked.question}
              determined={determined}
              edit={(change) => {
                answeredAt.current = at;
                edit(change);
              }}
            />
            <p className={styles.by}>{t("origin-asked-by", { agreements: namesOf(asked.by) })}</p>
          </li>
        ))}
      </ul>
      <Given determined={determined} edit={edit} />
    </Section>
  );
});

/** What was answered, each with the way to take it back. */
export function Given({ determined, edit }: QuestionsProps) {
  const { answer } = determined;
  const t = useT();
  const summary = useRef<HTMLElement>(null);
  if (answer.answered.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary ref={summary}>{t("origin-answered", { count: answer.answered.length })}</summary>
      <ul className={styles.questions}>
        {answer.answered.map(({ need, question, answer: said }) => (
          <li key={JSON.stringify(need)}>
            <p>{question}</p>
            <p className={styles.by}>{said}</p>
            <Button
              look="quiet"
              aria-label={t("origin-ask-again-of", { question })}
              onPress={() => {
                edit(askedAgain(determined.lines, need));
                summary.current?.focus();
              }}
            >
              {t("origin-ask-again")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
