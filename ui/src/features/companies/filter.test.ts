import { describe, expect, it } from "vitest";
import { filterOf, isNarrowed, joinedStatuses, readSearch, searchAfter } from "./filter";

describe("the search of the list in the address", () => {
  it("leaves out what is no part of it", () => {
    expect(readSearch({ text: "aguacate", page: "2", states: "" })).toEqual({ text: "aguacate" });
  });

  it("takes a part away with null", () => {
    expect(searchAfter({ text: "miel", states: "16" }, { text: null })).toEqual({ states: "16" });
  });
});

describe("the filter for the desk", () => {
  it("shows the active companies by name where nothing is asked", () => {
    expect(filterOf({})).toMatchObject({
      text: "",
      statuses: ["active"],
      sort: { by: "name", descending: false },
    });
  });

  it("passes on only sizes, statuses and orders that exist", () => {
    expect(
      filterOf({ sizes: "micro,huge", statuses: "archived,lost", sort: "colour" }),
    ).toMatchObject({ sizes: ["micro"], statuses: ["archived"], sort: { by: "name" } });
  });

  it("shows every status where any is asked", () => {
    expect(filterOf({ statuses: "any" }).statuses).toEqual([]);
  });

  it.each([
    [["active"], null],
    [[], "any"],
    [["active", "archived"], "active,archived"],
  ])("writes the statuses %j as %j", (statuses, written) => {
    expect(joinedStatuses(statuses)).toBe(written);
  });

  it("does not count an order as narrowing", () => {
    expect(isNarrowed({ sort: "size", descending: "yes" })).toBe(false);
    expect(isNarrowed({ product: "0804" })).toBe(true);
  });
});
