/** What several screens say of an import of companies. */
import type { ImportSummary } from "@/bridge";

/** How many rows wait for what a person says to them. */
export function waitingRows({ counts }: Pick<ImportSummary, "counts">): number {
  return counts
    .filter(({ state, decision }) => decision === "park" && state !== "waiting")
    .reduce((sum, { count }) => sum + count, 0);
}
