import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CompanyViewRow, commands, type ViewSearch } from "@/bridge";
import { Checkbox } from "@/components/choices";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { viewsQuery } from "./queries";

interface ViewDialogProps {
  /** The view as it is kept by now; null for a new one. */
  row: CompanyViewRow | null;
  isGone?: boolean;
  search: ViewSearch;
  columns: string[];
  onSaved?: (id: string) => void;
  onClose: () => void;
}

/** What the form holds, and the version of the view that it began from. */
interface Typed {
  version: number | null;
  name: string;
  isShared: boolean;
}

const blank: Typed = { version: null, name: "", isShared: false };

/** Keeps a view by its name, one's own or the office's. */
export function ViewDialog({
  row,
  isGone = false,
  search,
  columns,
  onSaved,
  onClose,
}: ViewDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const known = row && { version: row.version, name: row.name, isShared: row.isShared };
  const draft = useDraft<Typed>("company-view", row?.id ?? null, known ?? blank);
  const { version, name, isShared } = draft.value;
  const saving = useMutation({
    mutationFn: () =>
      commands.companyViewsSave({
        id: row?.id ?? null,
        version: version ?? 0,
        view: { name, isShared, search, columns },
      }),
    onSuccess: async (id) => {
      await draft.settle();
      onSaved?.(id);
      onClose();
      await notifyUndoable(t("views-saved", { name: name.trim() }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: () => client.invalidateQueries(viewsQuery),
  });
  const stale = useStale(draft, saving, known);
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  return (
    <RecordDialog
      title={t(row ? "views-edit-title" : "views-save-title")}
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t("views-name")}
        help={t("views-name-help")}
        value={name}
        onChange={(next) => set({ name: next })}
        autoFocus
        isRequired
      />
      {row === null || row.isOwn ? (
        <Checkbox isSelected={isShared} onChange={(next) => set({ isShared: next })}>
          {t("views-share")}
        </Checkbox>
      ) : (
        <p>{t("views-share-of-another", { name: row.madeBy })}</p>
      )}
    </RecordDialog>
  );
}
