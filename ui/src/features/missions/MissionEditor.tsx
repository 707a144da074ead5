import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { commands, type MissionDetail } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { type Draft, useDraft } from "@/components/drafts";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { BasicsSection } from "./BasicsSection";
import { RequirementsSection } from "./calls/RequirementsSection";
import { DatesSection } from "./DatesSection";
import { draftOf, type MissionDraft, missionOf } from "./mission-form";

/** The form of a mission, new or known. */
export function MissionEditor({ detail }: { detail: MissionDetail | null }) {
  const t = useT();
  const id = detail?.id ?? null;
  const draft = useDraft<MissionDraft>("mission", id, draftOf(detail));
  const saving = useSaving(detail, draft);
  const stale = useStale(draft, saving, detail && draftOf(detail));
  const problems = problemsOf(saving.error);
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { value, change } = draft;
  const set = (part: Partial<MissionDraft["mission"]>) =>
    change({ ...value, mission: { ...value.mission, ...part } });
  const section = { mission: value.mission, set };
  return (
    <RecordForm
      label={t("mission-form")}
      draft={draft}
      saving={saving}
      problems={problems}
      stale={stale}
      submit={detail ? t("action-save") : t("mission-create")}
      cancel={id ? `/missions/${id}` : "/missions"}
    >
      <BasicsSection {...section} />
      <DatesSection {...section} />
      <RequirementsSection
        requirements={value.mission.requirements}
        onChange={(requirements) => set({ requirements })}
      />
    </RecordForm>
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
    onError: (error) =>
      detail && isStaleError(error) ? client.invalidateQueries(missionQuery(detail.id)) : undefined,
  });
}
