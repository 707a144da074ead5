import { describe, expect, it } from "vitest";
import { boothAfter, conflictsOn, hallOf, stateOf } from "./floor";
import { centimetresOf, metresOf } from "./metres";
import { blankPlan, losing, withHall } from "./plan-form";
import { aBooth, aPlan } from "./testing";

const placed = new Set(["r1", "r2"]);

describe("the floor", () => {
  it("tells booths that lie over each other, reach outside or share a number, and not those that touch", () => {
    const over = aBooth(2);
    over.booth.leftCm = 200;
    const outside = aBooth(5);
    outside.booth.number = "a1";
    const found = conflictsOn([aPlan(aBooth(1), over, aBooth(3), outside)], placed);
    expect(found.get("b1")).toEqual([
      { rule: "overlap", other: "A2" },
      { rule: "number-twice", other: "a1" },
    ]);
    expect(found.get("b2")).toEqual([{ rule: "overlap", other: "A1" }]);
    expect(found.get("b5")?.map(({ rule }) => rule)).toContain("outside");
    expect(found.has("b3")).toBe(false);
  });

  it("tells who stands twice, also on two plans, and who takes part no more", () => {
    const found = conflictsOn(
      [aPlan(aBooth(1, "r1"), aBooth(2, "r9")), { ...aPlan(aBooth(3, "r1")), plan: aPlan().plan }],
      placed,
    );
    expect(found.get("b1")).toEqual([{ rule: "holder-twice", other: "A3" }]);
    expect(found.get("b3")).toEqual([{ rule: "holder-twice", other: "A1" }]);
    expect(found.get("b2")).toEqual([{ rule: "holder-gone", other: "" }]);
    expect(stateOf(aBooth(1, "r1"), found.get("b1"))).toBe("conflict");
    expect(stateOf(aBooth(1, "r1"), undefined)).toBe("held");
  });

  it("is walked by the arrow keys to what lies ahead", () => {
    const below = aBooth(4);
    Object.assign(below.booth, { leftCm: 300, topCm: 600 });
    const booths = [aBooth(1), aBooth(2), aBooth(3), below];
    const from = (id: number) => booths.find((row) => row.id === `b${id}`) ?? aBooth(id);
    expect(boothAfter(from(1), "ArrowRight", booths)?.id).toBe("b2");
    expect(boothAfter(from(2), "ArrowDown", booths)?.id).toBe("b4");
    expect(boothAfter(from(4), "ArrowUp", booths)?.id).toBe("b2");
    expect(boothAfter(from(1), "ArrowLeft", booths)).toBeNull();
    expect(boothAfter(from(1), "x", booths)).toBeNull();
  });
});

describe("a regular hall", () => {
  const hall = {
    rows: 4,
    columns: 10,
    widthCm: 300,
    depthCm: 300,
    aisleCm: 300,
    isPaired: true,
  };

  it("has its booths on the floor, none over another, open to the aisles", () => {
    const { booths, widthCm, depthCm } = hallOf(hall);
    expect(booths).toHaveLength(40);
    expect([widthCm, depthCm]).toEqual([3600, 2100]);
    expect(booths.map(({ number }) => number).slice(9, 12)).toEqual(["A10", "B1", "B2"]);
    expect(booths[0]?.open).toEqual(["top", "left"]);
    expect(booths[11]?.open).toEqual(["bottom"]);
    const rows = booths.map((booth, at) => ({ id: `${at}`, booth, holderId: null }));
    expect(conflictsOn([{ plan: { name: "", widthCm, depthCm }, booths: rows }], placed).size).toBe(
      0,
    );
  });

  it("has letters beyond Z", () => {
    const { booths } = hallOf({ ...hall, rows: 28, columns: 1 });
    expect(booths.map(({ number }) => number).slice(25)).toEqual(["Z1", "AA1", "AB1"]);
  });

  it("leaves companies where they stand, where the number stays", () => {
    const asked = {
      rows: "1",
      columns: "2",
      width: "3",
      depth: "3",
      aisle: "0",
      isPaired: false,
    };
    const first = withHall(blankPlan("Pabellón"), asked);
    const held = {
      ...first,
      booths: first.booths.map((row, at) => ({ ...row, id: `b${at}`, holderId: `r${at}` })),
    };
    const after = withHall(held, { ...asked, columns: "1" });
    expect(after.booths.map(({ id, holderId }) => [id, holderId])).toEqual([["b0", "r0"]]);
    expect(losing(held, after)).toBe(1);
  });
});

describe("lengths", () => {
  it("go from metres to centimetres and back", () => {
    for (const [metres, centimetres] of [
      ["3", 300],
      ["3.5", 350],
      ["0.05", 5],
      ["12.25", 1225],
    ] as const) {
      expect(centimetresOf(metres)).toBe(centimetres);
      expect(metresOf(centimetres)).toBe(metres);
    }
    expect(centimetresOf("-1")).toBe(0);
  });
});
