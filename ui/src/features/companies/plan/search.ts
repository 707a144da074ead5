/** Which plan is looked at, and the diagnosis that a new one is made from. */
export interface PlanSearch {
  of?: string;
  from?: string;
}

/** Reads them from an address. */
export function readPlan(search: Record<string, unknown>): PlanSearch {
  return { ...named("of", search), ...named("from", search) };
}

function named(name: "of" | "from", search: Record<string, unknown>): PlanSearch {
  const value = search[name];
  return typeof value === "string" && value !== "" ? { [name]: value } : {};
}
