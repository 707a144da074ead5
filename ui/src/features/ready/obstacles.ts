/** What stands against leaving, out of what is known of a mission. */
import type {
  AgendaDay,
  BudgetDetail,
  FloorPlanRow,
  FreezeDetail,
  MissionTaskRow,
  NeededRow,
  NeededStanding,
  RegistrationRow,
} from "@/bridge";
import { conflictsOn, isForCompanies } from "./floor";
import { takingPart } from "./parties";
import type { ReadySearch } from "./search";

/** All that is known of how ready a mission is. */
export interface Known {
  needed: readonly NeededRow[];
  tasks: readonly MissionTaskRow[];
  plans: readonly FloorPlanRow[];
  registered: readonly RegistrationRow[];
  budget: BudgetDetail;
  freeze: FreezeDetail;
  agenda: readonly AgendaDay[];
}

/** Something that stands against leaving, and where it is mended. */
export interface Obstacle {
  id:
    | "documents-late"
    | "documents-short"
    | "documents-to-check"
    | "documents-missing"
    | "tasks-overdue"
    | "booths-conflict"
    | "companies-without-booth"
    | "booths-free"
    | "budget-over"
    | "budget-without-rate"
    | "changes-open"
    | "itinerary-overlaps";
  count: number;
  /** It is late or wrong already; else there is still time. */
  isGrave: boolean;
  search: ReadySearch;
}

/** Whether nothing was written down yet. */
export function isUntouched({ needed, tasks, plans, budget, freeze, agenda }: Known): boolean {
  return (
    [needed, tasks, plans, agenda, budget.expenses, freeze.requests].every(
      ({ length }) => length === 0,
    ) && freeze.freezeOn === null
  );
}

/** What stands against leaving, the gravest first. */
export function obstaclesOf(known: Known): Obstacle[] {
  const { needed, tasks, plans, registered, budget, freeze, agenda } = known;
  const documents = (...standings: NeededStanding[]) => ({
    count: needed.filter(({ standing }) => standings.includes(standing)).length,
    search: { view: "documents", standings: standings.join(",") },
  });
  const booths = plans.flatMap((plan) => plan.booths);
  const holders = new Set(booths.map(({ holderId }) => holderId));
  const hasBooths = booths.some(({ booth }) => isForCompanies(booth.kind));
  const placed = takingPart(registered);
  const all: Obstacle[] = [
    { id: "documents-late", isGrave: true, ...documents("late") },
    { id: "documents-short", isGrave: true, ...documents("expires-too-soon") },
    {
      id: "tasks-overdue",
      isGrave: true,
      count: tasks.filter(({ standing }) => standing === "overdue").length,
      search: { view: "tasks" },
    },
    {
      id: "booths-conflict",
      isGrave: true,
      count: conflictsOn(plans, new Set(placed.map(({ id }) => id))).size,
      search: { view: "booths" },
    },
    {
      id: "budget-over",
      isGrave: true,
      count: budget.comparison.rows.filter(({ planned, isOver }) => planned !== null && isOver)
        .length,
      search: { view: "budget" },
    },
    {
      id: "itinerary-overlaps",
      isGrave: true,
      count: agenda.flatMap(({ rows }) => rows).filter(({ overlaps }) => overlaps).length,
      search: { view: "itinerary" },
    },
    { id: "documents-to-check", isGrave: false, ...documents("to-check") },
    { id: "documents-missing", isGrave: false, ...documents("soon", "open") },
    {
      id: "companies-without-booth",
      isGrave: false,
      count: hasBooths ? placed.filter(({ id }) => !holders.has(id)).length : 0,
      search: { view: "booths" },
    },
    {
      id: "booths-free",
      isGrave: false,
      count: booths.filter(({ booth, holderId }) => holderId === null && isForCompanies(booth.kind))
        .length,
      search: { view: "booths" },
    },
    {
      id: "budget-without-rate",
      isGrave: false,
      count: budget.comparison.withoutRate,
      search: { view: "budget" },
    },
    {
      id: "changes-open",
      isGrave: false,
      count: freeze.requests.filter(({ state }) => state === "asked").length,
      search: { view: "changes" },
    },
  ];
  return all.filter(({ count }) => count > 0);
}
