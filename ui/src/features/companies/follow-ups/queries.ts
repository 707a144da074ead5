import { commands, type FollowUpFilter } from "@/bridge";
import { pagesQuery } from "@/bridge/queries";

type Filter = Omit<FollowUpFilter, "after" | "limit">;

/** Follow-ups, page after page. */
export const followUpsQuery = (filter: Filter, limit = 200) =>
  pagesQuery(
    ["follow_ups", "list", filter, limit],
    (after) => commands.followUpsList({ ...filter, after, limit }),
    ["companies", "missions", "people"],
  );
