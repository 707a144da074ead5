/** The filter of the list as it stands in the address, and as the desk wants it. */
import type { CompanyFilter, CompanySort, CompanyStatus } from "@/bridge";
import type { Choice } from "@/components/selection";
import { sizes } from "@/components/sizes";

/** What the list holds, whatever its page. */
export type ListFilter = Omit<CompanyFilter, "after" | "limit">;

/** Every part is text; several choices stand with commas between them. */
export interface CompanySearch {
  text?: string;
  states?: string;
  sizes?: string;
  sectors?: string;
  /** Identities of tags. */
  tags?: string;
  /** The identity of a list by name. */
  roster?: string;
  /** "yes": companies have all of the tags. Absent: any of them. */
  allTags?: string;
  product?: string;
  /** Absent: the active ones; "any": all of them. */
  statuses?: string;
  sort?: string;
  descending?: string;
  /** The identity of a view, or "all" for none; what it shows stands in the other parts. */
  view?: string;
}

/** A change of the search: null takes a part away. */
export type SearchChange = { [Part in keyof CompanySearch]?: string | null };

const parts = [
  "text",
  "states",
  "sizes",
  "sectors",
  "tags",
  "allTags",
  "roster",
  "product",
  "statuses",
  "sort",
  "descending",
  "view",
] as const satisfies readonly (keyof CompanySearch)[];
const statuses: readonly CompanyStatus[] = ["active", "archived"];
const sortKeys: readonly CompanySort[] = ["name", "state", "size", "updated"];

/** Reads a search from an address; what is not a part of one is left out. */
export function readSearch(search: Record<string, unknown>): CompanySearch {
  const read: CompanySearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** The search after a change. */
export function searchAfter(search: CompanySearch, change: SearchChange): CompanySearch {
  return readSearch({ ...search, ...change });
}

/** The filter that the desk applies; what it does not know is not passed on. */
export function filterOf(search: CompanySearch): ListFilter {
  const by = sortKeys.find((key) => key === search.sort) ?? "name";
  return {
    text: search.text ?? "",
    states: listOf(search.states),
    sizes: sizes.filter((size) => listOf(search.sizes).includes(size)),
    sectors: listOf(search.sectors),
    product: search.product ?? null,
    statuses: statusesOf(search),
    tags: listOf(search.tags),
    roster: search.roster ?? null,
    allTags: search.allTags === "yes",
    only: null,
    except: [],
    sort: { by, descending: search.descending === "yes" },
  };
}

/** The filter of what a person chose out of a list. */
export function chosenOf(filter: ListFilter, { all, ids }: Choice): CompanyFilter {
  const choice = all ? { except: [...ids] } : { only: [...ids] };
  return { ...filter, ...choice, after: null, limit: 500 };
}

/** The filter that holds one company and no other, archived or not. */
export function onlyOf(id: string): CompanyFilter {
  return chosenOf(filterOf({ statuses: "any" }), { all: false, ids: [id] });
}

/** Whether the list is narrowed by anything, so that an empty one is not an empty office. */
export function isNarrowed(search: CompanySearch): boolean {
  const beside = ["sort", "descending", "allTags", "view"];
  return parts.some((part) => !beside.includes(part) && search[part] !== undefined);
}

/** The way the choices of a part stand in the address. */
export function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(",");
}

/** The way a choice of statuses stands in the address: the usual one is left out. */
export function joinedStatuses(values: readonly string[]): string | null {
  if (values.length === 1 && values[0] === "active") return null;
  return values.length === 0 ? "any" : values.join(",");
}

function statusesOf({ statuses: text }: CompanySearch): CompanyStatus[] {
  if (text === undefined) return ["active"];
  return statuses.filter((status) => listOf(text).includes(status));
}

function listOf(text = ""): string[] {
  return text.split(",").filter((value) => value !== "");
}
