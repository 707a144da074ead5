/** Moments by the clocks of a place, and back. */
import { fromAbsolute, parseDateTime, toCalendarDateTime, toZoned } from "@internationalized/date";

/** The time of day at a place of a moment: `2026-10-01T09:00:00`. */
export function localOf(instant: string, timeZone: string): string {
  return toCalendarDateTime(fromAbsolute(Date.parse(instant), timeZone || "UTC")).toString();
}

/** The moment of a time of day at a place. */
export function instantOf(local: string, timeZone: string): string {
  return toZoned(parseDateTime(local), timeZone || "UTC").toAbsoluteString();
}
