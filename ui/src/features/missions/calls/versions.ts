/** Which of the versions of a call counts, and which is shown. */
import type { CallRow } from "@/bridge";

/** The version that is public. */
export function publishedOf(calls: readonly CallRow[]): CallRow | undefined {
  return calls.find(({ state }) => state === "published");
}

/** The version that is being written; the latest where there are several. */
export function draftAmong(calls: readonly CallRow[]): CallRow | undefined {
  return calls.find(({ state }) => state === "draft");
}

/** The version that is asked for, or else the public one, the one that is being written, the latest. */
export function shownOf(calls: readonly CallRow[], wanted: string | undefined) {
  return (
    calls.find(({ id }) => id === wanted) ?? publishedOf(calls) ?? draftAmong(calls) ?? calls[0]
  );
}

/** The version that is asked for, as it stands in the address. */
export interface CallSearch {
  call?: string;
}

/** Reads a search from an address; what is not a part of one is left out. */
export function readCallSearch({ call }: Record<string, unknown>): CallSearch {
  return typeof call === "string" && call !== "" ? { call } : {};
}
