/** What lies where on a floor, what is wrong with it, and how one goes from booth to booth. */
import type { Booth, BoothKind, BoothRow, BoothSide, FloorPlanRow, FloorRule } from "@/bridge";
import { plain } from "@/i18n/plain";

/** How a booth stands. */
export type BoothState = "free" | "held" | "conflict" | "closed";

/** Something wrong with a booth: a rule of the floor, or that whoever holds it takes part no more. */
export interface Conflict {
  rule: FloorRule | "holder-gone";
  /** The number of the other booth, where the rule is about two. */
  other: string;
}

/** Whether a company can stand in a booth of this kind. */
export function isForCompanies(kind: BoothKind): boolean {
  return kind === "built" || kind === "space" || kind === "table";
}

/** What is wrong with the booths of some plans, by booth. Those that touch do not lie over each other. */
export function conflictsOn(
  plans: readonly Pick<FloorPlanRow, "plan" | "booths">[],
  placed: ReadonlySet<string>,
): Map<string, Conflict[]> {
  const found = new Map<string, Conflict[]>();
  const note = ({ id }: BoothRow, rule: Conflict["rule"], other = "") =>
    found.set(id, [...(found.get(id) ?? []), { rule, other }]);
  const held: BoothRow[] = [];
  for (const { plan, booths } of plans) {
    booths.forEach((row, index) => {
      const { booth, holderId } = row;
      const isOutside =
        booth.leftCm + booth.widthCm > plan.widthCm || booth.topCm + booth.depthCm > plan.depthCm;
      if (isOutside) note(row, "outside");
      for (const earlier of booths.slice(0, index)) {
        const both = (rule: FloorRule) => {
          note(row, rule, earlier.booth.number);
          note(earlier, rule, booth.number);
        };
        if (isOver(booth, earlier.booth)) both("overlap");
        if (plain(booth.number.trim()) === plain(earlier.booth.number.trim())) both("number-twice");
      }
      if (holderId === null) return;
      if (!isForCompanies(booth.kind)) note(row, "not-for-companies");
      if (!placed.has(holderId)) note(row, "holder-gone");
      const twin = held.find((other) => other.holderId === holderId);
      if (twin) {
        note(row, "holder-twice", twin.booth.number);
        note(twin, "holder-twice", booth.number);
      }
      held.push(row);
    });
  }
  return found;
}

/** How a booth stands, where this is wrong with it. */
export function stateOf(
  { booth, holderId }: BoothRow,
  conflicts: readonly Conflict[] | undefined,
): BoothState {
  if (conflicts) return "conflict";
  if (!isForCompanies(booth.kind)) return "closed";
  return holderId === null ? "free" : "held";
}

/** The nearest booth in the direction of an arrow key, none where there is none. */
export function boothAfter(
  from: BoothRow,
  key: string,
  booths: readonly BoothRow[],
): BoothRow | null {
  const ahead = directions[key];
  if (!ahead) return null;
  let nearest: { row: BoothRow; far: number } | null = null;
  for (const row of booths) {
    if (row.id === from.id) continue;
    const x = centre(row.booth, "x") - centre(from.booth, "x");
    const y = centre(row.booth, "y") - centre(from.booth, "y");
    const along = x * ahead.x + y * ahead.y;
    const aside = Math.abs(x * ahead.y) + Math.abs(y * ahead.x);
    // What lies far aside is not in that direction.
    if (along <= 0 || aside > along * 2) continue;
    const far = along + aside * 3;
    if (!nearest || far < nearest.far) nearest = { row, far };
  }
  return nearest?.row ?? null;
}

const directions: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A regular hall, as it is asked for. Lengths are in centimetres. */
export interface Hall {
  rows: number;
  columns: number;
  widthCm: number;
  depthCm: number;
  /** Between rows, and around all of them. */
  aisleCm: number;
  /** Two rows stand back to back between aisles. */
  isPaired: boolean;
}

/** The booths of a regular hall, numbered A1, A2 … B1, open towards the aisles; and the floor that they take. */
export function hallOf({ rows, columns, widthCm, depthCm, aisleCm, isPaired }: Hall) {
  const booths: Booth[] = [];
  for (let row = 0; row < rows; row += 1) {
    const aisles = isPaired ? Math.floor(row / 2) : row;
    const isBehind = isPaired && row % 2 === 1;
    for (let column = 0; column < columns; column += 1) {
      const open: BoothSide[] = [isBehind || !isPaired ? "bottom" : "top"];
      if (aisleCm > 0 && column === 0) open.push("left");
      if (aisleCm > 0 && column === columns - 1) open.push("right");
      booths.push({
        number: `${lettersOf(row)}${column + 1}`,
        kind: "built",
        leftCm: aisleCm + column * widthCm,
        topCm: aisleCm + row * depthCm + aisles * aisleCm,
        widthCm,
        depthCm,
        open,
      });
    }
  }
  const last = booths.at(-1);
  return {
    booths,
    widthCm: columns * widthCm + 2 * aisleCm,
    depthCm: (last ? last.topCm + last.depthCm : 0) + aisleCm,
  };
}

/** A, B … Z, AA … */
function lettersOf(row: number): string {
  const letter = String.fromCharCode(65 + (row % 26));
  return row < 26 ? letter : `${lettersOf(Math.floor(row / 26) - 1)}${letter}`;
}

function isOver(one: Booth, other: Booth): boolean {
  return (
    one.leftCm < other.leftCm + other.widthCm &&
    other.leftCm < one.leftCm + one.widthCm &&
    one.topCm < other.topCm + other.depthCm &&
    other.topCm < one.topCm + one.depthCm
  );
}

function centre(booth: Booth, axis: "x" | "y"): number {
  return axis === "x" ? booth.leftCm + booth.widthCm / 2 : booth.topCm + booth.depthCm / 2;
}
