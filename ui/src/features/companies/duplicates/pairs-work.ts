import type { PairsView } from "@/bridge";
import { longWork } from "@/components/long-work";

/** The search for companies that are there twice. */
export const pairsWork = longWork<PairsView>({
  screen: "pair-title",
  done: (t, { pairs }) => t("pair-search-done", { count: pairs }),
});
