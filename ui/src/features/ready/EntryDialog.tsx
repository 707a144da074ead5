import { type AgendaEntry, type AgendaRow, commands } from "@/bridge";
import { DateField } from "@/components/DateField";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useThere } from "@/components/there";
import { useT } from "@/i18n/t";
import { PartyField } from "./PartyField";

interface EntryDialogProps {
  mission: string;
  /** The day on which a new point begins. */
  first: string;
  /** The point as it is kept by now; null for a new one. */
  row: AgendaRow | null;
  isGone?: boolean;
  onClose: () => void;
}

type TypedEntry = AgendaEntry & { version: number | null };

/** Writes down a point of the itinerary, or changes one. */
export function EntryDialog({ mission, first, row, isGone = false, onClose }: EntryDialogProps) {
  const t = useT();
  const { timeZone } = useThere(mission);
  const { typed, set, frame } = useRecord<TypedEntry>({
    form: "agenda-entry",
    record: row?.id ?? mission,
    known: row && { ...row.entry, version: row.version },
    blank: {
      version: null,
      day: first,
      startsAt: "",
      endsAt: "",
      title: "",
      place: "",
      notes: "",
      registration: null,
    },
    save: ({ version, ...entry }) =>
      commands.readySaveEntry({
        id: row?.id ?? null,
        version: version ?? 0,
        missionId: mission,
        entry,
      }),
    said: ({ title }) => t("ready-saved", { name: title.trim() }),
    shows: ["agenda_entries"],
    onClose,
  });
  return (
    <RecordDialog
      title={t(row ? "ready-entry-edit" : "ready-entry-new")}
      isGone={isGone}
      {...frame}
    >
      <TextField
        name="title"
        label={t("ready-what")}
        placeholder={t("ready-entry-example")}
        value={typed.title}
        onChange={(title) => set({ title })}
        autoFocus
        isRequired
      />
      <DateField
        name="day"
        label={t("ready-entry-day")}
        value={typed.day}
        onChange={(day) => set({ day: day ?? "" })}
        isRequired
      />
      <FieldRow>
        <TextField
          name="startsAt"
          label={t("ready-entry-start")}
          help={t("ready-entry-clock", { zone: timeZone })}
          placeholder="09:00"
          value={typed.startsAt}
          onChange={(startsAt) => set({ startsAt })}
          isRequired
        />
        <TextField
          name="endsAt"
          label={t("ready-entry-end")}
          placeholder="10:30"
          value={typed.endsAt}
          onChange={(endsAt) => set({ endsAt })}
          isRequired
        />
      </FieldRow>
      <TextField
        name="place"
        label={t("ready-entry-place")}
        optional
        value={typed.place}
        onChange={(place) => set({ place })}
      />
      <PartyField
        name="registration"
        mission={mission}
        label={t("ready-entry-for")}
        help={t("ready-entry-for-help")}
        optional
        value={typed.registration}
        onChange={(registration) => set({ registration })}
      />
      <TextField
        name="notes"
        label={t("ready-entry-notes")}
        optional
        rows={2}
        value={typed.notes}
        onChange={(notes) => set({ notes })}
      />
    </RecordDialog>
  );
}
