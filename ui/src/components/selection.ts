/** What a person chose in a list: some rows, or all that the list has but some. */
export interface Choice {
  all: boolean;
  /** The chosen rows; where all are chosen, those left out. */
  ids: readonly string[];
}

export const noChoice: Choice = { all: false, ids: [] };

/** How many rows are chosen in a list of so many. */
export function countOf({ all, ids }: Choice, total: number): number {
  return all ? total - ids.length : ids.length;
}

/** The choice as a grid marks it, which knows only the rows that were read so far. */
export function marksOf({ all, ids }: Choice, rows: readonly string[]): "all" | Set<string> {
  if (!all) return new Set(ids);
  return ids.length === 0 ? "all" : new Set(rows.filter((id) => !ids.includes(id)));
}

/** The choice after the grid marked other rows; rows that were not read yet stay chosen. */
export function choiceAfter(
  before: Choice,
  marks: "all" | ReadonlySet<string>,
  rows: readonly string[],
): Choice {
  if (marks === "all") return { all: true, ids: [] };
  if (!before.all || marks.size === 0) return { all: false, ids: [...marks] };
  return { all: true, ids: rows.filter((id) => !marks.has(id)) };
}
