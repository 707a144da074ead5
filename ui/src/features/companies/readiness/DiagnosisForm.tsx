import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  type CompanyDetail,
  commands,
  type Problem,
  type ReadinessDiagnosis,
  type ReadinessQuestionnaire,
  type ReadinessView,
} from "@/bridge";
import { Button } from "@/components/Button";
import { DateField } from "@/components/DateField";
import { useDebounced } from "@/components/debounced";
import { useDraft } from "@/components/drafts";
import { FieldRow, Fieldset } from "@/components/Form";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useSaid } from "@/i18n/names";
import { useProblemWords } from "@/i18n/problems";
import { useT } from "@/i18n/t";
import {
  answered,
  answerTo,
  begun,
  countAnswered,
  type DiagnosisDraft,
  draftOf,
} from "./diagnosis-form";
import { QuestionField } from "./QuestionField";
import { diagnosisQuery, proposalsQuery, scoreQuery } from "./queries";
import styles from "./readiness.module.css";
import { useScoreWords } from "./score-words";

interface DiagnosisFormProps {
  company: CompanyDetail;
  questionnaire: ReadinessQuestionnaire;
  /** The kept diagnosis that is corrected; none for a new one. */
  view: ReadinessView | null;
  today: string;
}

/** The form of a diagnosis: every question at its subject, with what the register proposes. */
export function DiagnosisForm({ company, questionnaire, view, today }: DiagnosisFormProps) {
  const t = useT();
  const said = useSaid();
  const client = useQueryClient();
  const navigate = useNavigate();
  const initial = view ? draftOf(view) : begun(questionnaire.version, today);
  const draft = useDraft<DiagnosisDraft>("readiness", view?.row.id ?? company.id, initial);
  const { data: proposals = [] } = useQuery(proposalsQuery(company.id));
  const here = `/companies/${company.id}/readiness`;
  const saving = useMutation({
    mutationFn: () =>
      commands.readinessSave({ id: view?.row.id ?? null, company: company.id, ...draft.value }),
    onSuccess: async () => {
      await draft.settle();
      await notifyUndoable(t("readiness-saved", { name: company.profile.legalName }));
      await navigate({ to: "/companies/$company/readiness", params: { company: company.id } });
    },
    onError: (error) =>
      view && isStaleError(error)
        ? client.invalidateQueries(diagnosisQuery(view.row.id))
        : undefined,
  });
  const stale = useStale(draft, saving, view && draftOf(view));
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { diagnosis } = draft.value;
  const set = (part: Partial<ReadinessDiagnosis>) =>
    draft.edit((now) => ({ ...now, diagnosis: { ...now.diagnosis, ...part } }));
  const problems = problemsOf(saving.error);
  return (
    <RecordForm
      label={t("readiness-form")}
      draft={draft}
      saving={saving}
      problems={problems}
      stale={stale}
      submit={t("action-save")}
      cancel={here}
    >
      <Jump questionnaire={questionnaire} diagnosis={diagnosis} />
      <Unplaced problems={problems} />
      <Fieldset title={t("readiness-form-about")}>
        <FieldRow>
          <DateField
            name="takenOn"
            label={t("readiness-taken-on")}
            value={diagnosis.takenOn}
            onChange={(day) => set({ takenOn: day ?? "" })}
            isRequired
          />
          <TextField
            name="answeredBy"
            label={t("readiness-answered-by")}
            help={t("readiness-answered-by-help")}
            optional
            value={diagnosis.answeredBy}
            onChange={(answeredBy) => set({ answeredBy })}
          />
        </FieldRow>
      </Fieldset>
      {questionnaire.dimensions.map((dimension) => (
        <div
          key={dimension.id}
          id={anchorOf(dimension.id)}
          tabIndex={-1}
          className={styles.subject}
        >
          <Fieldset title={said(dimension.name)}>
            {dimension.questions.map((question) => (
              <QuestionField
                key={question.id}
                question={question}
                answer={answerTo(diagnosis, question.id)}
                proposed={proposals.find((one) => one.question === question.id)}
                onChange={(part) =>
                  draft.edit((now) => ({
                    ...now,
                    diagnosis: answered(now.diagnosis, question.id, part),
                  }))
                }
              />
            ))}
          </Fieldset>
        </div>
      ))}
      <Fieldset title={t("readiness-notes")}>
        <TextField
          name="notes"
          label={t("readiness-notes")}
          help={t("readiness-form-notes-help")}
          optional
          isPublished
          rows={4}
          value={diagnosis.notes}
          onChange={(notes) => set({ notes })}
        />
      </Fieldset>
    </RecordForm>
  );
}

/** What is wrong with no field of its own: that nothing is answered. */
function Unplaced({ problems }: { problems: readonly Problem[] }) {
  const say = useProblemWords();
  const found = problems.filter(({ field }) => field === "answers" || field === "questionnaire");
  if (found.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone="danger">
        {found.map((problem) => (
          <p key={problem.code}>{say(problem)}</p>
        ))}
      </Notice>
    </div>
  );
}

interface JumpProps {
  questionnaire: ReadinessQuestionnaire;
  diagnosis: ReadinessDiagnosis;
}

/** The way to every subject, and how far one is. */
function Jump({ questionnaire, diagnosis }: JumpProps) {
  const t = useT();
  const said = useSaid();
  const words = useScoreWords();
  const rested = useDebounced(diagnosis);
  const { data: score } = useQuery(scoreQuery(rested));
  const total = questionnaire.dimensions.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <nav aria-label={t("readiness-form-jump")} className={styles.jump}>
      {questionnaire.dimensions.map(({ id, short }) => (
        <Button key={id} look="quiet" onPress={() => goTo(id)}>
          {said(short)}
        </Button>
      ))}
      <span className={styles.jumpState}>
        {t("readiness-form-progress", {
          answered: `${countAnswered(diagnosis)}`,
          total: `${total}`,
        })}
        {score && ` · ${t("readiness-form-score")}: ${words.range(score.overall)}`}
      </span>
    </nav>
  );
}

const anchorOf = (dimension: string) => `readiness-${dimension}`;

function goTo(dimension: string): void {
  const place = document.getElementById(anchorOf(dimension));
  place?.focus({ preventScroll: true });
  place?.scrollIntoView?.({ block: "start" });
}
