/** Which pairs are shown, and which two companies are joined, as it stands in the address. */
import type { PairFilter, PairState } from "@/bridge";

export const pairStates = ["open", "distinct", "merged"] as const satisfies readonly PairState[];

/** The scores from which on pairs can be shown; below the first, no pair is kept. */
export const leastScores = ["60", "70", "80", "90"] as const;

/** The score from which on a pair is kept. */
const anyScore = 50;

/** Absent: those that wait for a decision, with any score, of anybody. */
export interface PairSearch {
  state?: string;
  score?: string;
  adviser?: string;
}

/** A change of the search: null takes a part away. */
export type PairSearchChange = { [Part in keyof PairSearch]?: string | null };

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): PairSearch {
  return read(search, ["state", "score", "adviser"]);
}

/** The search after a change. */
export function searchAfter(search: PairSearch, change: PairSearchChange): PairSearch {
  return readSearch({ ...search, ...change });
}

/** The filter that the desk applies. */
export function filterOf({
  state,
  score,
  adviser,
}: PairSearch): Pick<PairFilter, "state" | "minScore" | "adviser"> {
  return {
    state: pairStates.find((known) => known === state) ?? "open",
    minScore: leastScores.some((known) => known === score) ? Number(score) : anyScore,
    adviser: adviser ?? null,
  };
}

/** Whether the list is narrowed, so that an empty one does not mean that there are no pairs. */
export function isNarrowed({ score, adviser }: PairSearch): boolean {
  return score !== undefined || adviser !== undefined;
}

/** Two companies to make one of. */
export interface PairAddress {
  keep?: string;
  gone?: string;
}

/** Reads them from an address. */
export function readPair(search: Record<string, unknown>): PairAddress {
  return read(search, ["keep", "gone"]);
}

function read<Part extends string>(
  search: Record<string, unknown>,
  parts: readonly Part[],
): Partial<Record<Part, string>> {
  const found: Partial<Record<Part, string>> = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") found[part] = value;
  }
  return found;
}
