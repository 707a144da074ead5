import { describe, expect, it } from "vitest";
import {
  draftOf,
  instantOf,
  localOf,
  missionOf,
  typedOf,
  valuesOf,
  withRequirement,
} from "./mission-form";

describe("the window of registration", () => {
  it.each([
    ["2027-03-27T10:00:00", "Europe/Berlin", "2027-03-27T09:00:00.000Z"],
    ["2027-03-28T10:00:00", "Europe/Berlin", "2027-03-28T08:00:00.000Z"],
    ["2026-11-23T09:00:00", "America/Mexico_City", "2026-11-23T15:00:00.000Z"],
  ])("%s in %s is %s, summer time or not", (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  });
});

describe("a mission in the form", () => {
  it("comes back as it went in", () => {
    const mission = {
      ...missionOf(draftOf(null).mission),
      timeZone: "Asia/Tokyo",
      capacity: 12,
      opensAt: "2026-10-01T00:00:00.000Z",
    };
    expect(missionOf(typedOf(mission))).toEqual(mission);
  });

  it("keeps the hour of the clock when its place changes", () => {
    const typed = { ...draftOf(null).mission, closesAt: "2026-12-15T18:00:00" };
    expect(missionOf({ ...typed, timeZone: "Asia/Tokyo" }).closesAt).toBe(
      "2026-12-15T09:00:00.000Z",
    );
  });

  it("asks a requirement once, with what it names", () => {
    const { mission } = draftOf(null);
    const once = { ...mission, requirements: withRequirement(mission, "size", ["micro"]) };
    const twice = { ...once, requirements: withRequirement(once, "size", ["micro", "small"]) };
    expect(valuesOf(twice, "size")).toEqual(["micro", "small"]);
    expect(withRequirement(twice, "size", null)).toEqual(mission.requirements);
  });
});
