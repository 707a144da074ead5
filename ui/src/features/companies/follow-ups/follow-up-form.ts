/** A follow-up as it is typed. */
import { parseDate } from "@internationalized/date";
import type { FollowUpDetails } from "@/bridge";

/** One that begins: for whoever is at the desk, in a week. */
export function blankFollowUp(today: string, person: string | null): FollowUpDetails {
  return {
    what: "",
    dueOn: quickDays(today).week,
    person,
    contact: null,
    product: null,
    mission: null,
  };
}

/** The days that are chosen with one key. */
export function quickDays(today: string) {
  const day = parseDate(today);
  return {
    today,
    week: day.add({ weeks: 1 }).toString(),
    month: day.add({ months: 1 }).toString(),
  };
}
