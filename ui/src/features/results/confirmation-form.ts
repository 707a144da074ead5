/** What a company says to a result, as it is typed. */
import type { ResultConfirmation, WinRating } from "@/bridge";
import { missingField } from "./missing-field";

/** What is rated, in the order in which the desk keeps it. */
export const ratings: readonly WinRating[] = [
  "securing",
  "contacts",
  "information",
  "profile",
  "confidence",
  "relationships",
  "overcame-problem",
];

/** What a form holds: nothing is rated before somebody rates it. */
export interface TypedConfirmation extends Omit<ResultConfirmation, "ratings"> {
  version: null;
  ratings: (number | null)[];
}

/** What a form begins with. */
export function blankConfirmation(today: string): TypedConfirmation {
  return {
    version: null,
    way: "code",
    code: "",
    letter: "",
    saidOn: today,
    saidBy: "",
    ratings: ratings.map(() => null),
    withoutHelp: "",
    agrees: true,
    comments: "",
  };
}

/** What the desk takes. A company that does not agree says with what. */
export function confirmationOf({ version: _, ...typed }: TypedConfirmation): ResultConfirmation {
  if (!typed.agrees && typed.comments.trim() === "") throw missingField("comments");
  return { ...typed, ratings: typed.ratings.map((rating) => rating ?? 0) };
}
