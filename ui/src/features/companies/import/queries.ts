import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type ImportRow, type Problem, type ProblemKind, type RowFilter } from "@/bridge";
import { everyRow } from "@/bridge/queries";

/** How many rows a page of the list has. */
const pageSize = 200;

/** How many rows are read at once where all of them are needed: the desk gives no more. */
const largestPage = 500;

/** The first rows of a chosen spreadsheet, and what its columns probably mean. */
export const tableQuery = (token: string, sheet: string | null) =>
  queryOptions({
    queryKey: ["tables", "companies", token, sheet],
    queryFn: () => commands.companyImportsGlance({ token, sheet }),
  });

export const companyRecipesQuery = queryOptions({
  queryKey: ["company_recipes", "list"],
  queryFn: () => commands.companyImportsRecipes(),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["company_imports", "one", id],
    queryFn: () => commands.companyImportsGet(id),
    meta: { topics: ["companies"] },
  });

export const rowsQuery = (id: string, filter: RowFilter) =>
  infiniteQueryOptions({
    queryKey: ["company_imports", "rows", id, filter],
    queryFn: ({ pageParam }) =>
      commands.companyImportsRows({ id, filter, after: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** Some rows by their numbers. */
export const someRowsQuery = (id: string, numbers: readonly number[]) =>
  queryOptions({
    queryKey: ["company_imports", "some", id, numbers],
    queryFn: async () => {
      const filter = onlyRows(numbers);
      return (await commands.companyImportsRows({ id, filter, after: 0, limit: largestPage })).rows;
    },
    enabled: numbers.length > 0,
    placeholderData: keepPreviousData,
    meta: { topics: ["companies"] },
  });

export const importReportQuery = (id: string) =>
  queryOptions({
    queryKey: ["company_imports", "report", id],
    queryFn: () => commands.companyImportsReport(id),
    placeholderData: keepPreviousData,
  });

/** The rows with a problem, of one kind or of any, and how many of them have others besides. */
export const problemRowsQuery = (id: string, kind: ProblemKind | null) =>
  queryOptions({
    queryKey: ["company_imports", "problem-rows", id, kind?.field, kind?.code],
    queryFn: async () => {
      const isOfKind = ({ field, code }: Problem) =>
        kind === null || (field === kind.field && code === kind.code);
      const filter: RowFilter = { states: ["problem"], decisions: [], text: "", only: null };
      const rows = (await everyImportRow(id, filter)).filter(({ problems }) =>
        problems.some(isOfKind),
      );
      const withOthers = rows.filter(({ problems }) => !problems.every(isOfKind));
      return { numbers: rows.map(({ number }) => number), withOthers: withOthers.length };
    },
    gcTime: 0,
  });

/** The filter of just these rows. */
export function onlyRows(numbers: readonly number[]): RowFilter {
  return { states: [], decisions: [], text: "", only: [...numbers] };
}

/** Every row of a filter, page after page. */
export async function everyImportRow(id: string, filter: RowFilter): Promise<ImportRow[]> {
  return everyRow<ImportRow, number>((after) =>
    commands.companyImportsRows({ id, filter, after: after ?? 0, limit: largestPage }),
  );
}
