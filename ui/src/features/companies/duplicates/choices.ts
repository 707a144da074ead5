/** What a person chose between two companies, and what is still to be chosen. */
import type {
  FieldStanding,
  FieldToMerge,
  MergeChoice,
  MergeField,
  MergePreview,
  Profile,
  Side,
} from "@/bridge";

/** The company whose value is taken, by field: it stays chosen where the two change places. */
export type Chosen = Partial<Record<MergeField, string>>;

/** The choices as the desk wants them. */
export function choicesOf(chosen: Chosen, keep: string): MergeChoice[] {
  return Object.entries(chosen).map(([field, company]) => ({
    field: field as MergeField,
    side: company === keep ? "stays" : "goes",
  }));
}

/** The company of a side. */
export function companyOn({ keep, gone }: MergePreview, side: Side): string {
  return side === "stays" ? keep.id : gone.id;
}

/** The fields in conflict in which nothing is chosen yet, in the order of the screen. */
export function unchosen({ fields }: MergePreview, chosen: Chosen): MergeField[] {
  return fields
    .filter(({ field, standing }) => standing === "conflict" && chosen[field] === undefined)
    .map(({ field }) => field);
}

/** How the two stand as the screen says it: a list that only one has is not put together of both. */
export function standingShown(
  { field, standing }: FieldToMerge,
  { keep, gone }: MergePreview,
): FieldStanding {
  if (standing !== "union") return standing;
  const blanks = [keep, gone].filter(({ profile }) => isBlank(field, profile)).length;
  return ({ 0: "union", 1: "only-one", 2: "same" } as const)[blanks] ?? standing;
}

function isBlank(field: MergeField, profile: Profile): boolean {
  if (field === "place") return false;
  const value = profile[field];
  return Array.isArray(value) && value.length === 0;
}

/** Whether each of the two has an RFC and they are not the same. */
export function haveTwoRfcs({ keep, gone, fields }: MergePreview): boolean {
  const isContested = fields.some(
    ({ field, standing }) => field === "rfc" && standing === "conflict",
  );
  return isContested && keep.profile.rfc !== "" && gone.profile.rfc !== "";
}
