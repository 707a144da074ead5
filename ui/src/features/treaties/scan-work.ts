import type { ScanView } from "@/bridge";
import { longWork } from "@/components/long-work";

/** The scan of the portfolio. */
export const scanWork = longWork<ScanView>({
  screen: "scan-title",
  done: (t) => t("scan-done"),
});
