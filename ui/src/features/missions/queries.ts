import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type CompanyRow, commands, type MissionFilter, type MissionRow } from "@/bridge";

/** How many rows a page of the list has. */
const pageSize = 200;

export const missionsQuery = (filter: Omit<MissionFilter, "after" | "limit">) =>
  infiniteQueryOptions({
    queryKey: ["missions", "list", filter],
    queryFn: ({ pageParam }) =>
      commands.missionsList({ ...filter, after: pageParam, limit: pageSize }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { topics: ["registrations"] },
  });

/** Every mission of a stretch of days, for the calendar. */
export const stretchQuery = (filter: Omit<MissionFilter, "after" | "limit">) =>
  queryOptions({
    queryKey: ["missions", "stretch", filter],
    queryFn: () => allMissions(filter),
    placeholderData: keepPreviousData,
    meta: { topics: ["registrations"] },
  });

export const missionQuery = (id: string) =>
  queryOptions({
    queryKey: ["missions", "one", id],
    queryFn: () => commands.missionsGet(id),
    meta: { topics: ["registrations"] },
  });

export const registrationsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ["registrations", "of-mission", missionId],
    queryFn: () => commands.missionsRegistrations(missionId),
    meta: { topics: ["missions", "companies", "people", "settings"] },
  });

export const findingsQuery = (missionId: string, companyId: string) =>
  queryOptions({
    queryKey: ["registrations", "check", missionId, companyId],
    queryFn: () => commands.missionsCheck({ missionId, companyId }),
    meta: { topics: ["missions", "companies"] },
  });

export const applicantQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["companies", "applicant", companyId],
    queryFn: () => commands.companiesGet(companyId),
  });

/** The active companies that match what is typed. */
export async function findCompanies(text: string): Promise<CompanyRow[]> {
  const page = await commands.companiesList({
    text,
    states: [],
    sizes: [],
    sectors: [],
    product: null,
    statuses: ["active"],
    sort: { by: "name", descending: false },
    after: null,
    limit: 20,
  });
  return page.rows;
}

async function allMissions(filter: Omit<MissionFilter, "after" | "limit">): Promise<MissionRow[]> {
  const rows: MissionRow[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof commands.missionsList>> = await commands.missionsList({
      ...filter,
      after,
      limit: pageSize,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}
