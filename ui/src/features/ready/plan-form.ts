/** A floor plan while it is typed: lengths are in metres. */
import type {
  Booth,
  BoothKind,
  BoothRow,
  BoothSide,
  FloorPlan,
  FloorPlanRow,
  SaveFloorPlan,
} from "@/bridge";
import { type FormRow, formRow } from "@/components/form-rows";
import { type Hall, hallOf } from "./floor";
import { centimetresOf, metresOf } from "./metres";

/** A booth as it is typed. */
export interface TypedBooth {
  id: string | null;
  holderId: string | null;
  number: string;
  kind: BoothKind;
  left: string;
  top: string;
  width: string;
  depth: string;
  open: BoothSide[];
}

/** A plan as it is typed. */
export interface TypedPlan {
  version: number | null;
  name: string;
  width: string;
  depth: string;
  booths: FormRow<TypedBooth>[];
}

/** A regular hall as it is asked for. */
export interface TypedHall {
  rows: string;
  columns: string;
  width: string;
  depth: string;
  aisle: string;
  isPaired: boolean;
}

export const blankHall: TypedHall = {
  rows: "4",
  columns: "10",
  width: "3",
  depth: "3",
  aisle: "3",
  isPaired: true,
};

export function blankPlan(name: string): TypedPlan {
  return { version: null, name, width: "36", depth: "21", booths: [] };
}

export function typedPlan({ version, plan, booths }: FloorPlanRow): TypedPlan {
  return {
    version,
    name: plan.name,
    width: metresOf(plan.widthCm),
    depth: metresOf(plan.depthCm),
    booths: booths.map(({ id, booth, holderId }) => typedBooth(booth, id, holderId)),
  };
}

/** The plan as the desk takes it. */
export function planOf({ name, width, depth }: TypedPlan): FloorPlan {
  return { name, widthCm: centimetresOf(width), depthCm: centimetresOf(depth) };
}

export function saveOf(
  { version, ...typed }: TypedPlan,
  id: string | null,
  missionId: string,
): SaveFloorPlan {
  return {
    id,
    version: version ?? 0,
    missionId,
    plan: planOf({ version, ...typed }),
    booths: typed.booths.map((row) => ({ id: row.id, booth: boothOf(row) })),
  };
}

/** The booths as they would lie on the floor, by the keys of their rows. */
export function lyingOf({ booths }: TypedPlan): BoothRow[] {
  return booths.map((row) => ({ id: row.key, booth: boothOf(row), holderId: row.holderId }));
}

/** A plan with the booths of a regular hall in place of its own. Booths that keep their number keep who stands
 * there. The floor grows where it is too small. */
export function withHall(plan: TypedPlan, typed: TypedHall): TypedPlan {
  const { booths, widthCm, depthCm } = hallOf(hallAsked(typed));
  return {
    ...plan,
    width: metresOf(Math.max(widthCm, centimetresOf(plan.width))),
    depth: metresOf(Math.max(depthCm, centimetresOf(plan.depth))),
    booths: booths.map((booth) => {
      const known = plan.booths.find(({ number }) => number.trim() === booth.number);
      return typedBooth(booth, known?.id ?? null, known?.holderId ?? null);
    }),
  };
}

/** How many companies would lose their booth. */
export function losing(plan: TypedPlan, after: TypedPlan): number {
  const kept = new Set(after.booths.map(({ holderId }) => holderId));
  return plan.booths.filter(({ holderId }) => holderId !== null && !kept.has(holderId)).length;
}

/** One more booth, right of the last one. */
export function nextBooth({ booths }: TypedPlan): FormRow<TypedBooth> {
  const last = booths.at(-1);
  const number = `${booths.length + 1}`;
  if (!last) return typedBooth({ ...blank, number }, null, null);
  const booth = boothOf(last);
  return typedBooth({ ...booth, number, leftCm: booth.leftCm + booth.widthCm }, null, null);
}

const blank: Booth = {
  number: "1",
  kind: "built",
  leftCm: 0,
  topCm: 0,
  widthCm: 300,
  depthCm: 300,
  open: ["bottom"],
};

function typedBooth(booth: Booth, id: string | null, holderId: string | null) {
  return formRow<TypedBooth>({
    id,
    holderId,
    number: booth.number,
    kind: booth.kind,
    left: metresOf(booth.leftCm),
    top: metresOf(booth.topCm),
    width: metresOf(booth.widthCm),
    depth: metresOf(booth.depthCm),
    open: booth.open,
  });
}

function boothOf({ number, kind, left, top, width, depth, open }: TypedBooth): Booth {
  return {
    number,
    kind,
    leftCm: centimetresOf(left),
    topCm: centimetresOf(top),
    widthCm: centimetresOf(width),
    depthCm: centimetresOf(depth),
    open,
  };
}

function hallAsked({ rows, columns, width, depth, aisle, isPaired }: TypedHall): Hall {
  return {
    rows: Number(rows),
    columns: Number(columns),
    widthCm: centimetresOf(width),
    depthCm: centimetresOf(depth),
    aisleCm: centimetresOf(aisle),
    isPaired,
  };
}
