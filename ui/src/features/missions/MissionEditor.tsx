import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { commands, type MissionDetail } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DraftNotice } from "@/components/DraftNotice";
import { type Draft, useDraft } from "@/components/drafts";
import { Form } from "@/components/Form";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { BasicsSection } from "./BasicsSection";
import { DatesSection } from "./DatesSection";
import { draftOf, type MissionDraft, missionOf } from "./mission-form";
import styles from "./missions.module.css";
import { missionQuery } from "./queries";
import { RequirementsSection } from "./RequirementsSection";
import { isStaleError, StaleNotice } from "./StaleNotice";

/** The form of a mission, new or known. */
export function MissionEditor({ detail }: { detail: MissionDetail | null }) {
  const t = useT();
  const id = detail?.id ?? null;
  const draft = useDraft<MissionDraft>("mission", id, draftOf(detail));
  const saving = useSaving(detail, draft);
  const problems = problemsOf(saving.error);
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { value, change } = draft;
  const set = (part: Partial<MissionDraft["mission"]>) =>
    change({ ...value, mission: { ...value.mission, ...part } });
  const section = { mission: value.mission, set };
  const isStale = detail !== null && detail.version !== value.version && !saving.isSuccess;
  const isUnexplained =
    saving.error !== null && problems.length === 0 && !isStaleError(saving.error);
  return (
    <Form
      label={t("mission-form")}
      problems={problems}
      onBlur={draft.keep}
      onSubmit={() => saving.mutate()}
    >
      <DraftNotice draft={draft} />
      {isStale && (
        <StaleNotice
          onKeep={() => change({ ...value, version: detail.version })}
          onTake={() => change(draftOf(detail))}
        />
      )}
      <BasicsSection {...section} />
      <DatesSection {...section} />
      <RequirementsSection {...section} />
      {isUnexplained && <ErrorView error={saving.error} />}
      <footer className={styles.save}>
        <Button look="primary" type="submit" isPending={saving.isPending}>
          {detail ? t("action-save") : t("mission-create")}
        </Button>
        <ButtonLink href={id ? `/missions/${id}` : "/missions"}>{t("action-cancel")}</ButtonLink>
        <span role="status" className={styles.aside}>
          {problems.length > 0
            ? t("form-problems", { count: problems.length })
            : t("form-draft-kept")}
        </span>
      </footer>
    </Form>
  );
}

function useSaving(detail: MissionDetail | null, draft: Draft<MissionDraft>) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const mission = missionOf(draft.value.mission);
      if (!detail) return commands.missionsCreate(mission);
      const version = draft.value.version ?? detail.version;
      await commands.missionsUpdate({ id: detail.id, version, mission });
      return detail.id;
    },
    onSuccess: async (id) => {
      await draft.settle();
      await notifyUndoable(t("mission-saved", { name: draft.value.mission.name }));
      await navigate({ to: "/missions/$mission", params: { mission: id } });
    },
    onError: (error) => {
      if (detail && isStaleError(error)) {
        void client.invalidateQueries(missionQuery(detail.id));
      }
    },
  });
}
