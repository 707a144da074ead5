/** What the addresses of the register carry. */
import type { OriginProofFilter, ProofState } from "@/bridge";

/** The filter of the register as it stands in the address. */
export interface ProofSearch {
  state?: string;
  /** `30` and `90`: ends within so many days; `expired`: has ended. */
  end?: string;
  /** `stale`: the case comes out otherwise today. */
  case?: string;
}

/** Of what a new proof is drafted. */
export interface ProofStart {
  case?: string;
  agreement?: string;
}

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
  return textsOf(search, ["state", "end", "case"]);
}

export function readStart(search: Record<string, unknown>): ProofStart {
  return textsOf(search, ["case", "agreement"]);
}

/** The filter as the desk wants it. */
export function filterOf(search: ProofSearch): OriginProofFilter {
  const days = Number(search.end);
  return {
    state: states.find((state) => state === search.state) ?? null,
    expiringWithin: days === 30 || days === 90 ? days : null,
    expired: search.end === "expired",
    stale: search.case === "stale",
  };
}
