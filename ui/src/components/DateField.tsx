import { parseDate, parseDateTime } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  type DateValue,
  Dialog,
  Group,
  Heading,
  Popover,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";

interface DateFieldProps extends FieldWords {
  name?: string;
  /** An ISO day, or null. With a time of day, `2026-11-23T09:00` in no particular zone. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** The first day that it may be, in ISO. */
  least?: string;
  /** Asks for the time of day too. */
  hasTime?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
}

/** A calendar day, typed or picked; with a time of day where it is asked for. */
export function DateField({
  label,
  help,
  optional,
  value,
  onChange,
  least,
  hasTime = false,
  ...props
}: DateFieldProps) {
  return (
    <DatePicker
      {...props}
      className={styles.field}
      value={hasTime ? timeOf(value) : dayOf(value)}
      onChange={(day: DateValue | null) => onChange(day ? day.toString() : null)}
      minValue={dayOf(least ?? null)}
      granularity={hasTime ? "minute" : "day"}
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <Group className={styles.group}>
        <DateInput className={styles.segments}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        <Button className={styles.chevron}>
          <CalendarDays aria-hidden size={16} />
        </Button>
      </Group>
      <FieldNotes help={help} />
      <Popover className={styles.popover}>
        <Dialog>
          <Calendar className={styles.calendar}>
            <header>
              <Button slot="previous" className={styles.chevron}>
                <ChevronLeft aria-hidden size={16} />
              </Button>
              <Heading />
              <Button slot="next" className={styles.chevron}>
                <ChevronRight aria-hidden size={16} />
              </Button>
            </header>
            <CalendarGrid>
              {(date) => <CalendarCell date={date} className={styles.date} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function timeOf(iso: string | null): DateValue | null {
  try {
    return iso ? parseDateTime(iso) : null;
  } catch {
    return null;
  }
}

function dayOf(iso: string | null): DateValue | null {
  try {
    return iso ? parseDate(iso.slice(0, 10)) : null;
  } catch {
    return null;
  }
}
