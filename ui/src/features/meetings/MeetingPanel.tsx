import { useMutation } from "@tanstack/react-query";
import { CircleHelp, Lock, LockOpen, RotateCcw, UserCheck, UserX, Wrench } from "lucide-react";
import { useState } from "react";
import {
  commands,
  type MeetingRow,
  type MeetingSetUp,
  type MeetingSlot,
  type MeetingState,
  type PlaceRow,
} from "@/bridge";
import { AwayButtons } from "@/components/AwayButtons";
import beside from "@/components/Beside.module.css";
import { Button } from "@/components/Button";
import { useMay } from "@/components/may";
import { useThere } from "@/components/there";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { WhoseTask } from "@/components/WhoseTask";
import { useT, useWords } from "@/i18n/t";
import { MendDialog } from "./MendDialog";
import { MeetingBadge } from "./marks";
import styles from "./meetings.module.css";
import { WhyDialog } from "./WhyDialog";

interface MeetingPanelProps {
  mission: string;
  setUp: MeetingSetUp;
  slot: MeetingSlot;
  place: PlaceRow;
  meeting: MeetingRow | null;
}

/** What stands in the chosen field of the board, and what can be done with it. */
export function MeetingPanel({ mission, setUp, slot, place, meeting }: MeetingPanelProps) {
  const t = useT();
  return (
    <aside className={beside.panel} aria-label={t("meetings-chosen")}>
      <p className={styles.when}>{`${slot.from}–${slot.until} · ${place.place.name}`}</p>
      {meeting ? (
        <Chosen mission={mission} setUp={setUp} slot={slot} meeting={meeting} />
      ) : (
        <p>{t("meetings-spot-free-text")}</p>
      )}
    </aside>
  );
}

interface ChosenProps extends Pick<MeetingPanelProps, "mission" | "setUp" | "slot"> {
  meeting: MeetingRow;
}

function Chosen({ mission, setUp, slot, meeting }: ChosenProps) {
  const t = useT();
  const there = useThere(mission);
  const mayRegister = useMay("register-to-missions");
  const mayPlan = useMay("plan-missions");
  const [isAsking, setAsking] = useState(false);
  const [isMending, setMending] = useState(false);
  const name = `${meeting.sellerName} – ${meeting.purchaserName}`;
  return (
    <>
      <h3>{meeting.sellerName}</h3>
      <p>{meeting.purchaserName}</p>
      <p>
        <MeetingBadge state={meeting.state} /> {meeting.notedAt && there.moment(meeting.notedAt)}
      </p>
      <Steps meeting={meeting} />
      {mayRegister && meeting.state === "no-show" && <AwayButtons slot={slot} meeting={meeting} />}
      {mayPlan && meeting.state === "no-show" && (
        <Button icon={Wrench} onPress={() => setMending(true)}>
          {t("meetings-mend")}
        </Button>
      )}
      <Button look="quiet" icon={CircleHelp} onPress={() => setAsking(true)}>
        {t("meetings-why")}
      </Button>
      {isAsking && (
        <WhyDialog
          mission={mission}
          request={meeting.requestId}
          name={name}
          onClose={() => setAsking(false)}
        />
      )}
      {isMending && (
        <MendDialog
          mission={mission}
          setUp={setUp}
          from={slot.endsAt}
          onClose={() => setMending(false)}
        />
      )}
    </>
  );
}

function Steps({ meeting }: { meeting: MeetingRow }) {
  const t = useT();
  const words = useWords();
  const { id, version, isLocked, state } = meeting;
  const names = { seller: meeting.sellerName, purchaser: meeting.purchaserName };
  const locking = useMutation({
    mutationFn: () => commands.meetingsLock({ id, version, isLocked: !isLocked }),
    onSuccess: () =>
      notifyUndoable(t(isLocked ? "meetings-loosened-now" : "meetings-locked-now", names)),
    onError: notifyError,
  });
  const noting = useMutation({
    mutationFn: (next: MeetingState) =>
      commands.meetingsNote({ id, version, state: next, at: null }),
    onSuccess: (_, next) =>
      notifyUndoable(t("meetings-noted", { ...names, state: words(`meeting-state-${next}`) })),
    onError: notifyError,
  });
  const mayPlan = useMay("plan-missions");
  const mayNote = useMay("record-attendance");
  // A button that is switched off would lose the focus.
  const isBusy = locking.isPending || noting.isPending;
  if (state !== "planned") {
    if (!mayNote) return <WhoseTask of={["record-attendance"]} />;
    return (
      <Button icon={RotateCcw} isPending={isBusy} onPress={() => noting.mutate("planned")}>
        {t("meetings-note-back")}
      </Button>
    );
  }
  return (
    <div className={styles.steps}>
      <WhoseTask of={["record-attendance"]} />
      {mayNote && (
        <>
          <Button icon={UserCheck} isPending={isBusy} onPress={() => noting.mutate("held")}>
            {t("meetings-note-held")}
          </Button>
          <Button icon={UserX} isPending={isBusy} onPress={() => noting.mutate("no-show")}>
            {t("meetings-note-no-show")}
          </Button>
        </>
      )}
      {mayPlan && (
        <Button
          icon={isLocked ? LockOpen : Lock}
          isPending={isBusy}
          onPress={() => locking.mutate()}
        >
          {t(isLocked ? "meetings-loosen" : "meetings-lock")}
        </Button>
      )}
    </div>
  );
}
