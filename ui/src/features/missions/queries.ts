import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type MissionFilter, type MissionRow } from "@/bridge";
import { everyRow, pagesQuery, requirementTopics } from "@/bridge/queries";

/** How many rows a page of the list has. */
const pageSize = 200;

export const missionsQuery = (filter: Omit<MissionFilter, "after" | "limit">) =>
  pagesQuery(
    ["missions", "list", filter],
    (after) => commands.missionsList({ ...filter, after, limit: pageSize }),
    ["registrations", "calls"],
  );

/** Every mission of a stretch of days, for the calendar. */
export const stretchQuery = (filter: Omit<MissionFilter, "after" | "limit">) =>
  queryOptions({
    queryKey: ["missions", "stretch", filter],
    queryFn: () => allMissions(filter),
    meta: { topics: ["registrations", "calls"] },
  });

/** The first mission to come. */
export const missionsAheadQuery = (filter: Omit<MissionFilter, "after" | "limit">) =>
  queryOptions({
    queryKey: ["missions", "next", filter],
    queryFn: async () => {
      const page = await commands.missionsList({ ...filter, after: null, limit: 1 });
      return page.rows[0] ?? null;
    },
    meta: { topics: ["registrations", "calls"] },
  });

/** How a company stands to what a mission asks; with leave, what whoever leads it said counts. */
export const findingsQuery = (missionId: string, companyId: string, mayUseDeclaration: boolean) =>
  queryOptions({
    queryKey: ["registrations", "check", missionId, companyId, mayUseDeclaration],
    queryFn: () => commands.missionsCheck({ missionId, companyId, mayUseDeclaration }),
    placeholderData: keepPreviousData,
    meta: { topics: requirementTopics },
  });

function allMissions(filter: Omit<MissionFilter, "after" | "limit">): Promise<MissionRow[]> {
  return everyRow((after) => commands.missionsList({ ...filter, after, limit: pageSize }));
}
