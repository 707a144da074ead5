import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type TagRow } from "@/bridge";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { tagsQuery } from "./queries";

interface TagDialogProps {
  /** The tag as it is kept by now; null for a new one. */
  row: TagRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** What the form holds, and the version of the tag that it began from. */
interface Typed {
  version: number | null;
  name: string;
  explanation: string;
}

const blank: Typed = { version: null, name: "", explanation: "" };

/** Makes a tag, or changes one: it is renamed at every company that has it. */
export function TagDialog({ row, isGone = false, onClose }: TagDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const known = row && { version: row.version, name: row.name, explanation: row.explanation };
  const draft = useDraft<Typed>("tag", row?.id ?? null, known ?? blank);
  const { version, ...tag } = draft.value;
  const saving = useMutation({
    mutationFn: () => commands.tagsSave({ id: row?.id ?? null, version: version ?? 0, tag }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("tags-saved", { name: tag.name.trim() }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: () => client.invalidateQueries(tagsQuery),
  });
  const stale = useStale<Typed, unknown>(draft, saving, known);
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  return (
    <RecordDialog
      title={t(row ? "tags-edit" : "tags-new")}
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t("tags-name")}
        help={t("tags-name-help")}
        value={tag.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
      />
      <TextField
        name="explanation"
        label={t("tags-explanation")}
        help={t("tags-explanation-help")}
        optional
        rows={2}
        value={tag.explanation}
        onChange={(explanation) => set({ explanation })}
      />
    </RecordDialog>
  );
}
