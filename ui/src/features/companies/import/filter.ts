/** Which rows of an import are shown, as it stands in the address and as the desk wants it. */
import type { Decision, ImportSummary, RowFilter, RowState } from "@/bridge";

/** The rows are shown by groups: what waits for a person first, what is settled after it. */
export const groups = [
  { id: "all", states: [], decisions: [] },
  { id: "problem", states: ["problem"], decisions: ["park"] },
  { id: "duplicate", states: ["duplicate"], decisions: ["park"] },
  { id: "later", states: ["new", "changed", "joined"], decisions: ["park"] },
  { id: "create", states: ["new", "changed", "joined", "duplicate"], decisions: ["create"] },
  { id: "update", states: ["changed", "joined", "new", "duplicate"], decisions: ["update"] },
  { id: "unchanged", states: ["unchanged"], decisions: [] },
  {
    id: "skip",
    states: ["problem", "duplicate", "new", "changed", "joined"],
    decisions: ["skip"],
  },
  { id: "applied", states: ["applied"], decisions: [] },
] as const satisfies readonly Group[];

interface Group {
  id: string;
  states: readonly RowState[];
  decisions: readonly Decision[];
}

export type GroupId = (typeof groups)[number]["id"];

/** The states that a person can narrow a group to. */
const rowStates = [
  "problem",
  "duplicate",
  "new",
  "changed",
  "joined",
  "unchanged",
  "applied",
] as const satisfies readonly RowState[];

/** What the address says; several states stand with commas between them. */
export interface ImportSearch {
  /** A group, or "kinds" for what is wrong by its kind. */
  show?: string;
  states?: string;
  text?: string;
  /** The number of the row that is open. */
  row?: string;
}

/** A change of the search: null takes a part away. */
export type SearchChange = { [Part in keyof ImportSearch]?: string | null };

const parts = ["show", "states", "text", "row"] as const satisfies readonly (keyof ImportSearch)[];

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): ImportSearch {
  const read: ImportSearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** The search after a change. */
export function searchAfter(search: ImportSearch, change: SearchChange): ImportSearch {
  return readSearch({ ...search, ...change });
}

/** The group that the address names; all rows where it names none. */
export function groupOf({ show }: ImportSearch): Group & { id: GroupId } {
  return groups.find(({ id }) => id === show) ?? groups[0];
}

/** The states to which the group is narrowed. */
export function narrowedTo(search: ImportSearch): RowState[] {
  const named = (search.states ?? "").split(",");
  return statesOf(search).filter((state) => named.includes(state));
}

/** The states that the rows of the group can have. */
export function statesOf(search: ImportSearch): readonly RowState[] {
  const { states } = groupOf(search);
  return states.length > 0 ? states : rowStates;
}

/** The filter that the desk applies. */
export function filterOf(search: ImportSearch): RowFilter {
  const group = groupOf(search);
  const narrowed = narrowedTo(search);
  return {
    states: [...(narrowed.length > 0 ? narrowed : group.states)],
    decisions: [...group.decisions],
    text: search.text ?? "",
    only: null,
  };
}

/** The number of the row that is open. */
export function openRow({ row }: ImportSearch): number | null {
  return row !== undefined && /^\d+$/.test(row) ? Number(row) : null;
}

/** How many rows a group has. */
export function countOfGroup(
  { counts }: ImportSummary,
  { states, decisions }: Omit<Group, "id">,
): number {
  return counts
    .filter(
      ({ state, decision }) =>
        (states.length === 0 || states.includes(state)) &&
        (decisions.length === 0 || decisions.includes(decision)),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

/** How many rows of an import are in each group. */
export function groupCounts(summary: ImportSummary): Record<GroupId, number> {
  return Object.fromEntries(
    groups.map((group) => [group.id, countOfGroup(summary, group)]),
  ) as Record<GroupId, number>;
}
