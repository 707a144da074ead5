import type { DrillSheet } from "@/bridge";
import { longWork } from "@/components/long-work";

/** The drill before departure under way. */
export const drillWork = longWork<DrillSheet>({
  screen: "fair-view-drill",
  done: (t) => t("fair-drill-done"),
  isKept: true,
});
