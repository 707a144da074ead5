import { describe, expect, it } from "vitest";
import { anAction, draftOf, planOf } from "./plan-form";

describe("a plan while it is typed", () => {
  it("goes back to the desk as it came, without the keys of its rows", () => {
    const { key: _, ...action } = anAction({ section: "pricing", what: "Cotizar flete" });
    const plan = { title: "Plan", texts: { about: "Moles" }, objectives: [], actions: [action] };
    const sums = { done: 0, open: 1, dropped: 0, overdue: 0, progress: 0, costs: [] };
    const row = { id: "p1", title: "Plan", madeBy: "", createdAt: "", updatedAt: "", sums };
    const view = { row, version: 2, company: "c1", diagnosis: "d1", plan, overdue: [] };
    const draft = draftOf(view);
    expect(draft.version).toBe(2);
    expect(planOf(draft.plan)).toEqual(plan);
  });
});
