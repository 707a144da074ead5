import { commands, type RosterRow } from "@/bridge";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
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
  const { typed, set, frame } = useRecord<Typed>({
    form: "roster",
    record: row?.id ?? null,
    known: row && { version: row.version, name: row.name, purpose: row.purpose },
    blank,
    save: ({ version, ...roster }) =>
      commands.rostersSave({ id: row?.id ?? null, version: version ?? 0, roster }),
    said: ({ name }) => t("rosters-saved", { name: name.trim() }),
    shows: rostersQuery.queryKey,
    onClose,
  });
  return (
    <RecordDialog title={t(row ? "rosters-edit" : "rosters-new")} isGone={isGone} {...frame}>
      <TextField
        name="name"
        label={t("rosters-name")}
        help={t("rosters-name-help")}
        value={typed.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
      />
      <TextField
        name="purpose"
        label={t("rosters-purpose")}
        optional
        rows={3}
        value={typed.purpose}
        onChange={(purpose) => set({ purpose })}
      />
    </RecordDialog>
  );
}
