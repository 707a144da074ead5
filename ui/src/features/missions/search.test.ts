import { describe, expect, it } from "vitest";
import { listFilter, monthFilter, monthOf, readSearch } from "./search";

describe("the search of the missions", () => {
  it("shows what is to come unless the past is asked for", () => {
    expect(listFilter({}, "2026-11-23")).toEqual({
      text: "",
      kinds: [],
      from: "2026-11-23",
      to: null,
    });
    expect(listFilter({ when: "all" }, "2026-11-23").from).toBeNull();
  });

  it("passes on only kinds that exist", () => {
    expect(listFilter({ kinds: "fair,party" }, "2026-11-23").kinds).toEqual(["fair"]);
  });

  it("asks the calendar for the whole month", () => {
    expect(monthFilter({}, "2028-02")).toMatchObject({ from: "2028-02-01", to: "2028-02-29" });
  });

  it.each([
    ["2027-03", "2027-03"],
    ["2027-13", "2026-11"],
    [undefined, "2026-11"],
  ])("reads the month %j as %s", (month, read) => {
    expect(monthOf(month === undefined ? {} : { month }, "2026-11-23")).toBe(read);
  });

  it("leaves out what is no part of it", () => {
    expect(readSearch({ view: "calendar", page: "3" })).toEqual({ view: "calendar" });
  });
});
