import { ClipboardList } from "lucide-react";
import type { ReadinessQuestion, ReadinessQuestionnaire, ReadinessView } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { Notice } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useSaid } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { Radar } from "./Radar";
import styles from "./readiness.module.css";
import { ScoreTable, toneOf } from "./ScoreTable";
import { StandingBadge } from "./StandingBadge";
import { useScoreWords } from "./score-words";

interface DiagnosisViewProps {
  questionnaire: ReadinessQuestionnaire;
  view: ReadinessView;
}

interface WholeProps extends DiagnosisViewProps {
  /** A company that is archived plans nothing. */
  isFixed: boolean;
}

/** What a diagnosis came to: the picture with its figures, where to begin, and every answer. */
export function DiagnosisView({ questionnaire, view, isFixed }: WholeProps) {
  const t = useT();
  const words = useWords();
  const { row, diagnosis } = view;
  return (
    <>
      {row.standing !== "current" && (
        <Notice tone="attention" title={words(`readiness-standing-${row.standing}`)}>
          {words(`readiness-standing-${row.standing}-text`)}
        </Notice>
      )}
      <Summary questionnaire={questionnaire} view={view} />
      <Section title={t("readiness-by-dimension")}>
        <ScoreTable questionnaire={questionnaire} view={view} />
      </Section>
      <LowAnswers questionnaire={questionnaire} view={view} isFixed={isFixed} />
      {diagnosis.notes !== "" && (
        <Section title={t("readiness-notes")}>
          <p className={styles.lines}>{diagnosis.notes}</p>
        </Section>
      )}
      <Section title={t("readiness-answers")}>
        <Answers questionnaire={questionnaire} view={view} />
      </Section>
    </>
  );
}

function Summary({ questionnaire, view: { row, score, before } }: DiagnosisViewProps) {
  const t = useT();
  const said = useSaid();
  const formats = useFormats();
  const words = useScoreWords();
  const axes = questionnaire.dimensions.map((dimension) => {
    const now = score.dimensions.find((one) => one.dimension === dimension.id)?.score;
    const then = before?.dimensions.find((one) => one.dimension === dimension.id)?.before;
    return {
      id: dimension.id,
      name: said(dimension.short),
      low: now?.low ?? 0,
      high: now?.high ?? 100,
      before: then && then.low === then.high ? then.low : null,
    };
  });
  return (
    <div className={styles.summary}>
      <div className={styles.lead}>
        <h2>{t("readiness-overall")}</h2>
        <p className={styles.overall}>
          {words.range(score.overall)}
          <span className={styles.unit}>{t("readiness-of-hundred")}</span>
        </p>
        <p>{t("readiness-unknown", { count: score.unknown })}</p>
        {before && (
          <p className={styles.change} data-tone={toneOf(before.change)}>
            {t("readiness-since", {
              day: formats.day(before.takenOn),
              change: words.change(before.change),
            })}
          </p>
        )}
        <p className={styles.facts}>
          <StandingBadge standing={row.standing} />
          {t("readiness-facts", { day: formats.day(row.takenOn), person: row.askedBy })}
        </p>
      </div>
      <Radar axes={axes} />
    </div>
  );
}

function LowAnswers({ questionnaire, view, isFixed }: WholeProps) {
  const t = useT();
  const said = useSaid();
  const answerOf = useAnswers(view);
  const questions = questionnaire.dimensions.flatMap((dimension) => dimension.questions);
  const rows = view.low.flatMap((id) => questions.filter((question) => question.id === id));
  return (
    <Section
      title={t("readiness-low")}
      help={t("readiness-low-help")}
      actions={
        rows.length > 0 &&
        !isFixed && (
          <ButtonLink
            icon={ClipboardList}
            href={`/companies/${view.company}/plan/edit?from=${view.row.id}`}
          >
            {t("plan-new")}
          </ButtonLink>
        )
      }
    >
      {rows.length === 0 ? (
        <p>{t("readiness-low-none")}</p>
      ) : (
        <ListTable
          label={t("readiness-low")}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { id: "question", label: t("readiness-question"), show: ({ ask }) => said(ask) },
            { id: "answer", label: t("readiness-low-answer"), show: answerOf },
            {
              id: "action",
              label: t("readiness-low-action"),
              show: ({ action }) => said(action),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Answers({ questionnaire, view }: DiagnosisViewProps) {
  const t = useT();
  const said = useSaid();
  const answerOf = useAnswers(view);
  const words = useScoreWords();
  const { answers } = view.diagnosis;
  return questionnaire.dimensions.map((dimension) => {
    const score = view.score.dimensions.find((one) => one.dimension === dimension.id)?.score;
    return (
      <details key={dimension.id} className={styles.answers}>
        <summary>
          {said(dimension.name)}
          {score && ` · ${words.range(score)}`}
        </summary>
        <ListTable
          label={said(dimension.name)}
          rows={dimension.questions}
          rowId={({ id }) => id}
          columns={[
            { id: "question", label: t("readiness-question"), show: ({ ask }) => said(ask) },
            { id: "answer", label: t("readiness-answer"), show: answerOf },
            {
              id: "evidence",
              label: t("readiness-evidence"),
              show: ({ id }) =>
                answers[id]?.evidence || (
                  <span className={styles.unknown}>{t("readiness-evidence-none")}</span>
                ),
            },
          ]}
        />
      </details>
    );
  });
}

/** Gives the answer to a question in words; that it is not known is said so. */
function useAnswers({ diagnosis }: ReadinessView) {
  const t = useT();
  const said = useSaid();
  return ({ id, answers }: ReadinessQuestion) => {
    const level = diagnosis.answers[id]?.level;
    const grade = typeof level === "number" ? answers[level] : undefined;
    return grade ? said(grade) : <span className={styles.unknown}>{t("readiness-not-known")}</span>;
  };
}
