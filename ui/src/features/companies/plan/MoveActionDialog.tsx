import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type PlanAction, type PlanView } from "@/bridge";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { ActionStateFields } from "./ActionStateFields";

interface MoveActionDialogProps {
  /** The plan as it is kept by now. */
  view: PlanView;
  /** Its action as it is kept by now. */
  action: PlanAction & { id: string };
  onClose: () => void;
}

/** Notes how an action stands, without opening the whole plan. */
export function MoveActionDialog({ view, action, onClose }: MoveActionDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const { id, state, progress, reason, what } = action;
  const known = { version: view.version, state, progress, reason };
  const draft = useDraft("plan-action", id, known);
  const moving = useMutation({
    mutationFn: () => commands.planMoveAction({ plan: view.row.id, action: id, ...draft.value }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("plan-action-moved"));
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries({ queryKey: ["export_plans"] }) : undefined,
  });
  const stale = useStale(draft, moving, known);
  return (
    <RecordDialog
      title={t("plan-action-move-title", { what })}
      draft={draft}
      saving={moving}
      stale={stale}
      onClose={onClose}
    >
      <ActionStateFields
        value={draft.value}
        onChange={(part) => draft.edit((now) => ({ ...now, ...part }))}
      />
    </RecordDialog>
  );
}
