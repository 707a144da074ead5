import { useMemo, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { OriginAnswer, OriginAnswers, OriginNeed, OriginNeedView } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DecimalField } from "@/components/DecimalField";
import { Section } from "@/components/Page";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { answered, answeredOnLine, unanswered } from "./answers";
import { placesOf } from "./bill";
import type { CaseForm } from "./case-form";
import styles from "./Origin.module.css";
import { OperationsAnswer, TransportAnswer } from "./WayAnswers";

interface QuestionsProps {
  answer: OriginAnswer;
  edit: (change: (form: CaseForm) => CaseForm) => void;
}

interface Asked extends OriginNeedView {
  key: string;
  /** The agreements that ask it. */
  by: string[];
}

/** Questions of one answer, each once, those that most agreements ask first. */
export function questionsOf(answer: OriginAnswer): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { agreement, needs } of answer.agreements) {
    for (const view of needs) {
      const key = JSON.stringify(view.need);
      const known = asked.get(key);
      if (known) known.by.push(agreement.id);
      else asked.set(key, { ...view, key, by: [agreement.id] });
    }
  }
  return [...asked.values()].sort((one, other) => other.by.length - one.by.length);
}

/** What is still asked, and what was answered. */
export function QuestionsSection({ answer, edit }: QuestionsProps) {
  const t = useT();
  const short = useShortName();
  const open = useMemo(() => questionsOf(answer), [answer]);
  const named = new Map(answer.agreements.map(({ agreement }) => [agreement.id, short(agreement)]));
  const namesOf = (ids: readonly string[]) => ids.map((id) => named.get(id) ?? id).join(", ");
  return (
    <Section title={t("origin-questions")} help={t("origin-questions-help")}>
      {open.length === 0 && <p className={styles.hint}>{t("origin-questions-none")}</p>}
      <ul className={styles.questions}>
        {open.map((asked) => (
          <li key={asked.key}>
            <p>{asked.question}</p>
            <Answer need={asked.need} answer={answer} edit={edit} />
            <p className={styles.by}>{t("origin-asked-by", { agreements: namesOf(asked.by) })}</p>
          </li>
        ))}
      </ul>
      <Given answer={answer} edit={edit} />
    </Section>
  );
}

/** What was answered, each with the way to take it back. */
export function Given({ answer, edit }: QuestionsProps) {
  const t = useT();
  if (answer.answered.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t("origin-answered", { count: answer.answered.length })}</summary>
      <ul className={styles.questions}>
        {answer.answered.map(({ need, question, answer: said }) => (
          <li key={JSON.stringify(need)}>
            <p>{question}</p>
            <p className={styles.by}>{said}</p>
            <Button
              look="quiet"
              onPress={() => edit((form) => ({ ...form, answers: unanswered(form.answers, need) }))}
            >
              {t("origin-ask-again")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AnswerProps {
  need: OriginNeed;
  /** Among what it may choose. */
  answer: OriginAnswer;
  edit: QuestionsProps["edit"];
}

/** The controls that answer a question. */
export function Answer({ need, answer, edit }: AnswerProps) {
  const t = useT();
  switch (need.kind) {
    case "process":
    case "kind":
    case "use":
    case "rule-text":
    case "point":
    case "drawback":
      return (
        <YesNo
          onAnswer={(yes) =>
            edit((form) => ({ ...form, answers: answered(form.answers, need, yes) }))
          }
        />
      );
    case "edition":
      return (
        <Button
          onPress={() => edit((form) => ({ ...form, answers: answered(form.answers, need, true) }))}
        >
          {t("origin-same-codes")}
        </Button>
      );
    case "line-in-component":
    case "line-elastomeric":
    case "line-allowed":
    case "line-named":
      return (
        <YesNo
          onAnswer={(yes) =>
            edit((form) => {
              const places = placesOf(form.lines);
              const lines = form.lines.map((line) =>
                places.get(line.key) === need.line ? answeredOnLine(line, need, yes) : line,
              );
              return { ...form, lines };
            })
          }
        />
      );
    case "share":
      return (
        <Figure
          onAnswer={(share) =>
            edit((form) => ({
              ...form,
              answers: {
                ...form.answers,
                shares: { ...form.answers.shares, [need.name]: share },
              },
            }))
          }
        />
      );
    case "vehicle":
      return (
        <Figure
          onAnswer={(figure) =>
            edit((form) => ({
              ...form,
              answers: {
                ...form.answers,
                vehicle: { ...form.answers.vehicle, [need.figure.replace("-", "_")]: figure },
              },
            }))
          }
        />
      );
    case "good-code-in":
      return (
        <Code
          onAnswer={(code) =>
            edit((form) => ({
              ...form,
              rest: { ...form.rest, codes: { ...form.rest.codes, [need.edition]: code } },
            }))
          }
        />
      );
    case "line-code-in":
      return (
        <Code
          onAnswer={(code) =>
            edit((form) => {
              const places = placesOf(form.lines);
              const lines = form.lines.map((line) =>
                places.get(line.key) === need.line
                  ? {
                      ...line,
                      rest: { ...line.rest, codes: { ...line.rest.codes, [need.edition]: code } },
                    }
                  : line,
              );
              return { ...form, lines };
            })
          }
        />
      );
    case "operations":
    case "transport": {
      const onAnswer = (part: Partial<OriginAnswers>) =>
        edit((form) => ({ ...form, answers: { ...form.answers, ...part } }));
      return need.kind === "operations" ? (
        <OperationsAnswer answer={answer} onAnswer={onAnswer} />
      ) : (
        <TransportAnswer answer={answer} onAnswer={onAnswer} />
      );
    }
    case "no-rule":
      return (
        <ButtonLink look="quiet" href="/settings">
          {t("origin-see-data")}
        </ButtonLink>
      );
    case "materials":
      return (
        <YesNo
          label={t("origin-wholly-obtained")}
          onAnswer={(yes) =>
            edit((form) => ({ ...form, answers: { ...form.answers, wholly_obtained: yes } }))
          }
        />
      );
    default:
      return null;
  }
}

function YesNo({ label, onAnswer }: { label?: string; onAnswer: (yes: boolean) => void }) {
  const t = useT();
  return (
    <ToggleButtonGroup
      className={styles.yesno}
      aria-label={label ?? t("origin-answer")}
      selectedKeys={[]}
    >
      {label && <span>{label}</span>}
      <ToggleButton id="yes" className={styles.toggle} onPress={() => onAnswer(true)}>
        {t("origin-yes")}
      </ToggleButton>
      <ToggleButton id="no" className={styles.toggle} onPress={() => onAnswer(false)}>
        {t("origin-no")}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

function Figure({ onAnswer }: { onAnswer: (figure: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  return (
    <div className={styles.figure}>
      <DecimalField label={t("origin-percent")} unit="%" value={typed} onChange={setTyped} />
      <Button isDisabled={!/^\d+(\.\d+)?$/.test(typed)} onPress={() => onAnswer(typed)}>
        {t("origin-note")}
      </Button>
    </div>
  );
}

function Code({ onAnswer }: { onAnswer: (code: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const digits = typed.replace(/[\s.-]/g, "");
  return (
    <div className={styles.figure}>
      <input
        className={styles.cell}
        aria-label={t("origin-code")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button isDisabled={!/^\d{6,10}$/.test(digits)} onPress={() => onAnswer(digits)}>
        {t("origin-note")}
      </Button>
    </div>
  );
}
