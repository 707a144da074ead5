/** A view as it stands in the address, and the address as a view keeps it. */
import type { CompanyViewRow, ViewSearch } from "@/bridge";
import { type CompanySearch, readSearch } from "./filter";

/** The search of a view, with the view's name in the address. */
export function searchOfView({ id, search }: CompanyViewRow): CompanySearch {
  return readSearch({ ...search, view: id });
}

/** What a view keeps of a search. */
export function viewSearchOf(search: CompanySearch): ViewSearch {
  return {
    text: search.text ?? null,
    states: search.states ?? null,
    sizes: search.sizes ?? null,
    sectors: search.sectors ?? null,
    product: search.product ?? null,
    statuses: search.statuses ?? null,
    tags: search.tags ?? null,
    allTags: search.allTags ?? null,
    roster: search.roster ?? null,
    sort: search.sort ?? null,
    descending: search.descending ?? null,
  };
}

/** Whether the address asks for something else than the view that it names. */
export function isChangedFrom(view: CompanyViewRow, search: CompanySearch): boolean {
  const asked = viewSearchOf(search);
  const parts = Object.keys(asked) as (keyof ViewSearch)[];
  return parts.some((part) => (view.search[part] ?? null) !== asked[part]);
}
