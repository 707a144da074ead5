import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type MeetingPlace, type PlaceRow, type SessionRow } from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { useDraft } from "@/components/drafts";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
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
  const client = useQueryClient();
  const known = typedOf(row);
  const draft = useDraft<Typed>("meeting-place", row.id, known);
  const { version, holderName, ...typed } = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const place = { ...typed, closed: typed.closed.map(rowOf) };
  const saving = useMutation({
    mutationFn: () =>
      commands.meetingsSavePlaces({
        missionId: mission,
        places: [{ id: row.id, version: version ?? 0, place }],
      }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("meetings-place-saved", { name: place.name.trim() }));
    },
    onError: () => client.invalidateQueries(setUpQuery(mission)),
  });
  const stale = useStale<Typed, unknown>(draft, saving, known);
  return (
    <RecordDialog
      title={t("meetings-place-edit")}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
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
        picked={typed.holder === null ? null : { id: typed.holder, label: holderName ?? "" }}
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
