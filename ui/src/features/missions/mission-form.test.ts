import { describe, expect, it } from "vitest";
import { draftOf, missionOf, typedOf } from "./mission-form";

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
});
