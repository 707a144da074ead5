import { describe, expect, it } from "vitest";
import { percent, placeOf, plainly, shareOf } from "./figures";

describe("the figures of a selection", () => {
  it.each([
    ["0.6667", "66.7\u202f%", 66.67],
    ["0.4000", "40\u202f%", 40],
    ["1.0000", "100\u202f%", 100],
    ["0.9999", "100\u202f%", 99.99],
    ["0", "0\u202f%", 0],
  ])("write %s in percent", (part, written, share) => {
    expect(percent(part)).toBe(written);
    expect(shareOf(part)).toBeCloseTo(share);
  });

  it.each([
    ["0.5000", "0.5"],
    ["4.00", "4"],
    ["0.0000", "0"],
    ["10", "10"],
  ])("leave the zeros off that %s ends with", (exact, plain) => {
    expect(plainly(exact)).toBe(plain);
  });

  it("put means from one to five on a bar", () => {
    expect([placeOf("1"), placeOf("3.00"), placeOf("5"), placeOf("6")]).toEqual([0, 50, 100, 100]);
  });
});
