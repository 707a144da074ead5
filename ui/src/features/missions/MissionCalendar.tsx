import { type CalendarDate, parseDate } from "@internationalized/date";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  Link,
} from "react-aria-components";
import type { MissionRow } from "@/bridge";
import { Button as ActionButton } from "@/components/Button";
import { ErrorView, Skeleton } from "@/components/states";
import { WindowBadge } from "@/components/WindowBadge";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import styles from "./MissionCalendar.module.css";
import { missionsAheadQuery, stretchQuery } from "./queries";
import {
  listFilter,
  type MissionSearch,
  monthFilter,
  monthOf,
  type SearchChange,
  searchAfter,
} from "./search";

interface MissionCalendarProps {
  search: MissionSearch;
  today: string;
  onChange: (change: SearchChange) => void;
}

/** A month of missions: the arrows move by day, Page Up and Page Down by month, Enter takes a day. */
export function MissionCalendar({ search, today, onChange }: MissionCalendarProps) {
  const month = monthOf(search, today);
  const [day, setDay] = useState<string | null>(null);
  const { data: rows, error, refetch } = useQuery(stretchQuery(monthFilter(search, month)));
  const { data: next } = useQuery({
    ...missionsAheadQuery(listFilter(searchAfter(search, { when: null }), today)),
    enabled: rows?.length === 0,
  });
  const chosen = day?.startsWith(month) ? day : null;
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.calendar}>
      <Month
        month={month}
        day={chosen}
        today={today}
        rows={rows ?? []}
        onMonth={(next) => onChange({ month: next === today.slice(0, 7) ? null : next })}
        onDay={setDay}
      />
      <Agenda
        month={month}
        day={chosen}
        rows={rows}
        next={next}
        onNext={(to) => onChange({ month: to })}
      />
    </div>
  );
}

interface MonthProps {
  month: string;
  day: string | null;
  today: string;
  rows: readonly MissionRow[];
  onMonth: (month: string) => void;
  onDay: (day: string) => void;
}

function Month({ month, day, today, rows, onMonth, onDay }: MonthProps) {
  const t = useT();
  const [focused, setFocused] = useState<CalendarDate>(() => firstFocus(month, today));
  const shown = focused.toString().startsWith(month) ? focused : firstFocus(month, today);
  return (
    <Calendar
      className={styles.month}
      aria-label={t("missions-calendar")}
      focusedValue={shown}
      onFocusChange={(next) => {
        const date = parseDate(next.toString().slice(0, 10));
        setFocused(date);
        if (!date.toString().startsWith(month)) onMonth(date.toString().slice(0, 7));
      }}
      value={day === null ? null : parseDate(day)}
      onChange={(date) => onDay(date.toString().slice(0, 10))}
    >
      <header className={styles.head}>
        <Heading level={2} />
        <Button slot="previous" className={styles.step}>
          <ChevronLeft aria-hidden size={18} />
        </Button>
        <Button slot="next" className={styles.step}>
          <ChevronRight aria-hidden size={18} />
        </Button>
      </header>
      <CalendarGrid className={styles.grid} weekdayStyle="short">
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className={styles.weekday}>{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <DayCell
              date={date}
              isToday={date.toString() === today}
              rows={on(rows, date.toString())}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

interface DayCellProps {
  date: CalendarDate;
  isToday: boolean;
  rows: readonly MissionRow[];
}

/** A day with at most two of its missions in sight; its name says what is in sight, then the date. */
function DayCell({ date, isToday, rows }: DayCellProps) {
  const t = useT();
  const names = rows.slice(0, 2).map(({ id, name }) => ({ id, name }));
  const more = rows.length > 2 ? t("calendar-more", { count: rows.length - 2 }) : null;
  const inSight = [date.day, ...names.map(({ name }) => name), more].filter(Boolean).join(" ");
  return (
    <CalendarCell
      date={date}
      className={styles.day}
      data-is-today={isToday || undefined}
      render={(cell, { isOutsideMonth }) => {
        const isPlain = rows.length === 0 || isOutsideMonth;
        const name = isPlain ? cell["aria-label"] : `${inSight}, ${cell["aria-label"]}`;
        return <div {...{ ...cell, "aria-label": name }} />;
      }}
    >
      {({ formattedDate, isOutsideMonth }) => (
        <>
          <span className={styles.number}>{formattedDate}</span>
          {!isOutsideMonth &&
            names.map(({ id, name }) => (
              <span key={id} className={styles.event}>
                {` ${name}`}
              </span>
            ))}
          {!isOutsideMonth && more && <span className={styles.more}>{` ${more}`}</span>}
        </>
      )}
    </CalendarCell>
  );
}

interface AgendaProps extends Pick<MonthProps, "month" | "day"> {
  /** Absent before they are read. */
  rows: readonly MissionRow[] | undefined;
  /** The next mission of all, for a month without one. */
  next: MissionRow | null | undefined;
  onNext: (month: string) => void;
}

function Agenda({ month, day, rows, next, onNext }: AgendaProps) {
  const t = useT();
  const formats = useFormats();
  const shown = day === null || !rows ? rows : on(rows, day);
  const [year = 0, number = 1] = month.split("-").map(Number);
  const title = day === null ? formats.month(year, number) : formats.day(day);
  return (
    <section className={styles.agenda} aria-label={t("calendar-agenda")} aria-live="polite">
      <h2>{title}</h2>
      {!shown && <Skeleton rows={3} />}
      {shown?.length === 0 && <p className={styles.quiet}>{t("calendar-nothing")}</p>}
      {rows?.length === 0 && next && (
        <p className={styles.next}>
          <span>{t("calendar-next", { name: next.name })}</span>
          <ActionButton onPress={() => onNext(next.startsOn.slice(0, 7))}>
            {t("calendar-see", { day: formats.dayRange(next.startsOn, next.endsOn) })}
          </ActionButton>
        </p>
      )}
      <ul>
        {shown?.map(({ id, name, startsOn, endsOn, city, country, window }) => (
          <li key={id}>
            <Link href={`/missions/${id}`}>{name}</Link>
            <span>{formats.dayRange(startsOn, endsOn)}</span>
            <span>{`${city}, ${formats.country(country)}`}</span>
            <WindowBadge window={window} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function on(rows: readonly MissionRow[], day: string): MissionRow[] {
  return rows.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
}

function firstFocus(month: string, today: string): CalendarDate {
  return parseDate(today.startsWith(month) ? today : `${month}-01`);
}
