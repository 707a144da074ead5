import { useMutation } from "@tanstack/react-query";
import { DoorClosed } from "lucide-react";
import { commands, type MeetingRow, type MeetingSlot } from "@/bridge";
import { Button } from "@/components/Button";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import styles from "./AwayButtons.module.css";

interface AwayButtonsProps {
  slot: MeetingSlot;
  meeting: MeetingRow;
}

/** Notes which of the two does not come for the rest of the day, so that mending gives their meetings another slot. */
export function AwayButtons({ slot, meeting }: AwayButtonsProps) {
  const t = useT();
  const noting = useMutation({
    mutationFn: ({ id }: Side) =>
      commands.meetingsNoteAway({ meeting: meeting.id, participant: id }),
    onSuccess: (_, { name }) => notifyUndoable(t("meetings-away-noted", { name, from: slot.from })),
    onError: notifyError,
  });
  const sides: Side[] = [
    { id: meeting.sellerId, name: meeting.sellerName, isAway: meeting.sellerIsAway },
    { id: meeting.purchaserId, name: meeting.purchaserName, isAway: meeting.purchaserIsAway },
  ];
  return (
    <div className={styles.away}>
      {sides.map((side) =>
        side.isAway ? (
          <p key={side.id}>{t("meetings-away-already", { name: side.name })}</p>
        ) : (
          <Button
            key={side.id}
            icon={DoorClosed}
            isPending={noting.isPending}
            onPress={() => noting.mutate(side)}
          >
            {t("meetings-away-today", { name: side.name })}
          </Button>
        ),
      )}
    </div>
  );
}

interface Side {
  id: string;
  name: string;
  isAway: boolean;
}
