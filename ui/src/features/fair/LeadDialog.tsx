import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type LeadRow } from "@/bridge";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { notify } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useLocale } from "@/i18n/locale";
import { useProblemWords } from "@/i18n/problems";
import { useT } from "@/i18n/t";
import { LeadFields } from "./LeadFields";
import { leadName, type TypedLead, typedOf } from "./lead-form";

interface LeadDialogProps {
  mission: string;
  row: LeadRow;
  isGone: boolean;
  onClose: () => void;
}

/** Changes a lead at the desk, where there is time. */
export function LeadDialog({ mission, row, isGone, onClose }: LeadDialogProps) {
  const t = useT();
  const say = useProblemWords();
  const locale = useLocale();
  const client = useQueryClient();
  const known = typedOf(row);
  const draft = useDraft<TypedLead>("lead-edit", row.id, known);
  const { version, lead } = draft.value;
  const saving = useMutation({
    mutationFn: () =>
      commands.fairSaveLead({ id: row.id, version: version ?? row.version, mission, lead, locale }),
    onSuccess: async ({ remarks }) => {
      await draft.settle();
      onClose();
      if (remarks.length > 0) {
        notify(t("fair-lead-remarks", { what: remarks.map(say).join(" ") }));
      }
      await notifyUndoable(t("fair-lead-saved", { name: leadName(row) }));
    },
    onError: () => client.invalidateQueries({ queryKey: ["leads"] }),
  });
  const stale = useStale(draft, saving, known);
  return (
    <RecordDialog
      title={t("fair-lead-edit")}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <LeadFields typed={draft.value} edit={draft.edit} isAtDesk />
    </RecordDialog>
  );
}
