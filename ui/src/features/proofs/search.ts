/** What the addresses of the register say. */
import type { OriginProofFilter } from "@/bridge";

export const shownProofs = ["all", "draft", "issued", "expiring", "expired", "stale"] as const;

export type Shown = (typeof shownProofs)[number];

/** How many days before its end a proof is told to end. */
const soon = 60;

const filters: Record<Shown, OriginProofFilter> = {
  all: {},
  draft: { state: "draft" },
  issued: { state: "issued" },
  expiring: { expiringWithin: soon },
  expired: { expired: true },
  stale: { stale: true },
};

export function readFilter(search: Record<string, unknown>): { show?: Shown } {
  const show = shownProofs.find((known) => known === search.show);
  return show && show !== "all" ? { show } : {};
}

export function filterOf(show: Shown): OriginProofFilter {
  return filters[show];
}

/** The case and the agreement that a new proof is for. */
export function readStart(search: Record<string, unknown>): { case?: string; agreement?: string } {
  const text = (key: "case" | "agreement") => {
    const value = search[key];
    return typeof value === "string" && value !== "" ? { [key]: value } : {};
  };
  return { ...text("case"), ...text("agreement") };
}
