/** What a reviewer says of the companies that applied. */
import type { Conflict, ConflictDeclaration, ConflictKind } from "@/bridge";

/** A kind that the desk adds does not compile until it has a place here. */
const places: Record<ConflictKind, number> = {
  personal: 1,
  business: 2,
  competitor: 3,
  "former-work": 4,
  advised: 5,
  other: 6,
};

/** The kinds of conflict, in the order in which they are offered. */
export const conflictKinds = (Object.keys(places) as ConflictKind[]).sort(
  (one, other) => places[one] - places[other],
);

/** A declaration with one company marked or no more marked. */
export function marked(
  conflicts: readonly Conflict[],
  companyId: string,
  isMarked: boolean,
): Conflict[] {
  const others = conflicts.filter((one) => one.companyId !== companyId);
  return isMarked ? [...others, { companyId, kind: "personal", words: "" }] : others;
}

/** A declaration with what is said of one company changed. */
export function changed(
  { conflicts, ...rest }: ConflictDeclaration,
  companyId: string,
  part: Partial<Conflict>,
): ConflictDeclaration {
  return {
    ...rest,
    conflicts: conflicts.map((one) => (one.companyId === companyId ? { ...one, ...part } : one)),
  };
}
