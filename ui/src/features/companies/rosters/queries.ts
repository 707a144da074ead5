import { queryOptions } from "@tanstack/react-query";
import { commands } from "@/bridge";

/** Every list by name, those in use first. */
export const rostersQuery = queryOptions({
  queryKey: ["rosters", "list"],
  queryFn: () => commands.rostersList(),
  meta: { topics: ["companies", "people"] },
});
