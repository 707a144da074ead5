/** The search of the missions as it stands in the address, and as the desk wants it. */
import { endOfMonth, parseDate } from "@internationalized/date";
import type { MissionFilter, MissionKind } from "@/bridge";

/** Every part is text; several choices stand with commas between them. */
export interface MissionSearch {
  text?: string;
  kinds?: string;
  /** Absent: those to come; "all": the past ones too. */
  when?: string;
  /** Absent: the list. */
  view?: string;
  /** The month of the calendar, `2026-11`. */
  month?: string;
}

/** A change of the search: null takes a part away. */
export type SearchChange = { [Part in keyof MissionSearch]?: string | null };

const parts = [
  "text",
  "kinds",
  "when",
  "view",
  "month",
] as const satisfies readonly (keyof MissionSearch)[];
const kinds: readonly MissionKind[] = ["mission", "fair", "buyers_meeting"];

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): MissionSearch {
  const read: MissionSearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** The search after a change. */
export function searchAfter(search: MissionSearch, change: SearchChange): MissionSearch {
  return readSearch({ ...search, ...change });
}

/** The filter of the list: from today on, unless the past is asked for. */
export function listFilter(
  search: MissionSearch,
  today: string,
): Omit<MissionFilter, "after" | "limit"> {
  return { ...wordsOf(search), from: search.when === "all" ? null : today, to: null };
}

/** The filter of the calendar: every mission that touches the month. */
export function monthFilter(
  search: MissionSearch,
  month: string,
): Omit<MissionFilter, "after" | "limit"> {
  const first = parseDate(`${month}-01`);
  return { ...wordsOf(search), from: first.toString(), to: endOfMonth(first).toString() };
}

/** The month of the calendar: the one of the address, or the current one. */
export function monthOf({ month }: MissionSearch, today: string): string {
  return month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7);
}

function wordsOf(search: MissionSearch): Pick<MissionFilter, "text" | "kinds"> {
  const asked = (search.kinds ?? "").split(",");
  return { text: search.text ?? "", kinds: kinds.filter((kind) => asked.includes(kind)) };
}
