import type { ReadinessQuestion, ReadinessQuestionnaire, ReadinessView } from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { Fieldset } from "@/components/Form";
import { useFormats } from "@/i18n/format";
import { useSaid } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { anAction, type TypedAction } from "./plan-form";

interface ProposedActionsProps {
  questionnaire: ReadinessQuestionnaire;
  diagnosis: ReadinessView;
  actions: readonly TypedAction[];
  onChange: (change: (actions: TypedAction[]) => TypedAction[]) => void;
}

/** The actions that the low answers of a diagnosis propose: what is ticked is in the plan, where it can be changed. */
export function ProposedActions({
  questionnaire,
  diagnosis,
  actions,
  onChange,
}: ProposedActionsProps) {
  const t = useT();
  const said = useSaid();
  const formats = useFormats();
  const questions = questionnaire.dimensions.flatMap((dimension) => dimension.questions);
  const isKept = (id: string) =>
    actions.some((action) => action.question === id && action.id !== null);
  const proposed = diagnosis.low
    .flatMap((id) => questions.filter((question) => question.id === id))
    .filter(({ id }) => !isKept(id));
  const taken = proposed
    .map(({ id }) => id)
    .filter((id) => actions.some(({ question }) => question === id));
  if (proposed.length === 0) return null;
  const choose = (chosen: string[]) =>
    onChange((now) => [
      ...now.filter(
        ({ question }) =>
          question === null || !taken.includes(question) || chosen.includes(question),
      ),
      ...proposed
        .filter(({ id }) => chosen.includes(id) && !taken.includes(id))
        .map((question) => actionOf(question, said(question.action))),
    ]);
  return (
    <Fieldset
      title={t("plan-proposals")}
      help={t("plan-proposals-help", { day: formats.day(diagnosis.row.takenOn) })}
    >
      <CheckboxGroup
        label={t("plan-actions")}
        options={proposed.map(({ id, ask, action }) => ({
          id,
          label: said(action),
          detail: said(ask),
        }))}
        value={taken}
        onChange={choose}
      />
    </Fieldset>
  );
}

function actionOf({ id, section }: ReadinessQuestion, what: string): TypedAction {
  return anAction({ section, what, question: id });
}
