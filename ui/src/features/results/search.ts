/** What of the results is looked at, as it stands in the address. */
import type { Horizon, ResultStanding, Service } from "@/bridge";

/** The ways to look at what came of a mission. */
export const views = ["figures", "companies", "doubles", "opinions", "lessons"] as const;

/** A way to look at it. */
export type View = (typeof views)[number];

/** Every part is text; several choices stand with commas between them. */
export interface ResultsSearch {
  /** Absent: the figures. */
  view?: string;
  /** A part of the name of a company. */
  text?: string;
  /** How results stand. */
  standings?: string;
  horizon?: string;
  /** "untold": reports in which nobody said how many jobs were created. */
  jobs?: string;
  /** "open": pairs that nobody judged; "judged": the others. */
  judged?: string;
  service?: string;
  /** "low": 1 and 2; "middle": 3; "high": 4 and 5. */
  rating?: string;
  /** The code of a cause. */
  cause?: string;
}

/** A change of the search: null takes a part away. */
export type SearchChange = { [Part in keyof ResultsSearch]?: string | null };

/** What every view of the results needs. */
export interface ViewProps {
  mission: string;
  search: ResultsSearch;
  onSearch: (change: SearchChange) => void;
}

const parts = [
  "view",
  "text",
  "standings",
  "horizon",
  "jobs",
  "judged",
  "service",
  "rating",
  "cause",
] as const;

/** How a result may stand, what is most pressing first. */
export const standings: readonly ResultStanding[] = [
  "late",
  "due",
  "not-yet",
  "reported",
  "disputed",
  "confirmed",
];

/** When results are asked for, in months after the mission. */
export const horizons: readonly Horizon[] = ["0", "3", "6", "12"];

/** The services of a mission, in the order in which they are given. */
export const services: readonly Service[] = [
  "selection",
  "preparation",
  "logistics",
  "meetings",
  "on-site",
  "follow-up",
];

/** Ratings that are looked at together. */
export const ratingGroups = ["low", "middle", "high"] as const;

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): ResultsSearch {
  const said = parts.filter((part) => typeof search[part] === "string" && search[part] !== "");
  return Object.fromEntries(said.map((part) => [part, search[part]]));
}

/** The standings that are asked for. */
export function standingsOf(search: ResultsSearch): ResultStanding[] {
  const asked = search.standings?.split(",") ?? [];
  return standings.filter((standing) => asked.includes(standing));
}

/** What is asked for of some choices; null for all of them. */
export function oneOf<Choice extends string>(
  choices: readonly Choice[],
  asked: string | undefined,
): Choice | null {
  return choices.find((choice) => choice === asked) ?? null;
}
