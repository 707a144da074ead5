/** The profile of a company while it is typed: lists have keys, and figures are text. */
import type { CompanyDetail, Contact, Problem, Product, Profile } from "@/bridge";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";

interface TypedFigures {
  year: string;
  workers: string;
  salesMxn: string;
}

export type TypedProfile = Omit<Profile, "contacts" | "figures" | "markets" | "products"> & {
  contacts: FormRow<Contact>[];
  figures: FormRow<TypedFigures>[];
  markets: FormRow<Profile["markets"][number]>[];
  products: FormRow<Product>[];
};

/** What the form holds: the profile, and the saved one that it began from. */
export interface CompanyDraft {
  profile: TypedProfile;
  /** The version that was read; null for a new company. */
  version: number | null;
  base: Profile | null;
}

const blank: Profile = {
  legalName: "",
  tradeNames: [],
  rfc: "",
  rfcOverride: null,
  personKind: "legal",
  scian: null,
  sizeSector: null,
  sectors: [],
  state: null,
  municipality: null,
  address: "",
  postalCode: "",
  web: "",
  programmes: [],
  exportExperience: "none",
  contacts: [],
  figures: [],
  markets: [],
  products: [],
};

/** The draft that a form begins with. */
export function draftOf(company: CompanyDetail | null): CompanyDraft {
  const base = company?.profile ?? null;
  return { profile: typedOf(base ?? blank), version: company?.version ?? null, base };
}

/** A profile as the form holds it. */
export function typedOf(profile: Profile): TypedProfile {
  return {
    ...profile,
    contacts: profile.contacts.map(formRow),
    figures: profile.figures.map(({ year, workers, salesMxn }) =>
      formRow({ year: String(year), workers: workers === null ? "" : String(workers), salesMxn }),
    ),
    markets: profile.markets.map(formRow),
    products: profile.products.map(formRow),
  };
}

/** The profile as the desk takes it. */
export function profileOf(typed: TypedProfile): Profile {
  return {
    ...typed,
    contacts: typed.contacts.map(rowOf),
    figures: typed.figures.map(({ year, workers, salesMxn }) => ({
      year: countOf(year),
      workers: workers.trim() === "" ? null : countOf(workers),
      salesMxn,
    })),
    markets: typed.markets.map(rowOf),
    products: typed.products.map(rowOf),
  };
}

/** What an RFC changes: its length says whose it is, and a new one has no reason to be accepted yet. */
export function withRfc(rfc: string): Partial<TypedProfile> {
  const length = [...rfc.replace(/[\s.\-_]/g, "")].length;
  const kinds: Record<number, Profile["personKind"]> = { 12: "legal", 13: "natural" };
  const personKind = kinds[length];
  return { rfc, rfcOverride: null, ...(personKind && { personKind }) };
}

/** What became of an edit when somebody else saved the company meanwhile. */
export interface Merge {
  profile: Profile;
  /** The fields that only the other person changed. */
  taken: (keyof Profile)[];
  /** The fields that both changed; one's own words stay. */
  both: (keyof Profile)[];
}

/** Puts the changes of another person and one's own together. */
export function merged(base: Profile, mine: Profile, theirs: Profile): Merge {
  const fields = Object.keys(base) as (keyof Profile)[];
  const changed = fields.filter((field) => !same(base[field], theirs[field]));
  const taken = changed.filter((field) => same(base[field], mine[field]));
  const both = changed.filter(
    (field) => !taken.includes(field) && !same(mine[field], theirs[field]),
  );
  const profile = Object.fromEntries(
    fields.map((field) => [field, taken.includes(field) ? theirs[field] : mine[field]]),
  ) as Profile;
  return { profile, taken, both };
}

/** The problems at the names of the fields that show them: lists of short texts are one field. */
export function fieldProblems(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    field: problem.field.replace(/(tradeNames|sectors|programmes|certifications)\.\d+$/, "$1"),
  }));
}

function countOf(typed: string): number {
  return Number.parseInt(typed, 10) || 0;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
