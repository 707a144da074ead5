/** What a company lets the directory say, while it is typed. */
import type {
  ConsentMeans,
  ContactConsent,
  DirectoryListing,
  ListingView,
  PublicField,
} from "@/bridge";

/** The parts of a profile that may be public, in the order of the directory. */
export const publicFields: readonly PublicField[] = [
  "legal-name",
  "trade-names",
  "place",
  "activity",
  "sectors",
  "products",
  "capacity",
  "certifications",
  "markets",
  "size",
  "experience",
  "programmes",
  "web",
];

/** The ways to give a consent. */
export const consentMeans: readonly ConsentMeans[] = ["letter", "mail", "form"];

/** What the form holds, and the version that it began from. */
export interface ListingDraft {
  listing: DirectoryListing;
  version: number;
}

/** The parts of a consent that a company and a person have alike. */
export type Consent = Pick<DirectoryListing & ContactConsent, "givenOn" | "means" | "endsOn">;

const noConsent: Consent = { givenOn: "", means: "letter", endsOn: "" };

const blank: DirectoryListing = {
  ...noConsent,
  fields: [],
  mail: "",
  phone: "",
  givenBy: "",
  note: "",
  contact: null,
};

/** The draft that the form begins with: after a withdrawal what is kept of the consent says nothing. */
export function draftOf(view: ListingView): ListingDraft {
  return keptOver(view.listing ?? blank, view);
}

/** What was typed, to be kept over what somebody else saved; not a consent that was withdrawn meanwhile. */
export function keptOver(
  listing: DirectoryListing,
  { version, withdrawnOn }: Pick<ListingView, "version" | "withdrawnOn">,
): ListingDraft {
  const isWithdrawn = withdrawnOn !== null;
  return {
    listing: isWithdrawn
      ? { ...listing, ...noConsent, givenBy: "", note: "", contact: null }
      : listing,
    version,
  };
}

/** The consent of a person that is chosen: that of the one before is not theirs. */
export function consentOf({ id, name }: { id: string; name: string }): ContactConsent {
  return { id, name, ...noConsent };
}
