/** The scan of the portfolio, held above the screens: it goes on while one looks at another. */
import { createContext, type ReactNode, useContext } from "react";
import type { ScanView } from "@/bridge";
import { type Task, useTask } from "@/components/Progress";

const ScanContext = createContext<Task<ScanView> | null>(null);

/** Holds the scan for every screen below it. */
export function ScanKeeper({ children }: { children: ReactNode }) {
  return <ScanContext value={useTask<ScanView>()}>{children}</ScanContext>;
}

/** The scan that is under way or was the last one. */
export function useScan(): Task<ScanView> {
  const held = useContext(ScanContext);
  if (!held) throw new Error("no scan is held above this screen");
  return held;
}
