/** The portfolio scan as it stands in the address, and as the desk wants it. */
import type {
  CostPeriod,
  ScanFilter,
  ScanInput,
  ScanRow,
  ScanSort,
  ScanView,
  StandingState,
} from "@/bridge";
import { sizes } from "@/components/sizes";
import { addressOf, ratesOf, readQuestion, writtenRates } from "./question";

/** Every part is text; several choices stand with commas between them. */
export interface PortfolioSearch {
  /** What the next scan supposes. */
  on?: string;
  currency?: string;
  value?: string;
  cost?: string;
  per?: string;
  shipments?: string;
  rates?: string;
  ratesOn?: string;
  ratesFrom?: string;
  /** What the list shows. */
  markets?: string;
  states?: string;
  sizes?: string;
  chapters?: string;
  standings?: string;
  /** Absent: only where an agreement asks less; "all": every row. */
  shown?: string;
  by?: string;
  reversed?: string;
}

/** A change of the search: null takes a part away. */
export type PortfolioChange = { [Part in keyof PortfolioSearch]?: string | null };

const parts = [
  "on",
  "currency",
  "value",
  "cost",
  "per",
  "shipments",
  "rates",
  "ratesOn",
  "ratesFrom",
  "markets",
  "states",
  "sizes",
  "chapters",
  "standings",
  "shown",
  "by",
  "reversed",
] as const satisfies readonly (keyof PortfolioSearch)[];
const sortable: readonly ScanSort[] = ["net", "saving", "margin", "company"];

/** How much is known of a row, from what can be worked out soonest. */
export const standingStates: readonly StandingState[] = [
  "known",
  "needs_input",
  "text_only",
  "unknown",
];

/** The chapters of the Harmonized System; 77 is kept for later use. */
export const chapters: readonly string[] = Array.from({ length: 97 }, (_, at) => at + 1)
  .filter((chapter) => chapter !== 77)
  .map((chapter) => `${chapter}`.padStart(2, "0"));

/** Reads a search from an address; what is not a part of one is left out. */
export function readPortfolio(search: Record<string, unknown>): PortfolioSearch {
  const read: PortfolioSearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** The search after a change. */
export function portfolioAfter(search: PortfolioSearch, change: PortfolioChange): PortfolioSearch {
  return readPortfolio({ ...search, ...change });
}

/** What the last scan supposed, where the address says nothing else. */
export function supposed(search: PortfolioSearch, last: ScanView | null): PortfolioSearch {
  if (!last) return search;
  const { input } = last;
  const before = readPortfolio({
    currency: input.currency,
    value: input.value,
    cost: input.cost,
    per: input.costPeriod,
    shipments: input.shipments === null ? undefined : `${input.shipments}`,
    rates: writtenRates(input.rates),
  });
  return { ...before, ...search };
}

/** What the cost of a proof is for. */
export function periodOf({ per }: PortfolioSearch): CostPeriod {
  return per === "year" ? "year" : "shipment";
}

/** The scan as the desk wants it. */
export function scanInput(search: PortfolioSearch): ScanInput {
  const { value, cost, currency = "USD", shipments } = search;
  return {
    markets: [],
    on: search.on ?? null,
    currency,
    value: value ?? null,
    cost: cost ?? null,
    costPeriod: periodOf(search),
    shipments: shipments && /^\d+$/.test(shipments) ? Number(shipments) : null,
    rates: ratesOf(search).filter(({ rate }) => /[1-9]/.test(rate)),
  };
}

/** What the list holds, whatever its page. */
export type RowFilter = Omit<ScanFilter, "after" | "limit">;

/** What tells most of a scan: what is left, else what is saved, else the margin. */
function usualSort(scan: ScanView | null): ScanSort {
  if (!scan?.input.value) return "margin";
  const { cost, costPeriod, shipments } = scan.input;
  const isWhole = cost !== null && (costPeriod === "year" || shipments !== null);
  return isWhole ? "net" : "saving";
}

/** The filter that the desk applies; what it does not know is not passed on. */
export function rowFilter(search: PortfolioSearch, scan: ScanView | null): RowFilter {
  const by = sortable.find((key) => key === search.by) ?? usualSort(scan);
  return {
    markets: listOf(search.markets),
    states: listOf(search.states),
    sizes: sizes.filter((size) => listOf(search.sizes).includes(size)),
    chapters: listOf(search.chapters),
    standings: standingStates.filter((state) => listOf(search.standings).includes(state)),
    gaining: search.shown !== "all",
    company: null,
    sort: { by, descending: (by !== "company") !== (search.reversed !== undefined) },
  };
}

/** A sort as it stands in the address; figures begin with the largest, names with A. */
export function writtenOrder(
  by: string,
  descending: boolean,
  scan: ScanView | null,
): PortfolioChange {
  return {
    by: by === usualSort(scan) ? null : by,
    reversed: descending === (by !== "company") ? null : "yes",
  };
}

/** The way the choices of a part stand in the address. */
export function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(",");
}

/** What counts as little use, in per cent, as it stands in the address. */
export interface UnusedSearch {
  below?: string;
}

/** Reads it; what is no whole number is left out. */
export function readUnused({ below }: Record<string, unknown>): UnusedSearch {
  return typeof below === "string" && /^\d{1,3}$/.test(below) ? { below } : {};
}

/** Half of the trade, unless said otherwise; never more than all of it. */
export function limitOf({ below = "50" }: UnusedSearch): number {
  return Math.min(Number(below), 100);
}

/** The address at which a row is answered in full, for its company. */
export function answerOf(row: ScanRow, { input, on, currency }: ScanView): string {
  return addressOf(
    readQuestion({
      product: digits(row.code),
      market: row.market,
      on,
      value: input.value,
      currency: input.value && currency,
      rates: writtenRates(input.rates),
      line: row.line && digits(row.line),
      company: row.companyId,
      companyProduct: row.productId,
    }),
  );
}

function digits(code: string): string {
  return code.replace(/\D/g, "");
}

function listOf(text = ""): string[] {
  return text.split(",").filter((value) => value !== "");
}
