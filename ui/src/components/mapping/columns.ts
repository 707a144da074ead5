/** The columns of a table that a person explains: where they are and how they are named. */
import type { TableRow } from "@/bridge";

/** More columns than these are not shown. */
const widest = 40;

/** What every recipe says of its columns. */
interface NamedColumns {
  /** The number of the row that names the columns; 0 where none does. */
  header: number;
  columns: { position: number; name: string }[];
}

/** The places of the columns of a table, from 1. */
export function placesOf(rows: readonly TableRow[]): number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: Math.min(width, widest) }, (_, place) => place + 1);
}

/** How a column is named by the row of the headers. */
export function nameOf(rows: readonly TableRow[], header: number, place: number): string {
  const row = rows.find(({ number }) => number === header);
  return plain(row?.cells[place - 1] ?? "");
}

/** The recipe with its columns named by another row. */
export function namedBy<Recipe extends NamedColumns>(
  recipe: Recipe,
  rows: readonly TableRow[],
  header: number,
): Recipe {
  const columns = recipe.columns.map((column) => ({
    ...column,
    name: nameOf(rows, header, column.position),
  }));
  return { ...recipe, header, columns };
}

/** The recipe that was kept for a table of these names, or none. */
export function firstRecipe<Row extends { recipe: NamedColumns }>(
  { rows }: { rows: readonly TableRow[] },
  kept: readonly Row[],
): Row | null {
  const isNamed = ({ header, columns }: NamedColumns) =>
    header > 0 &&
    columns.every(({ position, name }) => folded(nameOf(rows, header, position)) === folded(name));
  return kept.find(({ recipe }) => isNamed(recipe)) ?? null;
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const folded = (text: string) => plain(text).toLowerCase();
