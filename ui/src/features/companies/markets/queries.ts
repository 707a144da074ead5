import { queryOptions } from "@tanstack/react-query";
import { commands } from "@/bridge";

/** What was noted of each market of a company. */
export const marketHistoryQuery = (company: string) =>
  queryOptions({
    queryKey: ["companies", "market-history", company],
    queryFn: () => commands.companiesMarketHistory(company),
    meta: { topics: ["people"] },
  });
