/** What a company hands in. */
import type { DocumentKind } from "@/bridge";
import { useWords } from "@/i18n/t";

export const documentKinds = [
  "tax-compliance",
  "commitment-letter",
  "deed",
  "power-of-attorney",
  "identification",
  "bank-statement",
  "quotation",
  "brochure",
  "invoice",
  "travel-proof",
  "report",
  "other",
] as const satisfies readonly DocumentKind[];

/** The name of a kind of document where a line begins with it. */
export function useDocumentName(): (kind: DocumentKind) => string {
  const words = useWords();
  return (kind) => {
    const name = words(`document-${kind}`);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}
