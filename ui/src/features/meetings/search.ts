/** What of the meetings is looked at, as it stands in the address. */
import type { MeetingRequestState, MeetingSide } from "@/bridge";

/** The ways to look at the meetings of a mission, in the order in which they are worked on. */
export const views = ["set-up", "people", "wishes", "plan"] as const;

/** A way to look at them. */
export type View = (typeof views)[number];

/** Every part is text; several choices stand with commas between them. */
export interface MeetingsSearch {
  /** Absent: what is to be done next. */
  view?: string;
  /** The day of the board. */
  day?: string;
  /** A part of a name. */
  text?: string;
  /** How far wishes are. */
  states?: string;
  /** Which side asks, or sits there. */
  side?: string;
  /** "yes": with a meeting; "no": without. */
  met?: string;
}

/** A change of the search: null takes a part away. */
export type SearchChange = { [Part in keyof MeetingsSearch]?: string | null };

const parts = ["view", "day", "text", "states", "side", "met"] as const;

/** How far a wish may be. */
export const wishStates: readonly MeetingRequestState[] = [
  "suggested",
  "requested",
  "accepted",
  "declined",
  "withdrawn",
];

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): MeetingsSearch {
  const read: MeetingsSearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** The search after a change. */
export function searchAfter(search: MeetingsSearch, change: SearchChange): MeetingsSearch {
  return readSearch({ ...search, ...change });
}

/** The side that is asked for. */
export function sideOf({ side }: MeetingsSearch): MeetingSide | null {
  return side === "company" || side === "buyer" ? side : null;
}

/** The states that are asked for. */
export function statesOf({ states }: MeetingsSearch): MeetingRequestState[] {
  const asked = (states ?? "").split(",");
  return wishStates.filter((state) => asked.includes(state));
}
