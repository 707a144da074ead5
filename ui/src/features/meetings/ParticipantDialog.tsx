import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type MeetingSetUp, type ParticipantRow } from "@/bridge";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { ParticipantFields } from "./ParticipantFields";
import { participantOf, type TypedParticipant, typedOf } from "./participant-form";

interface ParticipantDialogProps {
  mission: string;
  row: ParticipantRow;
  isGone: boolean;
  setUp: MeetingSetUp;
  onClose: () => void;
}

/** Changes when somebody can come and how many meetings they want. */
export function ParticipantDialog({
  mission,
  row,
  isGone,
  setUp,
  onClose,
}: ParticipantDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const known = typedOf(row.version, row.participant);
  const draft = useDraft<TypedParticipant>("meeting-participant", row.id, known);
  const saving = useMutation({
    mutationFn: () =>
      commands.meetingsSaveParticipant({
        id: row.id,
        version: draft.value.version ?? 0,
        mission,
        participant: participantOf(draft.value, row.participant),
      }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("meetings-participant-saved", { name: row.name }));
    },
    onError: () => client.invalidateQueries({ queryKey: ["meetings", "participants"] }),
  });
  const stale = useStale<TypedParticipant, unknown>(draft, saving, known);
  return (
    <RecordDialog
      title={row.name}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <ParticipantFields
        mission={mission}
        typed={draft.value}
        setUp={setUp}
        set={(part) => draft.edit((now) => ({ ...now, ...part }))}
      />
    </RecordDialog>
  );
}
