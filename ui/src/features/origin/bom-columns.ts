/** The columns of the bill of materials, and runs of cells in one of them. */
import type { BomLineOrigin, BomLineRole } from "@/bridge";
import { codeOf, type LineForm } from "./bill";

export const roles: readonly BomLineRole[] = [
  "material",
  "accessory",
  "retail-packing",
  "shipping-packing",
  "indirect",
];
export const origins: readonly BomLineOrigin[] = [
  "unknown",
  "non-originating",
  "originating",
  "wholly-obtained",
];

export const columns = [
  "name",
  "code",
  "quantity",
  "value",
  "origin",
  "country",
  "supplier",
  "evidence",
  "role",
  "weight",
  "offered",
] as const;
export type Column = (typeof columns)[number];

/** Few need these; the chooser brings them back. */
export const rare: readonly Column[] = ["quantity", "evidence", "role", "weight", "offered"];

/** Amounts: set to the right, and kept exact. */
export const figures: readonly Column[] = ["quantity", "value", "weight", "offered"];

/** Whether a cell holds what the desk cannot read. */
export function isWrong(line: LineForm, column: Column): boolean {
  const text = line[column];
  if (text === "") return false;
  if (column === "code") return codeOf(text) === null;
  if (column === "country") return !/^[A-Za-z]{2}$/.test(text);
  return figures.includes(column) && !/^\d+(\.\d+)?$/.test(text);
}

/** Cells of one column that were chosen together: from where it began to where it reaches. */
export interface Run {
  column: Column;
  anchor: number;
  head: number;
}

/** Its first and last line. */
export function endsOf({ anchor, head }: Run): [number, number] {
  return anchor < head ? [anchor, head] : [head, anchor];
}

/** Copies the top cell of a run downwards; where only one cell is chosen, the cell above into it. */
export function filledDown(lines: readonly LineForm[], run: Run): LineForm[] {
  const [first, last] = endsOf(run);
  const from = lines[first === last ? first - 1 : first];
  if (!from) return [...lines];
  return lines.map((line, at) =>
    at >= first && at <= last ? { ...line, [run.column]: from[run.column] } : line,
  );
}
