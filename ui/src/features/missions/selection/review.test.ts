import { describe, expect, it } from "vitest";
import type { BlindApplication } from "@/bridge";
import { lettersOf, nextToReview, scoresOf, typedOf, withScore } from "./review";

const application = (number: number, isGiven: boolean): BlindApplication => ({
  reviewId: `w${number}`,
  version: 3,
  number,
  products: [],
  plan: [],
  objectives: [],
  scores: [],
  isGiven,
});

describe("a review", () => {
  it("counts letters and digits as the desk does", () => {
    expect(lettersOf("¡Sí! 2019, año.\n ñ")).toBe(10);
    expect(lettersOf(" -- … ")).toBe(0);
  });

  it("looks for the next application after this one, and then from the beginning", () => {
    const mine = [application(1, false), application(2, true), application(4, false)];
    expect(nextToReview(mine)?.number).toBe(1);
    expect(nextToReview(mine, 2)?.number).toBe(4);
    expect(nextToReview(mine, 4)?.number).toBe(1);
    expect(nextToReview([application(4, false)], 4)).toBeNull();
  });

  it("hands out only criteria that have points, in the order of the call", () => {
    const criteria = ["fit", "plan"].map((code) => ({ code, name: code, weight: 1 }));
    let typed = withScore(typedOf(application(1, false)), "plan", { points: 2 });
    typed = withScore(typed, "fit", { justification: "Sin puntos" });
    expect(scoresOf(typed, criteria)).toEqual([
      { criterion: "plan", points: 2, justification: "" },
    ]);
    expect(typed.version).toBe(3);
  });
});
