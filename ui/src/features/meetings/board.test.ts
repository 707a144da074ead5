import { describe, expect, it } from "vitest";
import { aMeeting, aSlot } from "@/test/mission";
import { meetingsBySpot, spotAfter, spotKey } from "./board";
import { shareWords } from "./share";
import { aSetUp } from "./testing";

describe("the board", () => {
  const slots = [aSlot(0), aSlot(1)];
  const { places } = aSetUp();

  it.each([
    ["ArrowRight", { slot: 0, place: 1 }],
    ["ArrowLeft", { slot: 0, place: 0 }],
    ["ArrowDown", { slot: 1, place: 0 }],
    ["ArrowUp", { slot: 0, place: 0 }],
    ["End", { slot: 0, place: 1 }],
    ["Home", { slot: 0, place: 0 }],
    ["Tab", null],
  ])("leads with %s to its neighbour and never over the edge", (key, expected) => {
    expect(spotAfter({ slot: 0, place: 0 }, key, slots, places)).toEqual(expected);
  });

  it("stays on its last field", () => {
    const last = { slot: 1, place: 1 };
    expect(spotAfter(last, "ArrowRight", slots, places)).toEqual(last);
    expect(spotAfter(last, "ArrowDown", slots, places)).toEqual(last);
  });

  it("finds a meeting by its slot and place", () => {
    const meeting = aMeeting();
    const found = meetingsBySpot([meeting]).get(spotKey(meeting.startsAt, meeting.placeId));
    expect(found).toBe(meeting);
  });
});

describe("how much a plan is worth", () => {
  it.each([
    [10_000, "100"],
    [9_987, "99.87"],
    [9_905, "99.05"],
    [0, "0"],
  ])("%i hundredths are written as %s", (hundredths, written) => {
    expect(shareWords(hundredths)).toBe(written);
  });
});
