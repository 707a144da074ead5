/** Which diagnosis is looked at; the latest where none is named. */
export function readWhich(search: Record<string, unknown>): { of?: string } {
  return typeof search.of === "string" && search.of !== "" ? { of: search.of } : {};
}
