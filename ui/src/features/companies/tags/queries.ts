import { queryOptions } from "@tanstack/react-query";
import { commands } from "@/bridge";

/** Every tag of the office, with how many companies have it. */
export const tagsQuery = queryOptions({
  queryKey: ["tags", "list"],
  queryFn: () => commands.tagsList(),
  meta: { topics: ["companies"] },
});
