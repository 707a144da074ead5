import { describe, expect, it } from "vitest";
import type { RuleTableGlance } from "@/bridge";
import { choosingRule, firstDraft, ruleNames, ruleRecipe, standingOf } from "./rule-mapping";

const glance: RuleTableGlance = {
  sheets: [],
  rows: [
    { number: 1, cells: ["Reglas de un anexo"] },
    { number: 3, cells: [" Desde ", "Hasta", "Regla", "", "Regla", "HS\ncode"] },
    { number: 4, cells: ["0601", "0604", "CC", "x", "otra", "0601"] },
  ],
  recipe: {
    sheet: null,
    header: 3,
    writing: "text",
    columns: [
      { name: " Desde ", meaning: "first" },
      { name: "Hasta", meaning: "last" },
      { name: "Regla", meaning: "text" },
      { name: "Nota", meaning: "goods" },
    ],
  },
};
const draft = firstDraft(glance);

/** What each column of the recipe means. */
function said(of: typeof draft) {
  return ruleRecipe(of, glance).columns.map(({ name, meaning }) => `${name}: ${meaning}`);
}

describe("the draft of a recipe for rules", () => {
  it("begins as it is proposed, where the table has the column", () => {
    expect(said(draft)).toEqual(["Desde: first", "Hasta: last", "Regla: text"]);
    expect(ruleRecipe(draft, glance)).toMatchObject({ sheet: null, header: 3, writing: "text" });
  });

  it("begins at the first row where none is proposed, and at none of an empty table", () => {
    const none = { ...glance, recipe: { ...glance.recipe, header: 0, columns: [] } };
    expect(firstDraft(none).header).toBe(1);
    expect(firstDraft({ ...none, rows: [] }).meanings.size).toBe(0);
  });

  it("takes a meaning from the column that had it", () => {
    expect(said(choosingRule(draft, 2, "text"))).toEqual(["Desde: first", "Hasta: text"]);
    expect(said(choosingRule(draft, 1, "ignored"))).toEqual(["Hasta: last", "Regla: text"]);
  });

  it("has its codes in one column or in two", () => {
    const one = choosingRule(draft, 6, "code");
    expect(said(one)).toEqual(["Regla: text", "HS\ncode: code"]);
    expect(said(choosingRule(one, 1, "first"))).toEqual(["Desde: first", "Regla: text"]);
  });

  it("reads the structured form where a column is of it", () => {
    expect(choosingRule(draft, 3, "structured").writing).toBe("structured");
    expect(choosingRule(draft, 3, "goods").writing).toBe("text");
  });

  it("loses no meaning to a look at another row of names", () => {
    const other = { ...draft, header: 1 };
    expect(said(other)).toEqual(["Reglas de un anexo: first"]);
    expect(said({ ...other, header: 3 })).toEqual(said(draft));
  });

  it("knows the columns that no name finds", () => {
    const names = ruleNames(glance.rows, 3);
    expect([1, 4, 5, 6, 9].map((place) => standingOf(names, place))).toEqual([
      "named",
      "unnamed",
      "repeated",
      "named",
      "unnamed",
    ]);
  });
});
