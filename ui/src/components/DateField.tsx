import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";

interface DateFieldProps extends FieldWords {
  name?: string;
  /** An ISO day, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  isRequired?: boolean;
}

/** A calendar day, typed or picked. */
export function DateField({ label, help, optional, value, onChange, ...props }: DateFieldProps) {
  return (
    <DatePicker
      {...props}
      className={styles.field}
      value={dayOf(value)}
      onChange={(day: CalendarDate | null) => onChange(day ? day.toString() : null)}
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

function dayOf(iso: string | null): CalendarDate | null {
  try {
    return iso ? parseDate(iso.slice(0, 10)) : null;
  } catch {
    return null;
  }
}
