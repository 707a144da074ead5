import { useState } from "react";
import type { OriginAnswers, OriginNeed } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DecimalField } from "@/components/DecimalField";
import { TextField } from "@/components/TextField";
import { codeOf } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { answered, answeredOnLine, figureOf, onLine } from "./answers";
import { amountOf } from "./bill";
import type { CaseForm } from "./case-form";
import styles from "./Origin.module.css";
import type { Determined } from "./use-determination";
import { OperationsAnswer, TransportAnswer } from "./WayAnswers";

interface AnswerProps {
  need: OriginNeed;
  question: string;
  /** Among what it may choose, and the lines that it speaks of. */
  determined: Determined;
  edit: (change: (form: CaseForm) => CaseForm) => void;
}

/** The controls that answer a question. */
export function Answer({ need, question, determined, edit }: AnswerProps) {
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
          question={question}
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
          question={question}
          onAnswer={(yes) =>
            edit(onLine(determined.lines, need.line, (line) => answeredOnLine(line, need, yes)))
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
      return <VehicleAnswer need={need} edit={edit} />;
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
            edit(
              onLine(determined.lines, need.line, (line) => ({
                ...line,
                rest: { ...line.rest, codes: { ...line.rest.codes, [need.edition]: code } },
              })),
            )
          }
        />
      );
    case "operations":
    case "transport": {
      const onAnswer = (part: Partial<OriginAnswers>) =>
        edit((form) => ({ ...form, answers: { ...form.answers, ...part } }));
      return need.kind === "operations" ? (
        <OperationsAnswer answer={determined.answer} onAnswer={onAnswer} />
      ) : (
        <TransportAnswer answer={determined.answer} onAnswer={onAnswer} />
      );
    }
    case "line-declaration":
      return (
        <div className={styles.yesno}>
          <ButtonLink look="quiet" href="/proofs/declarations">
            {t("origin-see-declarations")}
          </ButtonLink>
          <Button
            onPress={() =>
              edit(
                onLine(determined.lines, need.line, (line) => ({
                  ...line,
                  origin: "non-originating",
                })),
              )
            }
          >
            {t("origin-declared-foreign")}
          </Button>
        </div>
      );
    case "no-rule":
      return (
        <ButtonLink look="quiet" href="/settings">
          {t("origin-see-data")}
        </ButtonLink>
      );
    case "materials":
      return (
        <YesNo
          question={question}
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

interface VehicleAnswerProps {
  need: Extract<OriginNeed, { kind: "vehicle" }>;
  edit: AnswerProps["edit"];
}

/** A figure of the producer; who has none answers for all of what it belongs to. */
function VehicleAnswer({ need: { figure, process }, edit }: VehicleAnswerProps) {
  const t = useT();
  const change = (next: (answers: OriginAnswers) => OriginAnswers) =>
    edit((form) => ({ ...form, answers: next(form.answers) }));
  return (
    <div className={styles.ways}>
      <Figure
        onAnswer={(share) =>
          change((answers) => ({
            ...answers,
            vehicle: { ...answers.vehicle, [figureOf(figure)]: share },
          }))
        }
      />
      {process && (
        <YesNo
          question={t("origin-certified-whole")}
          label={t("origin-certified-whole")}
          onAnswer={(yes) =>
            change((answers) => answered(answers, { kind: "process", name: process }, yes))
          }
        />
      )}
    </div>
  );
}

interface YesNoProps {
  question: string;
  /** Where the question asks for something else, and this would answer it as well. */
  label?: string;
  onAnswer: (yes: boolean) => void;
}

function YesNo({ question, label, onAnswer }: YesNoProps) {
  const t = useT();
  return (
    <fieldset className={styles.yesno} aria-label={label ?? question}>
      {label && <span>{label}</span>}
      <Button onPress={() => onAnswer(true)}>{t("origin-yes")}</Button>
      <Button onPress={() => onAnswer(false)}>{t("origin-no")}</Button>
    </fieldset>
  );
}

function Figure({ onAnswer }: { onAnswer: (figure: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const figure = amountOf(typed);
  return (
    <div className={styles.figure}>
      <DecimalField label={t("origin-percent")} unit="%" value={typed} onChange={setTyped} />
      <Button isDisabled={figure === null} onPress={() => figure && onAnswer(figure)}>
        {t("origin-note")}
      </Button>
    </div>
  );
}

function Code({ onAnswer }: { onAnswer: (code: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const code = codeOf(typed);
  return (
    <div className={styles.figure}>
      <TextField
        label={t("origin-code")}
        help={t("origin-code-help")}
        isCode
        value={typed}
        onChange={setTyped}
      />
      <Button isDisabled={code === null} onPress={() => code && onAnswer(code)}>
        {t("origin-note")}
      </Button>
    </div>
  );
}
