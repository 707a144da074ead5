import { describe, expect, it } from "vitest";
import type { Recipe, TableGlance } from "@/bridge";
import { firstRecipe, namedBy, nameOf, placesOf } from "@/components/mapping/columns";
import { choiceOf, choosing, dating, isTable } from "./mapping";

const recipe: Recipe = {
  sheet: null,
  header: 2,
  columns: [{ position: 1, name: "Código", meaning: "code", agreement: null }],
  rates: { style: "general", decimals: "comma", bare: "percent" },
  blank: "unknown",
};
const rows = [
  { number: 1, cells: ["Arancel"] },
  { number: 2, cells: ["Código", "Tasa\nNMF"] },
  { number: 4, cells: ["0804", "6", ""] },
];
const names = ["Código", "Tasa NMF"];
const glance: TableGlance = { sheets: [], rows, recipe };

describe("a mapping", () => {
  it("knows the columns of a table and how they are named", () => {
    expect(placesOf(rows)).toEqual([1, 2, 3]);
    expect(nameOf(rows, 2, 2)).toBe("Tasa NMF");
    expect(nameOf(rows, 0, 2)).toBe("");
  });

  it("gives a column one meaning, and takes it away", () => {
    const some = choosing(recipe, 2, names, "agreement TIPAT");
    expect(choiceOf(some, 2)).toBe("agreement TIPAT");
    expect(some.columns[1]).toEqual({
      position: 2,
      name: "Tasa NMF",
      meaning: "preference",
      agreement: "TIPAT",
      from: null,
    });
    const other = choosing(some, 2, names, "mfn");
    expect(other.columns).toHaveLength(2);
    expect(choiceOf(other, 2)).toBe("mfn");
    expect(choiceOf(choosing(other, 1, names, "ignored"), 1)).toBe("ignored");
  });

  it("takes along the columns of years alone, not what else names a year", () => {
    const names = ["HS 2017", "Base rate 2012", "2026", "NMF 2026", "2027"];
    const table = choosing({ ...recipe, columns: [] }, 3, names, "agreement TIPAT");
    expect(table.columns.map(({ position }) => position)).toEqual([3, 5]);
  });

  it("takes the columns of years as rates of a treaty from each year on", () => {
    const years = ["Código", "Categoría", "Año 2026", "2027", "120260"];
    const table = choosing(recipe, 3, years, "agreement TIPAT");
    expect(table.columns.slice(1)).toEqual([
      expect.objectContaining({ position: 3, agreement: "TIPAT", from: "2026-01-01" }),
      expect.objectContaining({ position: 4, agreement: "TIPAT", from: "2027-01-01" }),
    ]);
    expect(isTable(table)).toBe(true);
    const later = dating(table, 4, "2027-07-01");
    expect(later.columns[2]).toMatchObject({ from: "2027-07-01" });
    const tariff = choosing(later, 2, years, "mfn");
    expect(isTable(tariff)).toBe(false);
    expect(tariff.columns.every(({ from }) => !from)).toBe(true);
  });

  it("names its columns by the row that is said to name them", () => {
    expect(namedBy(recipe, rows, 1).columns[0]?.name).toBe("Arancel");
  });

  it("is recognized by the names of its columns", () => {
    const kept = { id: "r", name: "Aduanas", market: "CL", recipe, at: "" };
    expect(firstRecipe(glance, [kept])).toBe(kept);
    const elsewhere = { ...kept, recipe: { ...recipe, header: 1 } };
    expect(firstRecipe(glance, [elsewhere])).toBeNull();
  });
});
