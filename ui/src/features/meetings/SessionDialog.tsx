import { useQuery } from "@tanstack/react-query";
import { commands, isRefusal, type MeetingSession, type SessionRow } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { Checkbox } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowLine, Rows } from "@/components/FormRows";
import { type FormRow, formRow, rowOf, withoutRow, withRow } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { digits } from "./digits";
import { setUpQuery } from "./queries";

interface SessionDialogProps {
  mission: string;
  /** The session as it is kept by now; null for a new one. */
  row: SessionRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** A session as it is typed. */
interface Typed extends Omit<MeetingSession, "minutes" | "changeMinutes" | "breaks"> {
  version: number | null;
  minutes: string;
  changeMinutes: string;
  breaks: FormRow<{ from: string; until: string }>[];
  takesAlong: boolean;
}

/** Writes down a session, or changes one. A new one begins on the first day of the mission, by its clock. */
export function SessionDialog(props: SessionDialogProps) {
  const { data: detail } = useQuery(missionQuery(props.mission));
  if (!detail) return <Skeleton rows={2} />;
  const { startsOn, timeZone } = detail.mission;
  return <SessionForm {...props} first={startsOn} zone={timeZone} />;
}

function SessionForm({
  mission,
  row,
  isGone = false,
  first,
  zone,
  onClose,
}: SessionDialogProps & { first: string; zone: string }) {
  const t = useT();
  const { typed, set, frame } = useRecord<Typed>({
    form: "meeting-session",
    record: row?.id ?? mission,
    known: row && typedOf(row),
    blank: blank(first, zone),
    save: (session) =>
      commands.meetingsSaveSession({
        id: row?.id ?? null,
        version: session.version ?? 0,
        mission,
        session: sessionOf(session),
        takesAlong: session.takesAlong,
      }),
    said: ({ name }) => t("meetings-session-saved", { name: name.trim() }),
    shows: setUpQuery(mission).queryKey,
    onClose,
  });
  const { error } = frame.saving;
  const needsAlong = isRefusal(error, "meeting.stands-on");
  return (
    <RecordDialog
      title={t(row ? "meetings-session-edit" : "meetings-session-new")}
      width="wide"
      isGone={isGone}
      {...frame}
    >
      <FieldRow>
        <TextField
          name="name"
          label={t("meetings-session-name")}
          value={typed.name}
          onChange={(name) => set({ name })}
          autoFocus
          isRequired
        />
        <DateField
          name="day"
          label={t("meetings-session-day")}
          value={typed.day}
          onChange={(day) => set({ day: day ?? "" })}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="startsAt"
          label={t("meetings-session-start")}
          help={t("meetings-session-clock", { zone })}
          placeholder="09:00"
          value={typed.startsAt}
          onChange={(startsAt) => set({ startsAt })}
          isRequired
        />
        <TextField
          name="endsAt"
          label={t("meetings-session-end")}
          placeholder="18:00"
          value={typed.endsAt}
          onChange={(endsAt) => set({ endsAt })}
          isRequired
        />
        <TextField
          name="minutes"
          label={t("meetings-session-minutes")}
          inputMode="numeric"
          value={typed.minutes}
          onChange={(text) => set({ minutes: digits(text) })}
          isRequired
        />
        <TextField
          name="changeMinutes"
          label={t("meetings-session-change")}
          inputMode="numeric"
          value={typed.changeMinutes}
          onChange={(text) => set({ changeMinutes: digits(text) })}
        />
      </FieldRow>
      <Breaks rows={typed.breaks} onChange={(breaks) => set({ breaks })} />
      {(needsAlong || typed.takesAlong) && (
        <Checkbox
          isSelected={typed.takesAlong}
          onChange={(takesAlong) => set({ takesAlong })}
          help={t("meetings-session-along-help")}
        >
          {t("meetings-session-along")}
        </Checkbox>
      )}
    </RecordDialog>
  );
}

interface BreaksProps {
  rows: Typed["breaks"];
  onChange: (rows: Typed["breaks"]) => void;
}

function Breaks({ rows, onChange }: BreaksProps) {
  const t = useT();
  return (
    <Fieldset title={t("meetings-breaks")}>
      <Rows
        add={t("meetings-break-add")}
        onAdd={() => onChange([...rows, formRow({ from: "", until: "" })])}
      >
        {rows.map(({ key, from, until }, index) => (
          <RowLine
            key={key}
            remove={t("meetings-break-remove")}
            onRemove={() => onChange(withoutRow(rows, key))}
          >
            <TextField
              name={`breaks.${index}.from`}
              label={t("meetings-session-start")}
              placeholder="11:00"
              value={from}
              onChange={(next) => onChange(withRow(rows, key, { from: next }))}
            />
            <TextField
              name={`breaks.${index}.until`}
              label={t("meetings-session-end")}
              placeholder="11:30"
              value={until}
              onChange={(next) => onChange(withRow(rows, key, { until: next }))}
            />
          </RowLine>
        ))}
      </Rows>
    </Fieldset>
  );
}

function blank(day: string, timeZone: string): Typed {
  return {
    version: null,
    name: "",
    day,
    timeZone,
    startsAt: "",
    endsAt: "",
    minutes: "30",
    changeMinutes: "5",
    breaks: [],
    takesAlong: false,
  };
}

function typedOf({ version, session }: SessionRow): Typed {
  return {
    ...session,
    version,
    minutes: `${session.minutes}`,
    changeMinutes: `${session.changeMinutes}`,
    breaks: session.breaks.map(formRow),
    takesAlong: false,
  };
}

function sessionOf({ version: _, takesAlong: __, ...typed }: Typed): MeetingSession {
  return {
    ...typed,
    minutes: Number(typed.minutes),
    changeMinutes: Number(typed.changeMinutes),
    breaks: typed.breaks.map(rowOf),
  };
}
