import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type CompanyFilter, type CompanyRow, commands, type SizeSector } from "@/bridge";

/** How many rows a page of the list has. */
const pageSize = 200;

export const companiesQuery = (filter: Omit<CompanyFilter, "after" | "limit">) =>
  infiniteQueryOptions({
    queryKey: ["companies", "list", filter],
    queryFn: ({ pageParam }) =>
      commands.companiesList({ ...filter, after: pageParam, limit: pageSize }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ["companies", "one", id],
    queryFn: () => commands.companiesGet(id),
    meta: { topics: ["registrations", "answers", "missions"] },
  });

export const answersQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["answers", "of-company", companyId],
    queryFn: () => commands.treatiesAnswers({ companyId }),
    meta: { topics: ["companies", "reference", "schedules"] },
  });

export const municipalitiesQuery = (state: string) =>
  queryOptions({
    queryKey: ["reference", "municipalities", state],
    queryFn: () => commands.referenceMunicipalities(state),
    enabled: state !== "",
  });

export const activitiesQuery = (query: string) =>
  queryOptions({
    queryKey: ["reference", "activities", query],
    queryFn: () => commands.referenceSearchScian({ query }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });

export const rfcQuery = (text: string) =>
  queryOptions({
    queryKey: ["reference", "rfc", text],
    queryFn: () => commands.companiesCheckRfc(text),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
  });

export interface DuplicateClues {
  id: string | null;
  rfc: string;
  legalName: string;
  state: string | null;
  web: string;
  phone: string;
}

export const duplicatesQuery = (clues: DuplicateClues) =>
  queryOptions({
    queryKey: ["companies", "duplicates", clues],
    queryFn: () => commands.companiesDuplicates(clues),
    enabled: clues.legalName.trim().length > 3 || clues.rfc.trim().length > 8,
    placeholderData: keepPreviousData,
  });

export const sizeQuery = (
  input: { sector: SizeSector; workers: number; salesMxn: string } | null,
) =>
  queryOptions({
    queryKey: ["reference", "size", input],
    queryFn: () => (input ? commands.companiesComputeSize(input) : null),
    enabled: input !== null,
    placeholderData: keepPreviousData,
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
