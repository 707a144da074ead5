import { queryOptions } from "@tanstack/react-query";
import { commands } from "@/bridge";

/** The views of the person at the desk and those of the office; a change of person is another list. */
export const viewsQuery = queryOptions({
  queryKey: ["company_views", "list"],
  queryFn: () => commands.companyViewsList(),
  meta: { topics: ["tags", "rosters", "people", "settings"] },
});
