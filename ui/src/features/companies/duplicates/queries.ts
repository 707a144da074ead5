import { queryOptions } from "@tanstack/react-query";
import { commands, type MergePreview, type MergeQuery } from "@/bridge";

/** Topics of what names a company. */
const relations = [
  "answers",
  "company_distinctions",
  "company_sources",
  "missions",
  "origin_cases",
  "origin_proofs_kept",
  "registrations",
  "supplier_declarations",
];

/** What joining two companies would do; what was told of the same two stands until the answer is there. */
export const mergePreviewQuery = (query: MergeQuery) =>
  queryOptions({
    queryKey: ["companies", "merge-preview", query],
    queryFn: () => commands.companiesMergePreview(query),
    placeholderData: (before: MergePreview | undefined) =>
      before?.keep.id === query.keep && before.gone.id === query.gone ? before : undefined,
    gcTime: 0,
    meta: { topics: relations },
  });
