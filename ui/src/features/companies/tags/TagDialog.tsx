import { commands, type TagRow } from "@/bridge";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
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
  const { typed, set, frame } = useRecord<Typed>({
    form: "tag",
    record: row?.id ?? null,
    known: row && { version: row.version, name: row.name, explanation: row.explanation },
    blank,
    save: ({ version, ...tag }) =>
      commands.tagsSave({ id: row?.id ?? null, version: version ?? 0, tag }),
    said: ({ name }) => t("tags-saved", { name: name.trim() }),
    shows: tagsQuery.queryKey,
    onClose,
  });
  return (
    <RecordDialog title={t(row ? "tags-edit" : "tags-new")} isGone={isGone} {...frame}>
      <TextField
        name="name"
        label={t("tags-name")}
        help={t("tags-name-help")}
        value={typed.name}
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
        value={typed.explanation}
        onChange={(explanation) => set({ explanation })}
      />
    </RecordDialog>
  );
}
