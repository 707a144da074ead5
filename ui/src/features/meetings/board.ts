/** The board of a day: slots down, places across, and where the person stands on it. */
import type { MeetingRow, MeetingSlot, PlaceRow } from "@/bridge";

/** So many places stand beside each other. */
export const placesAtOnce = 24;

/** A field of the board. */
export interface Spot {
  slot: number;
  place: number;
}

/** What stands in each field, by when its slot begins and the place. */
export function meetingsBySpot(meetings: readonly MeetingRow[]): Map<string, MeetingRow> {
  return new Map(meetings.map((row) => [spotKey(row.startsAt, row.placeId), row]));
}

/** The name of a field. */
export function spotKey(startsAt: string, place: string): string {
  return `${startsAt} ${place}`;
}

/** The field that a key leads to from another; none for keys that lead nowhere. */
export function spotAfter(
  { slot, place }: Spot,
  key: string,
  slots: readonly MeetingSlot[],
  places: readonly PlaceRow[],
): Spot | null {
  const last = { slot: slots.length - 1, place: places.length - 1 };
  switch (key) {
    case "ArrowUp":
      return { slot: Math.max(slot - 1, 0), place };
    case "ArrowDown":
      return { slot: Math.min(slot + 1, last.slot), place };
    case "ArrowLeft":
      return { slot, place: Math.max(place - 1, 0) };
    case "ArrowRight":
      return { slot, place: Math.min(place + 1, last.place) };
    case "Home":
      return { slot, place: 0 };
    case "End":
      return { slot, place: last.place };
    default:
      return null;
  }
}
