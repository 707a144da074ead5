import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CompanyRoster, commands } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface NoteDialogProps {
  company: string;
  /** The list, and what is noted of the company in it by now. */
  roster: CompanyRoster;
  isGone: boolean;
  onClose: () => void;
}

/** What is noted of a company in a list. */
export function NoteDialog({ company, roster, isGone, onClose }: NoteDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const known = { version: roster.version, note: roster.note };
  const draft = useDraft("roster-note", `${company} ${roster.id}`, known);
  const noting = useMutation({
    mutationFn: () => commands.rostersNote({ company, roster: roster.id, ...draft.value }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("rosters-noted", { name: roster.name }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: () => client.invalidateQueries(companyQuery(company)),
  });
  const stale = useStale(draft, noting, known);
  return (
    <RecordDialog
      title={t("rosters-note-title", { name: roster.name })}
      draft={draft}
      saving={noting}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <TextField
        name="note"
        label={t("rosters-note")}
        help={t("rosters-note-help")}
        optional
        rows={3}
        value={draft.value.note}
        onChange={(note) => draft.edit((now) => ({ ...now, note }))}
        autoFocus
      />
    </RecordDialog>
  );
}
