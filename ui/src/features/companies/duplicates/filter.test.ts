import { describe, expect, it } from "vitest";
import { filterOf, isNarrowed, readPair, readSearch, searchAfter } from "./filter";

describe("the filter of pairs in the address", () => {
  it("shows what waits for a decision where it says nothing", () => {
    expect(filterOf({})).toEqual({ state: "open", minScore: 50, adviser: null });
  });

  it("is passed on as far as it is known", () => {
    const search = readSearch({ state: "distinct", score: "80", adviser: "p1", other: "x" });
    expect(filterOf(search)).toEqual({ state: "distinct", minScore: 80, adviser: "p1" });
    expect(filterOf({ state: "gone", score: "300" })).toMatchObject({
      state: "open",
      minScore: 50,
    });
  });

  it("loses a part that is taken away, and keeps the others", () => {
    expect(searchAfter({ state: "merged", score: "90" }, { score: null })).toEqual({
      state: "merged",
    });
  });

  it("is narrow by score and person, not by what became of the pairs", () => {
    expect(isNarrowed({ state: "merged" })).toBe(false);
    expect(isNarrowed({ score: "70" })).toBe(true);
  });

  it("names two companies, or says that one is missing", () => {
    expect(readPair({ keep: "c1", gone: "" })).toEqual({ keep: "c1" });
  });
});
