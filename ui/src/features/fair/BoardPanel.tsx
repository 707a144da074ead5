import { useMutation, useQuery } from "@tanstack/react-query";
import { CalendarClock, RotateCcw, UserCheck, UserX, Wrench } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { commands, type MeetingRow, type MeetingSlot, type MeetingState } from "@/bridge";
import { nowQuery } from "@/bridge/queries";
import { AwayButtons } from "@/components/AwayButtons";
import { Button, ButtonLink } from "@/components/Button";
import { useMay } from "@/components/may";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./FairMode.module.css";
import { slotQuery } from "./queries";

interface NowStripProps {
  mission: string;
  onOpen: () => void;
}

/** The way to the board, which says what is now and what comes next. */
export function NowStrip({ mission, onOpen }: NowStripProps) {
  const t = useT();
  const formats = useFormats();
  const { data } = useQuery(nowQuery(mission));
  const when = (slot: MeetingSlot) => `${formats.day(slot.day)}, ${slot.from}–${slot.until}`;
  return (
    <AriaButton className={styles.strip} onPress={onOpen}>
      <CalendarClock aria-hidden size={24} />
      <span className={styles.name}>{t("fair-target-board")}</span>
      <span>
        {data?.now && t("fair-now-at", { when: when(data.now) })}
        {data?.now && data.next && " · "}
        {data?.next && t("fair-next-at", { when: when(data.next) })}
        {data && !data.now && !data.next && t("fair-board-none")}
      </span>
      <kbd>{"F5"}</kbd>
    </AriaButton>
  );
}

/** The meetings of now and of next, table by table. */
export function BoardPanel({ mission }: { mission: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(nowQuery(mission));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (!data.now && !data.next) return <EmptyState title={t("fair-board-none")} />;
  return (
    <div className={styles.boards}>
      {data.now && <Slot mission={mission} title={t("fair-now")} slot={data.now} />}
      {data.next && <Slot mission={mission} title={t("fair-next")} slot={data.next} />}
      <div>
        <ButtonLink icon={Wrench} href={`/missions/${mission}/meetings?view=plan`}>
          {t("fair-see-plan")}
        </ButtonLink>
      </div>
    </div>
  );
}

interface SlotProps {
  mission: string;
  title: string;
  slot: MeetingSlot;
}

function Slot({ mission, title, slot }: SlotProps) {
  const t = useT();
  const formats = useFormats();
  const { data: meetings, error, refetch } = useQuery(slotQuery(mission, slot.startsAt));
  const name = `${title}: ${formats.day(slot.day)}, ${slot.from}–${slot.until}`;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!error && !meetings && <Skeleton rows={4} />}
      {!error && meetings?.length === 0 && <p>{t("fair-board-free")}</p>}
      {!error && meetings && meetings.length > 0 && (
        <ul className={styles.list}>
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <Meeting slot={slot} meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface MeetingProps {
  slot: MeetingSlot;
  meeting: MeetingRow;
}

function Meeting({ slot, meeting }: MeetingProps) {
  const t = useT();
  const words = useWords();
  const mayNote = useMay("record-attendance");
  const mayRegister = useMay("register-to-missions");
  const { id, version, state, placeName, sellerName, purchaserName } = meeting;
  const names = { seller: sellerName, purchaser: purchaserName };
  const noting = useMutation({
    mutationFn: (next: MeetingState) =>
      commands.meetingsNote({ id, version, state: next, at: null }),
    onSuccess: (_, next) =>
      notifyUndoable(t("meetings-noted", { ...names, state: words(`meeting-state-${next}`) })),
    onError: notifyError,
  });
  /** What is being written down has not to be written down again; the focus stays where it is. */
  const note = (next: MeetingState) => ({
    isPending: noting.isPending,
    onPress: () => noting.mutate(next),
  });
  return (
    <>
      <div>
        <strong>{placeName}</strong>
        <p>{`${sellerName} – ${purchaserName}`}</p>
        <p className={styles.under}>{words(`meeting-state-${state}`)}</p>
      </div>
      {mayNote && (
        <div className={styles.row}>
          {state === "planned" ? (
            <>
              <Button icon={UserCheck} {...note("held")}>
                {t("meetings-note-held")}
              </Button>
              <Button icon={UserX} {...note("no-show")}>
                {t("meetings-note-no-show")}
              </Button>
            </>
          ) : (
            <Button icon={RotateCcw} {...note("planned")}>
              {t("meetings-note-back")}
            </Button>
          )}
        </div>
      )}
      {mayRegister && state === "no-show" && <AwayButtons slot={slot} meeting={meeting} />}
    </>
  );
}
