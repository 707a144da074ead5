/** A review as it is typed, without the one whose application it is. */
import type { BlindApplication, Criterion, CriterionScore } from "@/bridge";

/** What is found by one criterion; no points while none are chosen. */
interface TypedScore {
  points: number | null;
  justification: string;
}

/** A review with the version that it began from. */
export interface TypedReview {
  version: number;
  scores: Record<string, TypedScore>;
}

const blank: TypedScore = { points: null, justification: "" };

/** A review as it was kept. */
export function typedOf({ version, scores }: BlindApplication): TypedReview {
  return {
    version,
    scores: Object.fromEntries(
      scores.map(({ criterion, points: given, justification }) => [
        criterion,
        { points: given, justification },
      ]),
    ),
  };
}

/** What is typed by one criterion. */
export function scoreOf({ scores }: TypedReview, code: string): TypedScore {
  return scores[code] ?? blank;
}

/** A review with one criterion changed. */
export function withScore(
  review: TypedReview,
  code: string,
  part: Partial<TypedScore>,
): TypedReview {
  return {
    ...review,
    scores: { ...review.scores, [code]: { ...scoreOf(review, code), ...part } },
  };
}

/** What is handed to the desk: criteria without points are left out, and the desk asks for them. */
export function scoresOf(review: TypedReview, criteria: readonly Criterion[]): CriterionScore[] {
  return criteria.flatMap(({ code }) => {
    const { points: given, justification } = scoreOf(review, code);
    return given === null ? [] : [{ criterion: code, points: given, justification }];
  });
}

/** How many letters and digits a justification has, which is what the least length counts. */
export function lettersOf(text: string): number {
  return text.match(/[\p{Alphabetic}\p{N}]/gu)?.length ?? 0;
}

/** The first application that is not reviewed, looked for after a number and then from the beginning. */
export function nextToReview(
  mine: readonly BlindApplication[],
  after = 0,
): BlindApplication | null {
  const left = mine.filter(({ isGiven, number }) => !isGiven && number !== after);
  return left.find(({ number }) => number > after) ?? left[0] ?? null;
}
