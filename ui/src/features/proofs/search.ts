/** What the addresses of the register carry. */
import type { OriginProofFilter, ProofState } from "@/bridge";

/** The filter of the register as it stands in the address. */
export interface ProofSearch {
  /** What is looked for in goods, importers, codes and agreements. */
  text?: string;
  state?: string;
  /** One of `ends`: ends within so many days; `expired`: has ended. */
  end?: string;
  /** `stale`: the case comes out otherwise today. */
  case?: string;
}

/** Of what a new proof is drafted. */
export interface ProofStart {
  case?: string;
  agreement?: string;
}

/** Within how many days a proof may end. */
export const ends = ["30", "60", "90"] as const;

const states: readonly ProofState[] = ["draft", "issued", "withdrawn"];

/** Reads the texts of an address; what is not one of them is left out. */
function textsOf<Name extends string>(search: Record<string, unknown>, names: readonly Name[]) {
  const read: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === "string" && value !== "") read[name] = value;
  }
  return read;
}

export function readSearch(search: Record<string, unknown>): ProofSearch {
  return textsOf(search, ["text", "state", "end", "case"]);
}

export function readText(search: Record<string, unknown>): { text?: string } {
  return textsOf(search, ["text"]);
}

export function readStart(search: Record<string, unknown>): ProofStart {
  return textsOf(search, ["case", "agreement"]);
}

/** The filter as the desk wants it. */
export function filterOf(search: ProofSearch): OriginProofFilter {
  const days = ends.find((end) => end === search.end);
  return {
    text: search.text ?? "",
    state: states.find((state) => state === search.state) ?? null,
    expiringWithin: days === undefined ? null : Number(days),
    expired: search.end === "expired",
    stale: search.case === "stale",
  };
}
