/** What a company offers of a product, while it is typed. */
import type { ProductDetail, ProductOffer } from "@/bridge";

/** What the form holds, and the version that it began from. */
export interface OfferDraft {
  offer: ProductOffer;
  version: number;
}

/** The draft that the form begins with. */
export function draftOf({ offer, version }: ProductDetail): OfferDraft {
  return { offer, version };
}

/** Whether an offer says nothing. */
export function isBlank(offer: ProductOffer): boolean {
  return Object.values(offer).every((part) => part === null || part.length === 0);
}
