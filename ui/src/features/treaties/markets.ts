/** The question asked of many markets: as it stands in the address, and the order of its answers. */
import type { Locale, LookupInput, MarketOption, Money, Need, Standing } from "@/bridge";
import { type Change, changed, inputIn, type Question, readQuestion } from "./question";

/** As many markets as can be read side by side. */
export const mostMarkets = 6;

/** The question without its market, and what is looked at of the answers. */
export interface MarketsQuestion extends Omit<Question, "market" | "line"> {
  /** The markets that are compared, `US,EU,JP`. */
  markets?: string;
  /** The lines that stand for them, `US 0804.40.00;JP 0804.40.010`. */
  lines?: string;
  /** What the table is sorted by, where that is not the margin. */
  by?: string;
  /** Whether it begins with the least of what usually stands first. */
  reversed?: string;
  /** Only markets where there is something to gain. */
  only?: string;
}

const parts = ["markets", "lines", "by", "reversed", "only"] as const;

/** Reads the question from an address. */
export function readMarketsQuestion(search: Record<string, unknown>): MarketsQuestion {
  const question: MarketsQuestion = readQuestion({ ...search, market: null, line: null });
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") question[part] = value;
  }
  return question;
}

/** A change of the question or of what is looked at: null takes a part away. */
export type MarketsChange = Change & { [Part in (typeof parts)[number]]?: string | null };

/** The question after a change; the lines of one product are not those of another. */
export function changedMarkets(question: MarketsQuestion, change: MarketsChange): MarketsQuestion {
  const isNewProduct = change.product !== undefined && change.product !== question.product;
  return readMarketsQuestion({
    ...question,
    ...(isNewProduct && { lines: null }),
    ...change,
    companyProduct: changed(question, change).companyProduct,
  });
}

/** The markets that are compared. */
export function marketsOf({ markets = "" }: MarketsQuestion): string[] {
  return [...new Set(markets.split(",").filter((code) => code !== ""))].slice(0, mostMarkets);
}

/** The code of the line that stands for a market, where one was chosen. */
export function lineOf(question: MarketsQuestion, market: string): string | null {
  return linesOf(question).get(market) ?? null;
}

/** The lines with another one for a market. */
export function writtenLines(question: MarketsQuestion, market: string, code: string): string {
  const lines = linesOf(question).set(market, code);
  return [...lines].map(([of, line]) => `${of} ${line}`).join(";");
}

function linesOf({ lines = "" }: MarketsQuestion): Map<string, string> {
  const pairs = lines.split(";").map((text) => /^(\S+) (.+)$/.exec(text.trim()));
  return new Map(
    pairs.flatMap((found) => {
      const [, market, code] = found ?? [];
      return market && code ? [[market, code] as const] : [];
    }),
  );
}

/**
 * What markets have of a product in common: a line of one country is another product in the next,
 * so that all are asked for the subheading.
 */
function sharedProduct(product: string): string {
  return product.replace(/^MX/, "").slice(0, 6);
}

/** The question as the desk wants it of a market, or null while the product is missing. */
export function inputFor(
  question: MarketsQuestion,
  market: string,
  locale: Locale,
): LookupInput | null {
  const { product } = question;
  return product ? inputIn({ ...question, product: sharedProduct(product) }, market, locale) : null;
}

/** The address at which a market answers the question alone. */
export function addressIn(
  question: MarketsQuestion,
  market: string,
  line: string | null = null,
): string {
  const { product = "" } = question;
  return address("/treaties", {
    ...readQuestion({ ...question }),
    product: sharedProduct(product),
    market,
    ...(line !== null && { line: line.replace(/\D/g, "") }),
  });
}

/** The address at which every market answers the question. */
export function everywhere(question: Question | MarketsQuestion): string {
  return address("/treaties/markets", readMarketsQuestion({ ...question }));
}

/** The address at which the markets of the question stand side by side. */
export function sideBySide(question: MarketsQuestion): string {
  return address("/treaties/compare", question);
}

function address(path: string, search: Question | MarketsQuestion): string {
  return `${path}?${new URLSearchParams({ ...search })}`;
}

const sortable = ["margin", "saving", "market"] as const;

/** What the table is sorted by. */
type SortedBy = (typeof sortable)[number];

interface Sort {
  by: SortedBy;
  descending: boolean;
}

/** How the table is sorted; figures begin with the largest, names with A. */
export function sortOf({ by, reversed }: MarketsQuestion): Sort {
  const known = sortable.find((name) => name === by) ?? "margin";
  return { by: known, descending: (known !== "market") !== (reversed !== undefined) };
}

/** A sort as it stands in the address. */
export function writtenSort(by: string, descending: boolean): MarketsChange {
  return {
    by: by === "margin" ? null : by,
    reversed: descending === (by !== "market") ? null : "yes",
  };
}

/** How much is known, from what can be worked out soonest. */
const states = ["known", "needs_input", "text_only", "unknown"] as const;

/** The markets in an order. Those of which the margin is not known stand last in every one. */
export function ordered(
  standings: readonly Standing[],
  { by, descending }: Sort,
  name: (market: MarketOption) => string,
): Standing[] {
  const byName = (a: Standing, b: Standing) => name(a.market).localeCompare(name(b.market));
  const turned = descending ? -1 : 1;
  const inOrder: Record<SortedBy, (a: Standing, b: Standing) => number> = {
    market: (a, b) => turned * byName(a, b),
    margin: (a, b) => turned * (Number(a.margin) - Number(b.margin)) || byName(a, b),
    // Amounts in different currencies are not compared: those of one stand together.
    saving: (a, b) =>
      (a.saving?.currency ?? "\uffff").localeCompare(b.saving?.currency ?? "\uffff") ||
      turned * (Number(a.saving?.amount ?? 0) - Number(b.saving?.amount ?? 0)) ||
      byName(a, b),
  };
  const known = standings.filter(isKnown).sort(inOrder[by]);
  const others = standings
    .filter((standing) => !isKnown(standing))
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || byName(a, b));
  return [...known, ...others];
}

/** Whether the figures of a market are known. */
export function isKnown({ state, margin }: Standing): boolean {
  return state === "known" && margin !== null;
}

/** Whether an agreement asks less than everybody pays there, on some line at least. */
export function hasGain(standing: Standing): boolean {
  return isKnown(standing) && Number(standing.mostMargin ?? standing.margin) > 0;
}

/** Whether an amount is more than nothing. */
export function isAmount({ amount }: Money): boolean {
  return /[1-9]/.test(amount);
}

/** The steps of the map; words: `markets-class-<step>`. */
export const marginClasses = ["none", "low", "middle", "high", "most", "unknown"] as const;

/** A step of the map. */
export type MarginClass = (typeof marginClasses)[number];

/** The step of a market on the map. */
export function classOf(standing: Standing): MarginClass {
  if (!isKnown(standing)) return "unknown";
  const margin = Number(standing.margin);
  if (margin <= 0 && !hasGain(standing)) return "none";
  if (margin <= 5) return "low";
  if (margin <= 10) return "middle";
  return margin <= 20 ? "high" : "most";
}

/** What the markets ask for, each need once. */
export function needsOfAll(standings: readonly Standing[]): Need[] {
  const needs = standings.flatMap((standing) => standing.needs);
  return [...new Map(needs.map((need) => [Object.values(need).join(" "), need])).values()];
}
