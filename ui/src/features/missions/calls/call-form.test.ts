import { describe, expect, it } from "vitest";
import type { Call } from "@/bridge";
import { blankCall, callOf, typedOf } from "./call-form";

const call: Call = {
  ...blankCall("Anuga 2027", "en", "Europe/Berlin"),
  opensAt: "2027-03-01T09:00",
  closesAt: "2027-03-20T18:00",
  requirements: [{ kind: "readiness", values: ["60", "12"] }],
  funding: {
    currency: "MXN",
    lines: [{ name: "Travel", amount: "30000.50" }],
    terms: [
      { name: "South", region: { of: "states", codes: ["07"] }, percentage: "80", cap: "1" },
      { name: "Rest", region: { of: "everywhere" }, percentage: "40.5", cap: "2" },
    ],
    limits: { mostSupports: 3, months: 12, earliestDays: 90, latestDays: 0, proofDays: 90 },
  },
  rules: {
    criteria: [
      { code: "a", name: "Capacity", weight: 60 },
      { code: "b", name: "Fit", weight: 40 },
    ],
    reviewers: 3,
    justification: 0,
    ties: [{ by: "criterion", code: "b" }, { by: "earlier-application" }],
  },
};

describe("a call in the form", () => {
  it.each([call, { ...call, funding: null }, blankCall("", "es-MX", "")])(
    "comes back as it went in",
    (one) => {
      expect(callOf(typedOf(one))).toEqual(one);
    },
  );

  it("keeps its hours to the minute, as versions are compared by them", () => {
    const typed = { ...typedOf(call), opensAt: "2027-03-02T10:30:00" };
    expect(callOf(typed).opensAt).toBe("2027-03-02T10:30");
  });

  it("takes what is no number as none, which the desk refuses with its bounds", () => {
    const typed = typedOf(call);
    const rules = { ...typed.rules, reviewers: "" };
    expect(callOf({ ...typed, rules }).rules.reviewers).toBe(0);
  });
});
