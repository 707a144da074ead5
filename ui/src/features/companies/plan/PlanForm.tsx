import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  type CompanyDetail,
  commands,
  type PlanSection,
  type PlanView,
  type ReadinessQuestionnaire,
  type ReadinessView,
} from "@/bridge";
import { useDraft } from "@/components/drafts";
import { Fieldset } from "@/components/Form";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useSaid } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { ActionsFields } from "./ActionsFields";
import { ObjectivesFields } from "./ObjectivesFields";
import { ProposedActions } from "./ProposedActions";
import styles from "./plan.module.css";
import { begun, draftOf, type PlanDraft, planOf, type TypedPlan } from "./plan-form";
import { planQuery } from "./queries";

interface PlanFormProps {
  company: CompanyDetail;
  sections: readonly PlanSection[];
  /** The kept plan that is changed; none for a new one. */
  view: PlanView | null;
  /** The diagnosis whose low answers propose actions. */
  from: { questionnaire: ReadinessQuestionnaire; diagnosis: ReadinessView } | null;
  today: string;
}

/** The form of an export plan: what shall be reached, ten sections, and what is done. */
export function PlanForm({ company, sections, view, from, today }: PlanFormProps) {
  const t = useT();
  const said = useSaid();
  const client = useQueryClient();
  const navigate = useNavigate();
  const name = t("plan-name-default", { year: today.slice(0, 4) });
  const initial = view ? draftOf(view) : begun(name);
  // A draft does not hold it: one that began with an earlier diagnosis is made from this one by now.
  const diagnosis = view ? view.diagnosis : (from?.diagnosis.row.id ?? null);
  const draft = useDraft<PlanDraft>("export-plan", view?.row.id ?? company.id, initial);
  const saving = useMutation({
    mutationFn: () => {
      const { plan, version } = draft.value;
      const id = view?.row.id ?? null;
      return commands.planSave({ id, version, company: company.id, diagnosis, plan: planOf(plan) });
    },
    onSuccess: async () => {
      await draft.settle();
      await notifyUndoable(t("plan-saved", { name: company.profile.legalName }));
      await navigate({ to: "/companies/$company/plan", params: { company: company.id } });
    },
    onError: (error) =>
      view && isStaleError(error) ? client.invalidateQueries(planQuery(view.row.id)) : undefined,
  });
  const stale = useStale(draft, saving, view && draftOf(view));
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { plan } = draft.value;
  const edit = (change: (plan: TypedPlan) => Partial<TypedPlan>) =>
    draft.edit((now) => ({ ...now, plan: { ...now.plan, ...change(now.plan) } }));
  return (
    <RecordForm
      label={t("plan-form")}
      draft={draft}
      saving={saving}
      problems={problemsOf(saving.error)}
      stale={stale}
      submit={t("action-save")}
      cancel={`/companies/${company.id}/plan`}
    >
      <TextField
        name="title"
        label={t("plan-name")}
        value={plan.title}
        onChange={(title) => edit(() => ({ title }))}
        isPublished
        isRequired
      />
      {from && (
        <ProposedActions
          {...from}
          actions={plan.actions}
          onChange={(change) => edit((now) => ({ actions: change(now.actions) }))}
        />
      )}
      <ObjectivesFields
        objectives={plan.objectives}
        products={company.profile.products}
        onChange={(change) => edit((now) => ({ objectives: change(now.objectives) }))}
      />
      <ActionsFields
        sections={sections}
        actions={plan.actions}
        onChange={(change) => edit((now) => ({ actions: change(now.actions) }))}
      />
      <Fieldset title={t("plan-texts")}>
        {sections.map((section) => (
          <div key={section.id} className={styles.section}>
            <TextField
              name={`texts.${section.id}`}
              label={said(section.name)}
              help={said(section.guidance)}
              optional
              isPublished
              rows={5}
              value={plan.texts[section.id] ?? ""}
              onChange={(text) => edit((now) => ({ texts: { ...now.texts, [section.id]: text } }))}
            />
            <details className={styles.prompts}>
              <summary>{t("plan-prompts")}</summary>
              <ul>
                {section.prompts.map((prompt) => (
                  <li key={prompt.en}>{said(prompt)}</li>
                ))}
              </ul>
            </details>
          </div>
        ))}
      </Fieldset>
    </RecordForm>
  );
}
