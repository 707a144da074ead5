import { commands, type MeetingSetUp, type ParticipantRow } from "@/bridge";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
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
  const known = typedOf(row.version, row.participant);
  const { typed, set, frame } = useRecord<TypedParticipant>({
    form: "meeting-participant",
    record: row.id,
    known,
    blank: known,
    save: (participant) =>
      commands.meetingsSaveParticipant({
        id: row.id,
        version: participant.version ?? 0,
        mission,
        participant: participantOf(participant, row.participant),
      }),
    said: () => t("meetings-participant-saved", { name: row.name }),
    shows: ["meetings", "participants"],
    onClose,
  });
  return (
    <RecordDialog title={row.name} width="wide" isGone={isGone} {...frame}>
      <ParticipantFields mission={mission} typed={typed} setUp={setUp} set={set} />
    </RecordDialog>
  );
}
