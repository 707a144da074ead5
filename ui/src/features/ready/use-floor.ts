import type { FloorPlanRow } from "@/bridge";
import type { DrawnBooth } from "./FloorMap";
import { conflictsOn, stateOf } from "./floor";
import { takingPart, useParties } from "./parties";

/** How every booth of the plans of a mission stands, and who takes part without one. */
export function useFloor(mission: string, plans: readonly FloorPlanRow[]) {
  const { rows, companyOf } = useParties(mission);
  const placed = takingPart(rows);
  const conflicts = conflictsOn(plans, new Set(placed.map(({ id }) => id)));
  const holders = new Set(plans.flatMap(({ booths }) => booths.map(({ holderId }) => holderId)));
  return {
    companyOf,
    conflicts,
    drawn: (plan: FloorPlanRow): DrawnBooth[] =>
      plan.booths.map((row) => ({
        ...row,
        state: stateOf(row, conflicts.get(row.id)),
        holder: row.holderId === null ? "" : companyOf(row.holderId),
      })),
    waiting: placed.filter(({ id }) => !holders.has(id)),
  };
}
