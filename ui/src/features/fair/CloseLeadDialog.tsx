import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type FollowUpState, type LeadRow } from "@/bridge";
import { ClosingFields } from "@/components/ClosingFields";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { leadName } from "./lead-form";

interface CloseLeadDialogProps {
  row: LeadRow;
  isGone: boolean;
  today: string;
  onClose: () => void;
}

interface Typed {
  version: number;
  state: FollowUpState;
  outcome: string;
  on: string;
}

/** Closes what was to be done for a lead whose company the office does not know. */
export function CloseLeadDialog({ row, isGone, today, onClose }: CloseLeadDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const known: Typed = { version: row.version, state: "done", outcome: "", on: today };
  const draft = useDraft<Typed>("lead-closing", row.id, known);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const saving = useMutation({
    mutationFn: () => commands.fairCloseLead({ id: row.id, ...typed }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("fair-lead-closed", { name: leadName(row) }));
    },
    onError: () => client.invalidateQueries({ queryKey: ["leads"] }),
  });
  const stale = useStale(draft, saving, known);
  return (
    <RecordDialog
      title={t("fair-lead-close")}
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      submit={t("fair-lead-close")}
      onClose={onClose}
    >
      <p>{row.lead.next.what}</p>
      <ClosingFields typed={typed} set={set} />
    </RecordDialog>
  );
}
