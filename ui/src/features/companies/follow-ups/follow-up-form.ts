/** A follow-up as it is typed. */
import { parseDate } from "@internationalized/date";
import type { FollowUpDetails, FollowUpRow } from "@/bridge";

/** A follow-up whose mission has the name under which it was chosen. */
export interface TypedFollowUp extends Omit<FollowUpDetails, "mission"> {
  mission: { id: string; label: string } | null;
}

/** One that begins: for whoever is at the desk, in a week. */
export function blankFollowUp(today: string, person: string | null): TypedFollowUp {
  return {
    what: "",
    dueOn: quickDays(today).week,
    person,
    contact: null,
    product: null,
    mission: null,
  };
}

/** One that is kept, as it is typed. */
export function typedOf({ details, missionName }: FollowUpRow): TypedFollowUp {
  const { mission } = details;
  return {
    ...details,
    mission: mission === null ? null : { id: mission, label: missionName ?? mission },
  };
}

/** What the desk keeps of it. */
export function detailsOf(typed: TypedFollowUp): FollowUpDetails {
  return { ...typed, mission: typed.mission?.id ?? null };
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
