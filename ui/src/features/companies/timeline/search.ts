/** Which lines of a timeline are shown, as it stands in the address. */
import type { TimelineKind } from "@/bridge";

export const timelineKinds = [
  "note",
  "file",
  "follow-up",
  "registration",
  "answer",
  "origin-case",
  "proof",
  "diagnosis",
  "plan",
  "market",
  "certification",
  "consent",
  "directory",
  "import",
  "merge",
  "company",
] as const satisfies readonly TimelineKind[];

/** Absent: every kind. */
export interface TimelineSearch {
  kinds?: string;
  /** A note is being written. */
  add?: string;
}

/** Reads a search from an address; what is not a part of one is left out. */
export function readTimeline({ kinds, add }: Record<string, unknown>): TimelineSearch {
  const known = typeof kinds === "string" ? kindsOf({ kinds }) : [];
  return {
    ...(known.length > 0 && { kinds: known.join(" ") }),
    ...(typeof add === "string" && add !== "" && { add }),
  };
}

/** The kinds that an address names, in the order of the list; none for all. */
export function kindsOf({ kinds = "" }: TimelineSearch): TimelineKind[] {
  const named = new Set(kinds.split(" "));
  return timelineKinds.filter((kind) => named.has(kind));
}
