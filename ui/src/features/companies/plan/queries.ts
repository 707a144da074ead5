import { queryOptions } from "@tanstack/react-query";
import { commands } from "@/bridge";

/** What a plan shows besides itself: who made it. */
const parts = ["people"];

/** Every plan of a company. */
export const plansQuery = (company: string) =>
  queryOptions({
    queryKey: ["export_plans", "of-company", company],
    queryFn: () => commands.planOfCompany(company),
    meta: { topics: parts },
  });

/** One of them in full. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ["export_plans", "one", id],
    queryFn: () => commands.planGet(id),
    enabled: id !== "",
    meta: { topics: parts },
  });
