import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type LookupInput } from "@/bridge";
import { pagesQuery, sameQuestion } from "@/bridge/queries";
import type { RowFilter } from "./portfolio";

export const rankingQuery = (input: LookupInput | null) =>
  queryOptions({
    queryKey: ["reference", "ranking", input],
    queryFn: () => (input ? commands.treatiesRank(input) : null),
    enabled: input !== null,
    placeholderData: (previous, query) =>
      sameQuestion(query?.queryKey[2], input) ? previous : undefined,
    meta: { topics: ["schedules", "exchange_rates"] },
  });

export const worldMapQuery = queryOptions({
  queryKey: ["reference", "world-map"],
  queryFn: () => commands.referenceWorldMap(),
});

export const savedAnswerQuery = (id: string) =>
  queryOptions({
    queryKey: ["answers", "one", id],
    queryFn: () => commands.treatiesAnswer(id),
    meta: { topics: ["reference", "schedules"] },
  });

export const scanQuery = queryOptions({
  queryKey: ["scans", "last"],
  queryFn: () => commands.treatiesScanLast(),
  // What may leave it stale.
  meta: { topics: ["companies", "reference", "schedules"] },
});

/** How many rows a page of the scan has. */
const scanPage = 200;

export const scanRowsQuery = (filter: RowFilter) =>
  pagesQuery(
    ["scans", "rows", filter],
    (after) => commands.treatiesScanRows({ ...filter, after, limit: scanPage }),
    ["companies"],
  );

export const scanTotalsQuery = (filter: RowFilter) =>
  queryOptions({
    queryKey: ["scans", "totals", filter],
    queryFn: () => commands.treatiesScanTotals({ ...filter, after: null, limit: 1 }),
    placeholderData: keepPreviousData,
    meta: { topics: ["companies"] },
  });

export const unusedQuery = (below: number) =>
  queryOptions({
    queryKey: ["reference", "unused", below],
    queryFn: () => commands.treatiesUnused(below),
    placeholderData: keepPreviousData,
    meta: { topics: ["companies", "schedules"] },
  });
