import type { NeededKind } from "@/bridge";

/** What a company or a delegate may need for a mission, what nothing else is last. */
export const neededKinds = [
  "passport",
  "visa",
  "health-proof",
  "insurance",
  "ticket",
  "lodging",
  "samples",
  "sample-invoice",
  "ata-carnet",
  "product-permit",
  "labels",
  "sales-material",
  "other",
] as const satisfies readonly NeededKind[];
