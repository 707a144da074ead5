import { type CompanyViewRow, commands, type ViewSearch } from "@/bridge";
import { Checkbox } from "@/components/choices";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
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
  const { typed, set, frame } = useRecord<Typed, string>({
    form: "company-view",
    record: row?.id ?? null,
    known: row && { version: row.version, name: row.name, isShared: row.isShared },
    blank,
    save: ({ version, ...view }) =>
      commands.companyViewsSave({
        id: row?.id ?? null,
        version: version ?? 0,
        view: { ...view, search, columns },
      }),
    said: ({ name }) => t("views-saved", { name: name.trim() }),
    shows: viewsQuery.queryKey,
    ...(onSaved && { onSaved }),
    onClose,
  });
  return (
    <RecordDialog
      title={t(row ? "views-edit-title" : "views-save-title")}
      isGone={isGone}
      {...frame}
    >
      <TextField
        name="name"
        label={t("views-name")}
        help={t("views-name-help")}
        value={typed.name}
        onChange={(next) => set({ name: next })}
        autoFocus
        isRequired
      />
      {row === null || row.isOwn ? (
        <Checkbox isSelected={typed.isShared} onChange={(next) => set({ isShared: next })}>
          {t("views-share")}
        </Checkbox>
      ) : (
        <p>{t("views-share-of-another", { name: row.madeBy })}</p>
      )}
    </RecordDialog>
  );
}
