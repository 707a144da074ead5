import { describe, expect, it } from "vitest";
import {
  emptyLine,
  indented,
  isBlank,
  type LineForm,
  linesOf,
  materialsOf,
  mayIndent,
  outdented,
  placesOf,
  without,
  withPart,
  withPasted,
} from "./bill";

/** Lines by their names, each `>` before one a level. */
const bill = (...names: string[]): LineForm[] =>
  names.map((text) => {
    const name = text.replaceAll(">", "");
    return { ...emptyLine(text.length - name.length), name };
  });
const shown = (lines: readonly LineForm[]) =>
  lines.map(({ name, level }) => `${">".repeat(level)}${name}`);

describe("a bill of any depth", () => {
  const deep = bill("pump", ">motor", ">>rotor", ">>>magnet", ">>>wire", ">>case", ">seal", "box");

  it("is the same after it was kept and opened again", () => {
    const materials = materialsOf(deep);
    expect(materials.map(({ name }) => name)).toEqual(["pump", "box"]);
    expect(materials[0]?.inputs?.[0]?.inputs?.[0]?.inputs?.map(({ name }) => name)).toEqual([
      "magnet",
      "wire",
    ]);
    expect(shown(linesOf(materials))).toEqual(shown(deep));
    expect(materialsOf(linesOf(materials))).toEqual(materials);
  });

  it("is numbered as the desk does, and lines in blank have no place", () => {
    const lines = [...deep.slice(0, 4), emptyLine(), ...deep.slice(4)];
    expect([...placesOf(lines).values()]).toEqual([
      "1",
      "1.1",
      "1.1.1",
      "1.1.1.1",
      "1.1.1.2",
      "1.1.2",
      "1.2",
      "2",
    ]);
  });

  it("counts no line deeper than one level below the line before it", () => {
    const lines = bill(">>screw", ">>>nut", "box");
    expect([...placesOf(lines).values()]).toEqual(["1", "1.1", "2"]);
    expect(materialsOf(lines)[0]?.inputs).toHaveLength(1);
  });

  it("takes all that a line is made from along, in and out", () => {
    expect(shown(indented(bill("pump", "motor", ">rotor", "box"), 1))).toEqual([
      "pump",
      ">motor",
      ">>rotor",
      "box",
    ]);
    expect(shown(outdented(deep, 2))).toEqual([
      "pump",
      ">motor",
      ">>case",
      ">rotor",
      ">>magnet",
      ">>wire",
      ">seal",
      "box",
    ]);
  });

  it("makes no line a part of what it takes another line out of", () => {
    const lines = bill("pump", ">motor", ">seal", "box");
    expect(shown(outdented(lines, 1))).toEqual(["pump", ">seal", "motor", "box"]);
    expect(shown(outdented(lines, 3))).toEqual(shown(lines));
  });

  it("has nothing above its first line, and no level is left out", () => {
    const lines = [emptyLine(), ...bill("pump", ">motor")];
    expect([0, 1, 2].map((index) => mayIndent(lines, index))).toEqual([false, false, false]);
    expect(shown(indented(lines, 2))).toEqual(shown(lines));
  });

  it("loses with a line what it is made from, and with a blank line only that one", () => {
    expect(shown(without(deep, 1))).toEqual(["pump", ">seal", "box"]);
    const lines = [...bill("pump"), emptyLine(), ...bill(">motor")];
    expect(shown(without(lines, 1))).toEqual(["pump", ">motor"]);
  });

  it("takes one more part behind the others, and pasted lines at the level where they are put", () => {
    const [more, at] = withPart(deep, 1);
    expect([at, shown(more)[at], shown(more)[at + 1]]).toEqual([6, ">>", ">seal"]);
    const pasted = withPasted(bill("pump", ">motor", "box"), 1, bill("seal", ">ring"));
    expect(shown(pasted)).toEqual(["pump", ">seal", ">>ring", ">motor", "box"]);
  });

  it("has no blank line where anything at all was typed", () => {
    expect(isBlank(emptyLine())).toBe(true);
    for (const column of ["quantity", "weight", "offered", "supplier"] as const) {
      expect(isBlank({ ...emptyLine(), [column]: "1" })).toBe(false);
    }
  });
});
