/** The columns of the bill of materials, and what is put into several cells at once. */
import type { BillColumn, BomLineOrigin, BomLineRole, OriginLineUses } from "@/bridge";
import { codeOf } from "@/i18n/format";
import { amountOf, emptyLine, isBlank, type LineForm } from "./bill";

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
  "regional",
  "inventory",
  "offered",
] as const;
export type Column = (typeof columns)[number];

/** Few need these; the chooser brings them back. */
export const rare: readonly Column[] = [
  "quantity",
  "evidence",
  "role",
  "weight",
  "regional",
  "inventory",
  "offered",
];

/** Amounts: set to the right, and kept exact. */
export const figures: readonly Column[] = ["quantity", "value", "weight", "regional", "offered"];

/** The columns of a case: what no agreement can use has none, unless something stands in it. */
export function columnsFor(uses: OriginLineUses | null, lines: readonly LineForm[]): Column[] {
  const isUsed = {
    regional: uses?.regionalValue === true,
    inventory: uses !== null && uses.inventory.length > 0,
  };
  return columns.filter((column) => {
    if (column !== "regional" && column !== "inventory") return true;
    return isUsed[column] || lines.some((line) => line[column] !== "");
  });
}

/** Whether a cell holds what the desk cannot read. */
export function isWrong(line: LineForm, column: Column): boolean {
  const text = line[column];
  if (text === "") return false;
  if (column === "code") return codeOf(text) === null;
  if (column === "country") return !/^[A-Za-z]{2}$/.test(text);
  return figures.includes(column) && amountOf(text) === null;
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

/** The columns that a pasted text reaches from one on: as many as its widest row has cells. What the
 * region offers is never pasted. */
export function reached(
  visible: readonly Column[],
  from: Column,
  text: string,
): (Column & BillColumn)[] {
  const rows = text.split("\n");
  // Anywhere: the first row may end within a cell that is quoted.
  const sign = text.includes("\t") ? "\t" : ";";
  const width = rows.reduce((most, row) => Math.max(most, row.split(sign).length), 1);
  const at = visible.indexOf(from);
  return visible.slice(at, at + width).filter((column) => column !== "offered");
}

/** Puts pasted cells over those of the lines from one on, and into new lines past the last one. A blank
 * cell blanks what is there; what was read besides, as the country that stands for an origin, goes along. */
export function pastedOver(
  lines: readonly LineForm[],
  index: number,
  pasted: readonly LineForm[],
  into: readonly Column[],
): LineForm[] {
  const blank = emptyLine(lines.at(-1)?.level);
  const over = pasted.map((cells, at) => {
    const taken = columns.filter(
      (column) => into.includes(column) || cells[column] !== blank[column],
    );
    const put = Object.fromEntries(taken.map((column) => [column, cells[column]]));
    return { ...(lines[index + at] ?? { ...blank, key: cells.key }), ...put };
  });
  const room = Math.max(0, lines.length - index);
  const added = over.slice(room);
  const last = added.findLastIndex((line) => !isBlank(line)) + 1;
  return [
    ...lines.slice(0, index),
    ...over.slice(0, room),
    ...added.slice(0, last),
    ...lines.slice(index + over.length),
  ];
}
