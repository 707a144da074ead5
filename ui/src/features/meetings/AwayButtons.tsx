import { useMutation } from "@tanstack/react-query";
import { DoorClosed } from "lucide-react";
import { commands, type MeetingRow, type MeetingSetUp, type MeetingSlot } from "@/bridge";
import { Button } from "@/components/Button";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import styles from "./meetings.module.css";
import { findParticipants } from "./queries";

interface AwayButtonsProps {
  mission: string;
  setUp: MeetingSetUp;
  slot: MeetingSlot;
  meeting: MeetingRow;
}

/** Notes which of the two does not come for the rest of the day, so that mending gives their meetings another slot. */
export function AwayButtons({ mission, setUp, slot, meeting }: AwayButtonsProps) {
  const t = useT();
  const noting = useMutation({
    mutationFn: async ({ id, name }: Side) => {
      const found = await findParticipants({ mission, side: null, text: name });
      const row = found.find((one) => one.id === id);
      if (!row) return;
      const away = [...row.participant.away, { from: slot.startsAt, until: endOf(setUp, slot) }];
      const participant = { ...row.participant, away };
      await commands.meetingsSaveParticipant({ id, version: row.version, mission, participant });
      await notifyUndoable(t("meetings-away-noted", { name, from: slot.from }));
    },
    onError: notifyError,
  });
  const sides: Side[] = [
    { id: meeting.sellerId, name: meeting.sellerName },
    { id: meeting.purchaserId, name: meeting.purchaserName },
  ];
  return (
    <div className={styles.away}>
      {sides.map((side) => (
        <Button
          key={side.id}
          icon={DoorClosed}
          isPending={noting.isPending}
          onPress={() => noting.mutate(side)}
        >
          {t("meetings-away-today", { name: side.name })}
        </Button>
      ))}
    </div>
  );
}

interface Side {
  id: string;
  name: string;
}

/** When the last slot of the same day ends. */
function endOf({ sessions }: MeetingSetUp, { day, endsAt }: MeetingSlot): string {
  const slots = sessions.flatMap((session) => session.slots).filter((slot) => slot.day === day);
  const ends = slots.map((slot) => slot.endsAt).sort();
  return ends.at(-1) ?? endsAt;
}
