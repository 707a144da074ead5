import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { BridgeError, commands, type MissionDetail } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DraftNotice } from "@/components/DraftNotice";
import { type Draft, useDraft } from "@/components/drafts";
import { Form } from "@/components/Form";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { BasicsSection } from "./BasicsSection";
import { DatesSection } from "./DatesSection";
import { draftOf, type MissionDraft, missionOf } from "./mission-form";
import styles from "./missions.module.css";
import { missionQuery } from "./queries";
import { RequirementsSection } from "./RequirementsSection";

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
    saving.error !== null && problems.length === 0 && codeOf(saving.error) !== "store.stale";
  return (
    <Form
      label={t("mission-form")}
      problems={problems}
      onBlur={draft.keep}
      onSubmit={() => saving.mutate()}
    >
      <DraftNotice draft={draft} />
      {isStale && <Stale detail={detail} draft={draft} />}
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
      if (detail && codeOf(error) === "store.stale") {
        void client.invalidateQueries(missionQuery(detail.id));
      }
    },
  });
}

/** Somebody else saved the mission meanwhile: keep one's own words, or take theirs. */
function Stale({ detail, draft }: { detail: MissionDetail; draft: Draft<MissionDraft> }) {
  const t = useT();
  return (
    <Notice tone="attention" title={t("mission-stale")}>
      <p>{t("mission-stale-text")}</p>
      <div className={styles.row}>
        <Button
          look="primary"
          onPress={() => draft.change({ ...draft.value, version: detail.version })}
        >
          {t("mission-stale-keep")}
        </Button>
        <Button onPress={() => draft.change(draftOf(detail))}>{t("mission-stale-take")}</Button>
      </div>
    </Notice>
  );
}

function codeOf(error: unknown) {
  return error instanceof BridgeError ? error.error.code : null;
}
