/** What of getting ready is looked at, as it stands in the address. */
import type { NeededStanding, NeededState } from "@/bridge";

/** The parts of getting ready, in the order in which they are told. */
export const views = [
  "summary",
  "documents",
  "freight",
  "booths",
  "budget",
  "tasks",
  "changes",
  "itinerary",
] as const;

/** A part of getting ready. */
export type View = (typeof views)[number];

/** Every part is text; several choices stand with commas between them. */
export interface ReadySearch {
  /** Absent: what stands against leaving. */
  view?: string;
  /** How far documents are. */
  states?: string;
  /** How documents stand today. */
  standings?: string;
  /** Of which company, by its registration. */
  company?: string;
  /** A part of a name. */
  text?: string;
  /** Which floor plan. */
  plan?: string;
  /** "table": the booths as a table instead of drawn. */
  look?: string;
  /** Whose tasks. */
  owner?: string;
}

/** A change of the search: null takes a part away. */
export type SearchChange = { [Part in keyof ReadySearch]?: string | null };

const parts = [
  "view",
  "states",
  "standings",
  "company",
  "text",
  "plan",
  "look",
  "owner",
] as const satisfies readonly (keyof ReadySearch)[];

/** How far a document may be. */
export const neededStates = [
  "asked",
  "handed-in",
  "checked",
  "not-needed",
] as const satisfies readonly NeededState[];

/** How a document may stand, what is worst first. */
export const neededStandings = [
  "late",
  "expires-too-soon",
  "to-check",
  "soon",
  "open",
  "fine",
] as const satisfies readonly NeededStanding[];

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): ReadySearch {
  const read: ReadySearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** The search after a change. */
export function searchAfter(search: ReadySearch, change: SearchChange): ReadySearch {
  return readSearch({ ...search, ...change });
}

/** The part of the address that is asked for; where it says none, the summary. */
export function viewOf({ view }: ReadySearch): View {
  return views.find((known) => known === view) ?? "summary";
}

/** Those of the known choices that an address asks for. */
export function askedFor<Id extends string>(known: readonly Id[], asked: string | undefined): Id[] {
  const ids = (asked ?? "").split(",");
  return known.filter((id) => ids.includes(id));
}
