import type { CompanyRow, CompanyViewRow } from "@/bridge";
import type { GridColumn } from "@/components/DataGrid";
import { keptHidden } from "@/components/hidden-columns";
import { useCompanyColumns } from "./columns";

/** The columns of the list, and the name under which a person's choice of them is kept. */
export interface CompanyGrid {
  name: string;
  columns: GridColumn<CompanyRow>[];
}

/** The grid of the list: a view brings its columns, and a newer version of it brings them anew. */
export function useCompanyGrid(isOfRoster: boolean, view: CompanyViewRow | null): CompanyGrid {
  const columns = useCompanyColumns(isOfRoster);
  if (view === null || view.columns.length === 0) return { name: "companies", columns };
  return {
    name: `companies.${view.id}.${view.version}`,
    columns: columns.map((column) => ({ ...column, isHidden: !view.columns.includes(column.id) })),
  };
}

/** The columns that are seen, as they were chosen last. */
export function seenIn({ name, columns }: CompanyGrid): string[] {
  const first = columns.filter(({ isHidden }) => isHidden).map(({ id }) => id);
  const hidden = keptHidden(name, first);
  return columns.map(({ id }) => id).filter((id) => !hidden.includes(id));
}
