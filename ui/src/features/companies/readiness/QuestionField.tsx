import { Check, Lightbulb } from "lucide-react";
import type { ProposedAnswer, ReadinessAnswer, ReadinessQuestion } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { TextField } from "@/components/TextField";
import { useSaid } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import styles from "./readiness.module.css";

interface QuestionFieldProps {
  question: ReadinessQuestion;
  answer: ReadinessAnswer;
  proposed: ProposedAnswer | undefined;
  onChange: (part: Partial<ReadinessAnswer>) => void;
}

const unknown = "unknown";

/** A question with its answers in words, what the register proposes, and what shows the answer. */
export function QuestionField({ question, answer, proposed, onChange }: QuestionFieldProps) {
  const t = useT();
  const said = useSaid();
  const options = question.answers.map((grade, level) => ({
    id: String(level),
    label: said(grade),
  }));
  return (
    <div className={styles.question}>
      <RadioGroup
        name={`answers.${question.id}`}
        label={said(question.ask)}
        help={`${t("readiness-form-why")}: ${said(question.why)}`}
        options={[...options, { id: unknown, label: t("readiness-not-known") }]}
        value={answer.level === null ? unknown : String(answer.level)}
        onChange={(chosen) => onChange({ level: chosen === unknown ? null : Number(chosen) })}
      />
      {proposed && (
        <Proposal
          question={question}
          proposed={proposed}
          isTaken={answer.level === proposed.level}
          onTake={() => onChange({ level: proposed.level })}
        />
      )}
      <TextField
        name={`answers.${question.id}.evidence`}
        label={t("readiness-form-evidence")}
        help={`${t("readiness-form-shows")}: ${said(question.evidence)}`}
        optional
        isPublished
        value={answer.evidence}
        onChange={(evidence) => onChange({ evidence })}
      />
    </div>
  );
}

interface ProposalProps {
  question: ReadinessQuestion;
  proposed: ProposedAnswer;
  isTaken: boolean;
  onTake: () => void;
}

/** What the register knows of a question. It proposes; the person decides. */
function Proposal({ question, proposed, isTaken, onTake }: ProposalProps) {
  const t = useT();
  const said = useSaid();
  const words = useWords();
  const grade = question.answers[proposed.level];
  const { clue, value, count, total } = proposed;
  if (!grade) return null;
  return (
    <div className={styles.proposal}>
      <div>
        <p className={styles.taken}>
          <Lightbulb aria-hidden size={14} />
          {t("readiness-form-proposed", { answer: said(grade) })}
        </p>
        <p>{words(`readiness-clue-${clue}-${value}`, { count, total })}</p>
      </div>
      {isTaken ? (
        <span className={styles.taken}>
          <Check aria-hidden size={14} />
          {t("readiness-form-taken")}
        </span>
      ) : (
        <Button onPress={onTake}>{t("readiness-form-take")}</Button>
      )}
    </div>
  );
}
