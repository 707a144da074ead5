/** The question of Beneficios as it stands in the address, and as the desk wants it. */
import type { Locale, LookupInput, Money, Rate } from "@/bridge";
import type { Amount, Pair } from "@/components/shipment";

/** Every part is text, so that an address can be read, kept and tested. */
export interface Question {
  product?: string;
  market?: string;
  on?: string;
  value?: string;
  currency?: string;
  incoterm?: string;
  freight?: string;
  insurance?: string;
  inland?: string;
  onward?: string;
  dutiesAndTaxes?: string;
  /** What the proof of origin of the shipment costs. */
  proofCost?: string;
  /** Amounts with units, `20000 kg;12 l`. */
  quantities?: string;
  /** Exchange rates, `MXN/USD 0.0578;USD/EUR 0.92`. */
  rates?: string;
  /** The day of the rates, and who published them. */
  ratesOn?: string;
  ratesFrom?: string;
  /** The tariff line that is looked at. */
  line?: string;
  /** The company and its product that the question was asked for. */
  company?: string;
  companyProduct?: string;
}

const parts = [
  "product",
  "market",
  "on",
  "value",
  "currency",
  "incoterm",
  "freight",
  "insurance",
  "inland",
  "onward",
  "dutiesAndTaxes",
  "proofCost",
  "quantities",
  "rates",
  "ratesOn",
  "ratesFrom",
  "line",
  "company",
  "companyProduct",
] as const satisfies readonly (keyof Question)[];

/** Reads a question from an address; what is not a part of one is left out. */
export function readQuestion(search: Record<string, unknown>): Question {
  const question: Question = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") question[part] = value;
  }
  return question;
}

/** A change of a question: null takes a part away. */
export type Change = { [Part in keyof Question]?: string | null };

/**
 * The question after a change: a new product or market forgets the line, and the product of the
 * company goes with the company or with the product.
 */
export function changed(question: Question, change: Change): Question {
  const isNew = (part: "product" | "market" | "company") =>
    change[part] !== undefined && change[part] !== question[part];
  return readQuestion({
    ...question,
    ...((isNew("product") || isNew("market")) && { line: null }),
    ...((isNew("product") || isNew("company")) && { companyProduct: null }),
    ...change,
  });
}

/** The question as the desk wants it, or null while product or market is missing. */
export function inputOf(question: Question, locale: Locale): LookupInput | null {
  return question.market ? inputIn(question, question.market, locale) : null;
}

/** The question asked of another market, or null while the product is missing. */
export function inputIn(question: Question, market: string, locale: Locale): LookupInput | null {
  const { product, currency = "USD" } = question;
  if (!product) return null;
  const money = (amount: string | undefined): Money | null =>
    amount === undefined ? null : { amount, currency };
  return {
    product,
    market,
    on: question.on ?? null,
    value: money(question.value),
    incoterm: question.incoterm ?? null,
    freight: money(question.freight),
    insurance: money(question.insurance),
    inland: money(question.inland),
    onward: money(question.onward),
    dutiesAndTaxes: money(question.dutiesAndTaxes),
    proofCost: money(question.proofCost),
    quantities: quantitiesOf(question),
    // A rate that is still being typed is none yet.
    rates: ratesOf(question).filter(({ rate }) => /[1-9]/.test(rate)),
    locale,
  };
}

/** The quantities of a question. */
export function quantitiesOf({ quantities = "" }: Question): Amount[] {
  return quantities
    .split(";")
    .map((text) => /^(.+) (\S+)$/.exec(text.trim()))
    .flatMap((found) => {
      const [, amount, unit] = found ?? [];
      return amount && unit ? [{ amount, unit }] : [];
    });
}

/** Quantities as they stand in an address; what has no amount is left out. */
export function writtenQuantities(amounts: readonly Amount[]): string {
  return amounts
    .filter(({ amount }) => amount !== "")
    .map(({ amount, unit }) => `${unbroken(amount)} ${unit}`)
    .join(";");
}

/** The exchange rates of a question; one day and one source stand for all. */
export function ratesOf({ rates = "", ratesOn, ratesFrom = "" }: Question): Rate[] {
  return rates
    .split(";")
    .map((text) => /^([A-Z]{3})\/([A-Z]{3}) (.+)$/.exec(text.trim()))
    .flatMap((found) => {
      const [, from, to, rate] = found ?? [];
      return from && to && rate ? [{ from, to, rate, on: ratesOn ?? null, source: ratesFrom }] : [];
    });
}

/** A question as it stands in an address. */
export function searchOf(question: Question): string {
  return new URLSearchParams({ ...question }).toString();
}

/** The address at which a question is asked. */
export function addressOf(question: Question): string {
  return `/treaties?${searchOf(question)}`;
}

/** Rates as they stand in an address; what has no figure is left out. */
export function writtenRates(rates: readonly (Pair & { rate: string })[]): string {
  return rates
    .filter(({ rate }) => rate !== "")
    .map(({ from, to, rate }) => `${from}/${to} ${unbroken(rate)}`)
    .join(";");
}

/** A question that was asked before, as it stands in an address. */
export function questionOf(input: LookupInput): Question {
  return readQuestion({
    product: input.product,
    market: input.market,
    on: input.on,
    value: input.value?.amount,
    currency: input.value?.currency,
    incoterm: input.incoterm,
    freight: input.freight?.amount,
    insurance: input.insurance?.amount,
    inland: input.inland?.amount,
    onward: input.onward?.amount,
    dutiesAndTaxes: input.dutiesAndTaxes?.amount,
    proofCost: input.proofCost?.amount,
    quantities: writtenQuantities(input.quantities),
    rates: writtenRates(input.rates ?? []),
    line: input.line,
    ratesOn: input.rates?.[0]?.on,
    ratesFrom: input.rates?.[0]?.source,
  });
}

/** What is typed in place of a number must not end its own part of the address. */
function unbroken(typed: string): string {
  return typed.replaceAll(";", " ");
}
