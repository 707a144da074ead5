import { createContext, useContext } from "react";
import type { Density } from "@/bridge";

/** How much air the rows of grids have. */
export const DensityContext = createContext<Density>("compact");

/** The height of a grid's row of so many lines in pixels, larger where the person has enlarged the text. */
export function useRowHeight(lines = 1): number {
  const density = useContext(DensityContext);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const more = (lines - 1) * 1.25;
  return ((density === "compact" ? 2.25 : 2.75) + more) * rem;
}
