import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  type BlindApplication,
  type CallRow,
  type Criterion,
  commands,
  type SelectionRules,
} from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { useDraft } from "@/components/drafts";
import { Fieldset } from "@/components/Form";
import { RecordForm } from "@/components/RecordForm";
import { ScoreField } from "@/components/ScoreField";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notify } from "@/components/toast";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import { mineQuery, standingQuery } from "./queries";
import { ReviewGiven } from "./ReviewGiven";
import {
  lettersOf,
  nextToReview,
  scoreOf,
  scoresOf,
  type TypedReview,
  typedOf,
  withScore,
} from "./review";

interface ReviewFormProps {
  missionId: string;
  call: CallRow;
  rules: SelectionRules;
  application: BlindApplication;
  /** All that the person at the desk reviews. */
  mine: readonly BlindApplication[];
  /** Reviews can be given and changed. */
  isOpen: boolean;
}

/** What the reviewer finds: points and a justification by criterion, then the next application. */
export function ReviewForm({ isOpen, ...review }: ReviewFormProps) {
  if (isOpen) return <Editor {...review} />;
  return <ReviewGiven scores={review.application.scores} rules={review.rules} />;
}

function Editor({ missionId, call, rules, application, mine }: Omit<ReviewFormProps, "isOpen">) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const known = typedOf(application);
  const draft = useDraft<TypedReview>("review", application.reviewId, known);
  const next = nextToReview(mine, application.number);
  const saving = useMutation({
    mutationFn: () =>
      commands.selectionGive({
        callId: call.id,
        reviewId: application.reviewId,
        version: draft.value.version,
        scores: scoresOf(draft.value, rules.criteria),
      }),
    onSuccess: async () => {
      await draft.settle();
      await Promise.all([
        client.invalidateQueries(mineQuery(call.id)),
        client.invalidateQueries(standingQuery(call.id)),
      ]);
      notify(t(next ? "reviews-saved" : "reviews-saved-last", { number: `${application.number}` }));
      await navigate(
        next
          ? {
              to: "/missions/$mission/selection/reviews/$number",
              params: { mission: missionId, number: `${next.number}` },
            }
          : { to: "/missions/$mission/selection/reviews", params: { mission: missionId } },
      );
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(mineQuery(call.id)) : undefined,
  });
  const stale = useStale(draft, saving, known);
  if (!draft.isReady) return <Skeleton rows={10} />;
  const list = `/missions/${missionId}/selection/reviews`;
  return (
    <RecordForm
      label={t("reviews-form")}
      draft={draft}
      saving={saving}
      problems={problemsOf(saving.error)}
      stale={stale}
      submit={next ? t("reviews-save-next") : t("action-save")}
      also={
        next && (
          <ButtonLink href={`${list}/${next.number}`}>
            {t("reviews-skip", { number: `${next.number}` })}
          </ButtonLink>
        )
      }
      cancel={list}
    >
      {rules.criteria.map((criterion) => (
        <CriterionFields
          key={criterion.code}
          criterion={criterion}
          least={rules.justification}
          review={draft.value}
          onChange={(part) => draft.edit((now) => withScore(now, criterion.code, part))}
        />
      ))}
    </RecordForm>
  );
}

interface CriterionFieldsProps {
  criterion: Criterion;
  /** The fewest letters of a justification. */
  least: number;
  review: TypedReview;
  onChange: (part: Partial<ReturnType<typeof scoreOf>>) => void;
}

function CriterionFields({ criterion, least, review, onChange }: CriterionFieldsProps) {
  const t = useT();
  const words = useWords();
  const { points, justification } = scoreOf(review, criterion.code);
  const letters = lettersOf(justification);
  const name = `scores.${criterion.code}`;
  return (
    <Fieldset title={criterion.name} help={t("reviews-weight", { weight: `${criterion.weight}` })}>
      <ScoreField
        name={name}
        label={t("reviews-points-of", { criterion: criterion.name })}
        wordOf={(one) => words(`review-points-${one}`)}
        value={points}
        onChange={(chosen) => onChange({ points: chosen })}
      />
      <TextField
        name={`${name}.justification`}
        label={t("reviews-justification")}
        help={
          letters < least
            ? t("reviews-letters", { letters: `${letters}`, least: `${least}` })
            : t("reviews-letters-enough", { letters: `${letters}` })
        }
        rows={3}
        value={justification}
        onChange={(text) => onChange({ justification: text })}
        isRequired
      />
    </Fieldset>
  );
}
