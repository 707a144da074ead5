import { describe, expect, it } from "vitest";
import { daysTo } from "./days";
import { movesOf, takesReason } from "./needed";
import { shareOf, sumOf } from "./sums";
import { aNeed } from "./testing";

describe("sums", () => {
  it("are exact, whatever the places", () => {
    expect(sumOf(["0.1", "0.2"])).toBe("0.3");
    expect(sumOf(["90071992547409.93", "0.07"])).toBe("90071992547410.00");
    expect(sumOf(["1.5", "-2"])).toBe("-0.5");
    expect(sumOf([])).toBe("0");
  });

  it("have shares within a bar", () => {
    expect(shareOf("1", "3.00")).toBe(33);
    expect(shareOf("120.00", "100")).toBe(100);
    expect(shareOf("5", "0")).toBe(0);
  });
});

describe("days", () => {
  it("are counted over the change of clocks too", () => {
    expect(daysTo("2027-04-05", "2027-04-03")).toBe(2);
    expect(daysTo("2026-11-20", "2026-11-23")).toBe(-3);
  });
});

describe("what is needed", () => {
  it("moves together only where all can", () => {
    const asked = aNeed();
    const checked = aNeed({ state: "checked" });
    expect(movesOf([asked])).toEqual(["handed-in", "not-needed"]);
    expect(movesOf([asked, checked])).toEqual([]);
    expect(movesOf([checked, aNeed({ state: "handed-in" })])).toEqual(["asked"]);
    expect(takesReason("not-needed", "asked")).toBe(false);
    expect(takesReason("checked", "asked")).toBe(true);
  });
});
