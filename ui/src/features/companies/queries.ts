import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type CompanyFilter, type CompanyRow, commands, type SizeSector } from "@/bridge";
import { everyRow, pagesQuery } from "@/bridge/queries";
import type { ListFilter } from "./filter";

/** How many rows a page of the list has. */
const pageSize = 200;

export const companiesQuery = (filter: ListFilter) =>
  pagesQuery(
    ["companies", "list", filter],
    (after) => commands.companiesList({ ...filter, after, limit: pageSize }),
    ["tags"],
  );

export const answersQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["answers", "of-company", companyId],
    queryFn: () => commands.treatiesAnswers({ companyId }),
    meta: { topics: ["companies", "reference", "schedules"] },
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
  municipality: string | null;
  postalCode: string;
  tradeNames: string[];
  phones: string[];
  mails: string[];
}

export const duplicatesQuery = (clues: DuplicateClues) =>
  queryOptions({
    queryKey: ["companies", "duplicates", clues],
    queryFn: () => commands.companiesDuplicates(clues),
    enabled: clues.legalName.trim().length > 3 || clues.rfc.trim().length > 8,
    placeholderData: keepPreviousData,
    meta: { topics: ["company_distinctions"] },
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

/** Every company of a filter, page after page. */
export async function companiesOf(filter: CompanyFilter): Promise<CompanyRow[]> {
  return everyRow((after) => commands.companiesList({ ...filter, after }));
}
