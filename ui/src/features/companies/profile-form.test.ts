import { describe, expect, it } from "vitest";
import type { Profile } from "@/bridge";
import { draftOf, fieldProblems, merged, profileOf, typedOf, withRfc } from "./profile-form";

const meseta: Profile = {
  ...profileOf(draftOf(null).profile),
  legalName: "Aguacates de la Meseta",
  figures: [{ year: 2025, workers: 12, salesMxn: "4500000.00" }],
  contacts: [
    { id: "c1", name: "Ana Cruz", role: "Ventas", mail: "", phone: "4431234567", isPrimary: true },
  ],
};

describe("a profile in the form", () => {
  it("comes back as it went in", () => {
    expect(profileOf(typedOf(meseta))).toEqual(meseta);
  });

  it("takes the kind of person from the length of the RFC", () => {
    expect(withRfc("GODE-561231-GR8").personKind).toBe("natural");
    expect(withRfc("SAT970701NN3").personKind).toBe("legal");
    expect(withRfc("SAT")).toEqual({ rfc: "SAT", rfcOverride: null });
  });
});

describe("an edit that met another one", () => {
  it("takes what only the other person changed", () => {
    const mine = { ...meseta, web: "meseta.mx" };
    const theirs = { ...meseta, address: "Calle 5" };
    expect(merged(meseta, mine, theirs)).toMatchObject({
      profile: { web: "meseta.mx", address: "Calle 5" },
      taken: ["address"],
      both: [],
    });
  });

  it("keeps one's own words where both changed, and names the field", () => {
    const merge = merged(meseta, { ...meseta, web: "mine.mx" }, { ...meseta, web: "theirs.mx" });
    expect(merge.profile.web).toBe("mine.mx");
    expect(merge.both).toEqual(["web"]);
  });
});

describe("problems", () => {
  it("stand at the list that holds the short text", () => {
    const problems = [
      { field: "tradeNames.1", code: "too-long", params: {} },
      { field: "products.0.certifications.2", code: "too-long", params: {} },
      { field: "products.0.code", code: "tariff-code", params: {} },
    ];
    expect(fieldProblems(problems).map(({ field }) => field)).toEqual([
      "tradeNames",
      "products.0.certifications",
      "products.0.code",
    ]);
  });
});
