import { useQuery } from "@tanstack/react-query";
import { CalendarClock, Wrench } from "lucide-react";
import { useState } from "react";
import type { MeetingSetUp, MeetingSlot, Scheduled } from "@/bridge";
import { missionQuery, nowQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Fact, Facts } from "@/components/Facts";
import { Count } from "@/components/figures";
import { useWork } from "@/components/long-work";
import { useMay } from "@/components/may";
import { OfMission } from "@/components/OfMission";
import { Section } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { Board } from "./Board";
import type { ViewProps } from "./MeetingsTab";
import { MendDialog } from "./MendDialog";
import { scheduleWork } from "./meetings-work";
import { PapersMenu } from "./PapersMenu";
import { dayQuery } from "./queries";
import { ScheduleDialog } from "./ScheduleDialog";
import { shareWords } from "./share";

/** The plan: made by the search, shown day by day, mended when the day goes another way. */
export function PlanView(props: ViewProps) {
  const { mission, setUp } = props;
  const t = useT();
  const { data: detail } = useQuery(missionQuery(mission));
  const task = useWork(scheduleWork);
  const [isScheduling, setScheduling] = useState(false);
  const [isMending, setMending] = useState(false);
  const isPlanning = task.isRunning && task.subject?.id === mission;
  const planned = setUp.counts.meetings.reduce((sum, { count }) => sum + count, 0);
  const mayPlan = useMay("plan-missions");
  const mayExport = useMay("export-register");
  const schedule = mayPlan && (
    <Button
      look={planned === 0 ? "primary" : "secondary"}
      icon={CalendarClock}
      isDisabled={task.isRunning}
      onPress={() => setScheduling(true)}
    >
      {t(planned === 0 ? "meetings-schedule" : "meetings-schedule-again")}
    </Button>
  );
  return (
    <Section
      title={t("meetings-view-plan")}
      actions={
        planned > 0 && (
          <>
            {mayPlan && (
              <Button look="primary" icon={Wrench} onPress={() => setMending(true)}>
                {t("meetings-mend")}
              </Button>
            )}
            {schedule}
            {mayExport && <PapersMenu mission={mission} />}
          </>
        )
      }
    >
      <OfMission mission={mission} work={task} />
      {task.isRunning && (
        <Progress label={t("meetings-scheduling")} step={task.step} onCancel={task.cancel} />
      )}
      {task.error !== null && <ErrorView error={task.error} />}
      {task.result && <Result {...task.result} />}
      {planned === 0 && !isPlanning && (
        <EmptyState title={t("meetings-plan-none")} action={schedule}>
          {t("meetings-plan-none-text")}
        </EmptyState>
      )}
      {planned > 0 && (
        <>
          <Standing setUp={setUp} />
          <Days {...props} />
        </>
      )}
      {isScheduling && (
        <ScheduleDialog
          mission={mission}
          onStart={(run) => {
            setScheduling(false);
            void task.start(run, { id: mission, name: detail?.mission.name ?? "" });
          }}
          onClose={() => setScheduling(false)}
        />
      )}
      {isMending && (
        <MendDialog mission={mission} setUp={setUp} onClose={() => setMending(false)} />
      )}
    </Section>
  );
}

function Result({ meetings, leftOut, ofBound, isBest, isCutShort }: Scheduled) {
  const t = useT();
  return (
    <div role="status">
      <Notice tone={isCutShort ? "attention" : "good"}>
        {t("meetings-result", { meetings, left: leftOut, share: shareWords(ofBound) })}{" "}
        {isBest && t("meetings-result-best")}
        {isCutShort && t("meetings-result-cut")}
      </Notice>
    </div>
  );
}

function Standing({ setUp: { counts } }: { setUp: MeetingSetUp }) {
  const t = useT();
  const words = useWords();
  return (
    <Facts>
      {counts.meetings.map(({ state, count }) => (
        <Fact key={state} name={words(`meeting-state-${state}`)}>
          <Count value={count} />
        </Fact>
      ))}
      <Fact name={t("meetings-locked")}>
        <Count value={counts.locked} />
      </Fact>
    </Facts>
  );
}

function Days({ mission, setUp, search, onSearch }: ViewProps) {
  const t = useT();
  const formats = useFormats();
  const slots = setUp.sessions.flatMap((session) => session.slots);
  const days = [...new Set(slots.map(({ day }) => day))];
  const { data: now } = useQuery(nowQuery(mission));
  const today = now?.now?.day ?? now?.next?.day;
  const day = days.find((known) => known === (search.day ?? today)) ?? days[0];
  if (day === undefined) return null;
  return (
    <>
      {days.length > 1 && (
        <ViewSwitch
          label={t("meetings-day")}
          views={days.map((id) => ({ id, label: formats.day(id) }))}
          value={day}
          onChange={(next) => onSearch({ day: next })}
        />
      )}
      <Day
        mission={mission}
        setUp={setUp}
        day={day}
        slots={slots.filter((slot) => slot.day === day)}
        now={now?.now?.startsAt ?? null}
      />
    </>
  );
}

interface DayProps {
  mission: string;
  setUp: MeetingSetUp;
  day: string;
  slots: readonly MeetingSlot[];
  /** When the slot began that is under way. */
  now: string | null;
}

function Day({ mission, setUp, day, slots, now }: DayProps) {
  const { data: meetings, error, refetch } = useQuery(dayQuery(mission, day));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!meetings) return <Skeleton rows={8} />;
  return (
    <Board key={day} mission={mission} setUp={setUp} slots={slots} meetings={meetings} now={now} />
  );
}
