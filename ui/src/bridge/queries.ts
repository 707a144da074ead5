/** Queries that several features share: the state of the desk and the lists of reference data. */
import { queryOptions } from "@tanstack/react-query";
import { commands } from "./index";

export const deskStateQuery = queryOptions({
  queryKey: ["settings", "state"],
  queryFn: () => commands.settingsState(),
  meta: { topics: ["people", "reference"] },
});

export const statesQuery = queryOptions({
  queryKey: ["reference", "states"],
  queryFn: () => commands.referenceStates(),
});

export const sectorsQuery = queryOptions({
  queryKey: ["reference", "sectors"],
  queryFn: () => commands.referenceSectors(),
});

export const countriesQuery = queryOptions({
  queryKey: ["reference", "countries"],
  queryFn: () => commands.referenceCountries(),
});

export const marketsQuery = queryOptions({
  queryKey: ["reference", "treaty-markets"],
  queryFn: () => commands.treatiesMarkets(),
  meta: { topics: ["schedules"] },
});
