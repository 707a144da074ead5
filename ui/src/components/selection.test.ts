import { describe, expect, it } from "vitest";
import { choiceAfter, countOf, marksOf, noChoice } from "./selection";

const read = ["a", "b", "c"];
const all = choiceAfter(noChoice, "all", read);

describe("the choice in a list", () => {
  it("of all rows counts those that were not read yet", () => {
    expect(countOf(all, 100_000)).toBe(100_000);
    expect(marksOf(all, read)).toBe("all");
  });

  it("of all rows but one stays a choice of all when more rows are read", () => {
    const butOne = choiceAfter(all, new Set(["a", "c"]), read);
    expect(countOf(butOne, 100_000)).toBe(99_999);
    expect(marksOf(butOne, [...read, "d"])).toEqual(new Set(["a", "c", "d"]));
  });

  it("of single rows holds only them, and is empty after all marks are taken away", () => {
    const one = choiceAfter(noChoice, new Set(["b"]), read);
    expect(countOf(one, 100_000)).toBe(1);
    expect(choiceAfter(all, new Set<string>(), read)).toEqual(noChoice);
  });
});
