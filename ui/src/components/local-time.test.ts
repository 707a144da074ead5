import { describe, expect, it } from "vitest";
import { instantOf, localOf } from "./local-time";

describe("the clocks of a place", () => {
  it.each([
    ["2027-03-27T10:00:00", "Europe/Berlin", "2027-03-27T09:00:00.000Z"],
    ["2027-03-28T10:00:00", "Europe/Berlin", "2027-03-28T08:00:00.000Z"],
    ["2026-11-23T09:00:00", "America/Mexico_City", "2026-11-23T15:00:00.000Z"],
  ])("%s in %s is %s, summer time or not", (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  });
});
