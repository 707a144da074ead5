/** Which follow-ups are shown, and whether one is being written, as it stands in the address. */
import type { FollowUpDue, FollowUpFilter, FollowUpState } from "@/bridge";

export const followUpStates = [
  "open",
  "done",
  "dropped",
] as const satisfies readonly FollowUpState[];

export const followUpDues = ["overdue", "soon", "later"] as const satisfies readonly FollowUpDue[];

/** Absent: mine, to be done, on any day. */
export interface FollowUpSearch {
  whose?: string;
  state?: string;
  due?: string;
  /** A new one is being written. */
  add?: string;
}

/** A change of the search: null takes a part away. */
export type FollowUpSearchChange = { [Part in keyof FollowUpSearch]?: string | null };

const parts = ["whose", "state", "due", "add"] as const;

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): FollowUpSearch {
  const found: FollowUpSearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") found[part] = value;
  }
  return found;
}

/** The search after a change. */
export function searchAfter(search: FollowUpSearch, change: FollowUpSearchChange): FollowUpSearch {
  return readSearch({ ...search, ...change });
}

/** Whether a new one is being written, on the page of a company. */
export function readAdd({ add }: Record<string, unknown>): { add?: string } {
  return typeof add === "string" && add !== "" ? { add } : {};
}

/** The part of the filter that the address tells; `me` is the person at the desk. */
export function filterOf(
  { whose, state, due }: FollowUpSearch,
  me: string | null,
): Omit<FollowUpFilter, "after" | "limit"> {
  const isAny = state === "any";
  return {
    company: null,
    person: whose === "all" ? null : me,
    state: isAny ? null : (followUpStates.find((known) => known === state) ?? "open"),
    due: followUpDues.find((known) => known === due) ?? null,
  };
}

/** Whether the list is narrowed, so that an empty one does not mean that nothing is to be done. */
export function isNarrowed({ whose, state, due }: FollowUpSearch): boolean {
  return whose !== undefined || state !== undefined || due !== undefined;
}
