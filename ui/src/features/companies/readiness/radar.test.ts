import { describe, expect, it } from "vitest";
import { anchorOf, outlineOf, placeOf } from "./radar";

describe("the radar", () => {
  it("begins up and goes clockwise", () => {
    expect(outlineOf([100, 100, 100, 100], 50)).toBe("0,-50 50,0 0,50 -50,0");
  });

  it("lies in the middle where nothing is scored", () => {
    expect(outlineOf([0, 0, 0], 50)).toBe("0,0 0,0 0,0");
  });

  it("puts names outside, on the side of their axis", () => {
    const names = [0, 1, 2, 3].map((axis) => anchorOf(placeOf(axis, 4, 1, 50)));
    expect(names).toEqual(["middle", "start", "middle", "end"]);
  });
});
