import { useState } from "react";

/** The columns that a person leaves out of a grid; the grid's own choice before they choose. */
export function useHiddenColumns(name: string, first: readonly string[]) {
  const key = `proa.columns.${name}`;
  const [hidden, setHidden] = useState<string[]>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? [...first] : kept.split(",").filter((id) => id !== "");
  });
  const keep = (next: string[]) => {
    localStorage.setItem(key, next.join(","));
    setHidden(next);
  };
  return [hidden, keep] as const;
}
