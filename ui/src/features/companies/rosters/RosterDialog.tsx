import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type RosterRow } from "@/bridge";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { rostersQuery } from "./queries";

interface RosterDialogProps {
  /** The list as it is kept by now; null for a new one. */
  row: RosterRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** What the form holds, and the version of the list that it began from. */
interface Typed {
  version: number | null;
  name: string;
  purpose: string;
}

const blank: Typed = { version: null, name: "", purpose: "" };

/** Makes a list by name, or changes one. */
export function RosterDialog({ row, isGone = false, onClose }: RosterDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const known = row && { version: row.version, name: row.name, purpose: row.purpose };
  const draft = useDraft<Typed>("roster", row?.id ?? null, known ?? blank);
  const { version, ...roster } = draft.value;
  const saving = useMutation({
    mutationFn: () => commands.rostersSave({ id: row?.id ?? null, version: version ?? 0, roster }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("rosters-saved", { name: roster.name.trim() }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: () => client.invalidateQueries(rostersQuery),
  });
  const stale = useStale<Typed, unknown>(draft, saving, known);
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  return (
    <RecordDialog
      title={t(row ? "rosters-edit" : "rosters-new")}
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t("rosters-name")}
        help={t("rosters-name-help")}
        value={roster.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
      />
      <TextField
        name="purpose"
        label={t("rosters-purpose")}
        optional
        rows={3}
        value={roster.purpose}
        onChange={(purpose) => set({ purpose })}
      />
    </RecordDialog>
  );
}
