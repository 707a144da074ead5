import { commands, type MeetingPlace, type PlaceRow, type SessionRow } from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { ParticipantField } from "./ParticipantField";
import { setUpQuery } from "./queries";
import { type Stretch, StretchRows } from "./StretchRows";

interface PlaceDialogProps {
  mission: string;
  row: PlaceRow;
  isGone: boolean;
  sessions: readonly SessionRow[];
  onClose: () => void;
}

/** A place as it is typed. */
interface Typed extends Omit<MeetingPlace, "closed"> {
  version: number | null;
  holderName: string | null;
  closed: FormRow<Stretch>[];
}

/** Changes a table, or makes it the booth of somebody. */
export function PlaceDialog({ mission, row, isGone, sessions, onClose }: PlaceDialogProps) {
  const t = useT();
  const { typed, set, frame } = useRecord<Typed>({
    form: "meeting-place",
    record: row.id,
    known: typedOf(row),
    blank: typedOf(row),
    save: ({ version, holderName: _, ...place }) =>
      commands.meetingsSavePlaces({
        missionId: mission,
        places: [
          {
            id: row.id,
            version: version ?? 0,
            place: { ...place, closed: place.closed.map(rowOf) },
          },
        ],
      }),
    said: ({ name }) => t("meetings-place-saved", { name: name.trim() }),
    shows: setUpQuery(mission).queryKey,
    onClose,
  });
  return (
    <RecordDialog title={t("meetings-place-edit")} width="wide" isGone={isGone} {...frame}>
      <TextField
        name="places.0.name"
        label={t("meetings-place-name")}
        value={typed.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
      />
      <ParticipantField
        mission={mission}
        side={null}
        label={t("meetings-place-holder")}
        help={t("meetings-place-holder-help")}
        optional
        picked={typed.holder === null ? null : { id: typed.holder, label: typed.holderName ?? "" }}
        onPick={(picked) => set({ holder: picked?.id ?? null, holderName: picked?.label ?? null })}
      />
      {sessions.length > 1 && (
        <CheckboxGroup
          label={t("meetings-place-sessions")}
          help={t("meetings-place-sessions-help")}
          optional
          options={sessions.map(({ id, session }) => ({ id, label: session.name }))}
          value={typed.sessions}
          onChange={(chosen) => set({ sessions: chosen })}
        />
      )}
      <StretchRows
        mission={mission}
        title={t("meetings-place-closed")}
        name="places.0.closed"
        sessions={sessions}
        rows={typed.closed}
        onChange={(closed) => set({ closed })}
      />
    </RecordDialog>
  );
}

function typedOf({ version, place, holderName }: PlaceRow): Typed {
  return { ...place, version, holderName, closed: place.closed.map(formRow) };
}
