import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { commands, type FollowUpFilter } from "@/bridge";

type Filter = Omit<FollowUpFilter, "after" | "limit">;

/** Follow-ups, page after page. */
export const followUpsQuery = (filter: Filter, limit = 200) =>
  infiniteQueryOptions({
    queryKey: ["follow_ups", "list", filter, limit],
    queryFn: ({ pageParam }) => commands.followUpsList({ ...filter, after: pageParam, limit }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { topics: ["companies", "missions", "people"] },
  });
