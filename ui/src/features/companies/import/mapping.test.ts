import { describe, expect, it } from "vitest";
import { choosing, columnAt, fitted, needsYear, ofRegister, problemOf } from "./mapping";
import { glance, recipe } from "./testing";

describe("what the columns mean", () => {
  it("is changed for one column, and each stays in its place", () => {
    const changed = choosing(recipe, 4, "workers", { name: "Empleos" });
    expect(columnAt(changed, 4)).toEqual({
      position: 4,
      name: "Empleos",
      field: "workers",
      system: null,
    });
    expect(columnAt(choosing(changed, 2, "ignored", { name: "Municipio" }), 2)).toBeNull();
    const back = choosing(choosing(recipe, 1, "ignored", { name: "" }), 1, "rfc", { name: "R" });
    expect(back.columns.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it("says of which register a key is: as proposed, else as the column is named", () => {
    const choose = (system?: string) =>
      choosing(recipe, 4, "outside-id", { name: "SIEM", system }).columns.at(-1)?.system;
    expect(choose()).toBe("SIEM");
    expect(choose("RETC")).toBe("RETC");
    expect(columnAt(ofRegister(recipe, 3, "RETC"), 3)?.system).toBe("RETC");
  });

  it.each([
    ["no-name", choosing(recipe, 1, "ignored", { name: "" })],
    ["twice-the-same", choosing(recipe, 4, "municipality", { name: "" })],
    ["twice-the-same", choosing(recipe, 4, "outside-id", { name: "FOLIO" })],
    ["no-system", ofRegister(recipe, 3, "  ")],
    [null, choosing(recipe, 4, "outside-id", { name: "SIEM" })],
    [null, choosing(choosing(recipe, 4, "mail", { name: "" }), 5, "mail", { name: "" })],
    [null, recipe],
  ] as const)("is told to be wrong as one goes: %s", (problem, said) => {
    expect(problemOf(said)).toBe(problem);
  });

  it("needs a year for figures that have none", () => {
    const workers = choosing(recipe, 4, "workers", { name: "" });
    expect(needsYear(recipe)).toBe(false);
    expect(needsYear(workers)).toBe(true);
    expect(needsYear(choosing(workers, 5, "year", { name: "" }))).toBe(false);
  });
});

describe("a recipe that was kept", () => {
  const moved = {
    ...recipe,
    columns: recipe.columns.map((column) => ({ ...column, position: column.position + 1 })),
  };

  it("finds columns that moved by their names, whatever their accents", () => {
    const kept = {
      ...moved,
      columns: moved.columns.map((c) => ({ ...c, name: c.name.toUpperCase() })),
    };
    const { recipe: found, missing } = fitted(kept, glance);
    expect(found.columns.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(missing).toEqual([]);
  });

  it("tells which columns the file lacks", () => {
    const column = { position: 9, name: "Correo", field: "mail", system: null } as const;
    const { recipe: found, missing } = fitted(
      { ...recipe, columns: [...recipe.columns, column] },
      glance,
    );
    expect(missing).toEqual(["Correo"]);
    expect(found.columns).toHaveLength(3);
  });

  it("goes by place where no row names the columns", () => {
    expect(fitted({ ...moved, header: 0 }, glance).recipe.columns).toEqual(moved.columns);
  });
});
