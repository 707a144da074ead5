import { queryOptions } from "@tanstack/react-query";
import { commands } from "@/bridge";

/** The corporate group of a company as a tree; null where it is in none. */
export const groupQuery = (company: string) =>
  queryOptions({
    queryKey: ["group_members", "of-company", company],
    queryFn: () => commands.groupsOfCompany(company),
    enabled: company !== "",
    meta: { topics: ["company_groups", "companies"] },
  });
