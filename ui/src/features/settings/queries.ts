import { infiniteQueryOptions, queryOptions, skipToken } from "@tanstack/react-query";
import { channelUntil, commands, type ListOrder, type Recipe, type TwoEditions } from "@/bridge";

export const coverageQuery = (market: string) =>
  queryOptions({
    queryKey: ["schedules", "coverage", market],
    queryFn: () => commands.referenceCoverage(market),
  });

/** How many rules of origin are computed: of one agreement, or of all. */
export const ruleCoverageQuery = (agreement: string | null) =>
  queryOptions({
    queryKey: ["rule_editions", "coverage", agreement],
    queryFn: () => commands.rulesCoverage(agreement),
    meta: { topics: ["reference"] },
  });

export const ruleEditionsQuery = queryOptions({
  queryKey: ["rule_editions", "list"],
  queryFn: () => commands.rulesEditions(),
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

/** The first rows of a chosen table, and what its columns probably mean. */
export const glanceQuery = (token: string, market: string | null, sheet: string | null) =>
  queryOptions({
    queryKey: ["tables", "glance", token, market, sheet],
    queryFn: () => commands.referenceGlanceTable({ token, market: market ?? "", sheet }),
    enabled: market !== null,
    retry: false,
  });

/** What a recipe makes of a chosen table; given up once nobody waits for it. */
export const previewQuery = (token: string, market: string, recipe: Recipe) =>
  queryOptions({
    queryKey: ["tables", "preview", token, market, recipe],
    queryFn: ({ signal }) =>
      commands.referencePreviewTable({ token, market, recipe }, channelUntil(signal)),
    retry: false,
  });

/** The first rows of a chosen table of rules, and what its columns probably mean. */
export const ruleGlanceQuery = (token: string, sheet: string | null) =>
  queryOptions({
    queryKey: ["tables", "glance-rules", token, sheet],
    queryFn: () => commands.rulesGlanceTable({ token, sheet }),
    retry: false,
  });

/** What a table of rules would bring; given up once nobody waits for it. */
export const rulePreviewQuery = (order: ListOrder | null) =>
  queryOptions({
    queryKey: ["tables", "preview-rules", order],
    queryFn: order ? ({ signal }) => commands.rulesPreview(order, channelUntil(signal)) : skipToken,
    retry: false,
  });

export const recipesQuery = queryOptions({
  queryKey: ["import_recipes", "list"],
  queryFn: () => commands.referenceRecipes(),
});

export const backupsQuery = queryOptions({
  queryKey: ["backups", "list"],
  queryFn: () => commands.backupsList(),
});

export const licencesQuery = queryOptions({
  queryKey: ["settings", "licences"],
  queryFn: () => commands.settingsLicences(),
});
