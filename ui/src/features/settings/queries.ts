import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { commands, type TwoEditions } from "@/bridge";

export const coverageQuery = (market: string) =>
  queryOptions({
    queryKey: ["schedules", "coverage", market],
    queryFn: () => commands.referenceCoverage(market),
  });

export const differenceQuery = (input: TwoEditions) =>
  queryOptions({
    queryKey: ["schedules", "difference", input],
    queryFn: () => commands.referenceDifference(input),
    meta: { topics: ["answers"] },
  });

export const ratesQuery = infiniteQueryOptions({
  queryKey: ["exchange_rates", "list"],
  queryFn: ({ pageParam }) =>
    commands.ratesList({ from: null, to: null, after: pageParam, limit: 200 }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

export const backupsQuery = queryOptions({
  queryKey: ["backups", "list"],
  queryFn: () => commands.backupsList(),
});

export const licencesQuery = queryOptions({
  queryKey: ["settings", "licences"],
  queryFn: () => commands.settingsLicences(),
});
