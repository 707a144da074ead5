import { describe, expect, it } from "vitest";
import type { Requirement } from "@/bridge";
import { fieldOf, valuesOf, withRequirement } from "./requirements";

describe("what is asked", () => {
  const profile: Requirement = { kind: "registered_profile", values: [] };
  const tax: Requirement = { kind: "rfc_valid", values: [] };

  it("is asked once, with what it names, and keeps its place", () => {
    const once = withRequirement([profile], "size", ["micro"]);
    const twice = withRequirement([...once, tax], "size", ["micro", "small"]);
    expect(twice.map(({ kind }) => kind)).toEqual(["registered_profile", "size", "rfc_valid"]);
    expect(valuesOf(twice, "size")).toEqual(["micro", "small"]);
    expect(fieldOf(twice, "size")).toBe("requirements.1.values");
    expect(withRequirement(twice, "size", null)).toEqual([profile, tax]);
  });
});
