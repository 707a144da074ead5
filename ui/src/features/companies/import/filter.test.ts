import { describe, expect, it } from "vitest";
import { waitingRows } from "@/components/company-imports";
import { filterOf, groupCounts, groupOf, openRow, readSearch, searchAfter } from "./filter";
import { importing, someRows } from "./testing";

describe("the rows that are shown", () => {
  it("are all of them where the address names no group, or one that there is not", () => {
    for (const show of [undefined, "nonsense", "kinds"]) {
      const search = readSearch({ show });
      expect(groupOf(search).id).toBe("all");
      expect(filterOf(search)).toEqual({ states: [], decisions: [], text: "", only: null });
    }
  });

  it("are of a group, narrowed to the states that the group can have", () => {
    const search = readSearch({ show: "create", states: "duplicate,problem", text: "lago" });
    expect(filterOf(search)).toEqual({
      states: ["duplicate"],
      decisions: ["create"],
      text: "lago",
      only: null,
    });
  });

  it("lose what is taken away from the address, and keep the rest", () => {
    const search = readSearch({ show: "problem", text: "lago", row: "3", other: "x" });
    expect(searchAfter(search, { text: null })).toEqual({ show: "problem", row: "3" });
  });

  it("open at a number alone", () => {
    expect(openRow({ row: "12" })).toBe(12);
    expect(openRow({ row: "12a" })).toBeNull();
    expect(openRow({})).toBeNull();
  });

  it("fall into groups that leave none out and count none twice", () => {
    const summary = importing(someRows()).answers.companyImportsGet();
    const { all, ...others } = groupCounts(summary);
    expect(all).toBe(6);
    expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(waitingRows(summary)).toBe(others.problem + others.duplicate + others.later);
    expect(waitingRows(summary)).toBe(3);
  });
});
