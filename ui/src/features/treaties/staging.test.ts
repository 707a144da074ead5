import { describe, expect, it } from "vitest";
import { aPreference } from "@/test/desk";
import { daysOf, heightOf, measureOf, type Series, spanOf, stepOn, yearOf } from "./staging";

const step = (from: string | null, percent: string | null, amount: string | null = null) => ({
  from,
  text: `${percent ?? "?"}%`,
  percent,
  amount: amount === null ? null : { amount, currency: "USD" },
});

const series = (...steps: ReturnType<typeof step>[]): Series => ({
  preference: aPreference("T-MEC"),
  steps,
});

const ten = series(step(null, "10"), step("2026-01-01", "5"), step("2028-07-01", "0"));
const other = series(step("2027-01-01", "4"));

describe("rates over time", () => {
  it("begin on the days of all of them, what held before first", () => {
    expect(daysOf([ten, other])).toEqual([null, "2026-01-01", "2027-01-01", "2028-07-01"]);
  });

  it("are those of the last step that has begun", () => {
    expect(stepOn(ten.steps, "2028-06-30")?.percent).toBe("5");
    expect(stepOn(ten.steps, "2028-07-01")?.percent).toBe("0");
    expect(stepOn(ten.steps, null)?.percent).toBe("10");
    expect(stepOn(other.steps, "2026-12-31")).toBeNull();
    expect(stepOn(other.steps, null)).toBeNull();
  });

  it("are compared in per cent, else in money of one currency, else not at all", () => {
    expect(measureOf([ten, other])).toEqual({ kind: "percent" });
    const paid = series(step(null, null, "3.00"), step("2027-01-01", "0", "0.00"));
    expect(measureOf([paid])).toEqual({ kind: "amount", currency: "USD" });
    expect(heightOf(paid.steps[0] ?? step(null, "0"), { kind: "amount", currency: "USD" })).toBe(3);
    expect(measureOf([paid, series(step(null, null))])).toBeNull();
    expect(measureOf([])).toBeNull();
  });

  it("stand on whole years that have room for the asked day", () => {
    expect(yearOf("2026-07-01")).toBeCloseTo(2026.5);
    expect(spanOf([ten], "2024-03-01")).toEqual([2024, 2029]);
    expect(spanOf([other], "2030-12-31")).toEqual([2027, 2031]);
  });
});
