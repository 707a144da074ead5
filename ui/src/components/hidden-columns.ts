import { useState } from "react";
import { useNarrow } from "./narrow";

interface Hideable {
  id: string;
  isHidden?: boolean;
  isExtra?: boolean;
}

/** The columns of a grid that are seen, of those that it can show. */
export function useVisibleColumns<Column extends Hideable>(
  name: string,
  columns: readonly Column[],
) {
  const [hidden, setHidden] = useHiddenColumns(
    name,
    columns.filter(({ isHidden }) => isHidden).map(({ id }) => id),
  );
  const isNarrow = useNarrow();
  const visible = columns.filter(
    ({ id, isExtra }) => !hidden.includes(id) && !(isNarrow && isExtra),
  );
  return { visible, hidden, setHidden };
}

/** The columns that a person leaves out of a grid; the grid's own choice before they choose. */
export function useHiddenColumns(name: string, first: readonly string[]) {
  const [hidden, setHidden] = useState<string[]>(() => keptHidden(name, first));
  const keep = (next: string[]) => {
    localStorage.setItem(keyOf(name), next.join(","));
    setHidden(next);
  };
  return [hidden, keep] as const;
}

/** The columns that were left out of a grid last; the grid's own choice where nobody chose. */
export function keptHidden(name: string, first: readonly string[]): string[] {
  const kept = localStorage.getItem(keyOf(name));
  return kept === null ? [...first] : kept.split(",").filter((id) => id !== "");
}

function keyOf(name: string): string {
  return `proa.columns.${name}`;
}
