/** The search for companies that are there twice, held above the screens: it goes on while one looks
 * at another. */
import { createContext, type ReactNode, useContext } from "react";
import type { PairsView } from "@/bridge";
import { type Task, useTask } from "@/components/Progress";

const PairsContext = createContext<Task<PairsView> | null>(null);

/** Holds the search for every screen below it. */
export function PairsKeeper({ children }: { children: ReactNode }) {
  return <PairsContext value={useTask<PairsView>()}>{children}</PairsContext>;
}

/** The search that is under way or was the last one. */
export function usePairSearch(): Task<PairsView> {
  const held = useContext(PairsContext);
  if (!held) throw new Error("no search for pairs is held above this screen");
  return held;
}
