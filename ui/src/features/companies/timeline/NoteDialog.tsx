import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type CompanyDetail,
  commands,
  type NoteDetails,
  type NoteKind,
  type NoteRow,
} from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { type Draft, useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { Select } from "@/components/Select";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";

const kinds = [
  "call",
  "visit",
  "message",
  "meeting",
  "note",
] as const satisfies readonly NoteKind[];

interface NoteDialogProps {
  company: CompanyDetail;
  /** The note as it is kept by now; null for a new one. */
  row: NoteRow | null;
  isGone?: boolean;
  today: string;
  onClose: () => void;
}

/** What the form holds, and the version that it began from. */
interface Typed {
  version: number | null;
  note: NoteDetails;
}

/** Writes down what was said and done with a company, or corrects it. */
export function NoteDialog({ company, row, isGone = false, today, onClose }: NoteDialogProps) {
  const t = useT();
  const words = useWords();
  const known = row && { version: row.version, note: row.note };
  const blank: Typed = {
    version: null,
    note: { kind: "call", happenedOn: today, text: "", contacts: [] },
  };
  const draft = useDraft<Typed>("company-note", row?.id ?? company.id, known ?? blank);
  const saving = useSaving(company.id, row, draft, onClose);
  const stale = useStale<Typed, unknown>(draft, saving, known);
  const { note } = draft.value;
  const set = (part: Partial<NoteDetails>) =>
    draft.edit((now) => ({ ...now, note: { ...now.note, ...part } }));
  return (
    <RecordDialog
      title={t(row ? "note-edit" : "note-new")}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <FieldRow>
        <Select<NoteKind>
          name="kind"
          label={t("note-kind")}
          options={kinds.map((id) => ({ id, label: words(`note-kind-${id}`) }))}
          value={note.kind}
          onChange={(kind) => set({ kind })}
        />
        <DateField
          name="happenedOn"
          label={t("note-day")}
          value={note.happenedOn}
          onChange={(day) => set({ happenedOn: day ?? "" })}
          isRequired
        />
      </FieldRow>
      <TextField
        name="text"
        label={t("note-text")}
        help={t("note-text-help")}
        rows={6}
        value={note.text}
        onChange={(text) => set({ text })}
        autoFocus
        isRequired
      />
      <WhoTookPart company={company} row={row} note={note} set={set} />
    </RecordDialog>
  );
}

interface WhoTookPartProps {
  company: CompanyDetail;
  row: NoteRow | null;
  note: NoteDetails;
  set: (part: Partial<NoteDetails>) => void;
}

/** The contacts of the company, and those of the note who are none any more. */
function WhoTookPart({ company, row, note, set }: WhoTookPartProps) {
  const t = useT();
  const contacts = company.profile.contacts.flatMap(({ id, name, role }) =>
    id === null ? [] : [{ id, label: name, detail: role }],
  );
  const former = (row?.note.contacts ?? []).flatMap((id, index) =>
    contacts.some((contact) => contact.id === id)
      ? []
      : [{ id, label: row?.names[index] ?? id, detail: "" }],
  );
  const options = [...contacts, ...former];
  if (options.length === 0) return null;
  return (
    <CheckboxGroup
      name="contacts"
      label={t("note-contacts")}
      optional
      options={options}
      value={note.contacts}
      onChange={(chosen) => set({ contacts: chosen })}
    />
  );
}

function useSaving(company: string, row: NoteRow | null, draft: Draft<Typed>, onClose: () => void) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: ["companies", "timeline", company] });
  const { note, version } = draft.value;
  return useMutation({
    mutationFn: () =>
      commands.notesSave({ id: row?.id ?? null, version: version ?? 0, company, note }),
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("note-saved"));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: read,
  });
}
