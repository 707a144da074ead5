/** What of a fair is looked at, as it stands in the address. */

/** The ways to look at the fair of a mission, in the order in which they are worked on. */
export const views = ["badges", "zones", "leads", "drill"] as const;

/** A way to look at it. */
export type View = (typeof views)[number];

/** Every part is text. */
export interface FairSearch {
  /** Absent: the badges. */
  view?: string;
  /** A part of a name. */
  text?: string;
  /** What the holders of badges are. */
  kind?: string;
  /** How badges stand. */
  standing?: string;
  /** How near leads are to buying. */
  temperature?: string;
  /** How leads stand. */
  age?: string;
  /** Who took them. */
  by?: string;
}

/** A change of the search: null takes a part away. */
export type SearchChange = { [Part in keyof FairSearch]?: string | null };

const parts = ["view", "text", "kind", "standing", "temperature", "age", "by"] as const;

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): FairSearch {
  const read: FairSearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** The search after a change. */
export function searchAfter(search: FairSearch, change: SearchChange): FairSearch {
  return readSearch({ ...search, ...change });
}

/** One of a few known codes; none where the address says another. */
export function oneOf<Code extends string>(
  known: readonly Code[],
  text: string | undefined,
): Code | null {
  return known.find((code) => code === text) ?? null;
}
