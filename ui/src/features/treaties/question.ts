/** The question of Beneficios as it stands in the address, and as the desk wants it. */
import type { Locale, LookupInput, Money } from "@/bridge";

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
  /** Amounts with units, `20000 kg;12 l`. */
  quantities?: string;
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
  "quantities",
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

/** The question after a change; a new product or market forgets the line. */
export function changed(question: Question, change: Change): Question {
  const forgets = change.product !== undefined || change.market !== undefined;
  return readQuestion({ ...question, ...(forgets && { line: null }), ...change });
}

/** The question as the desk wants it, or null while product or market is missing. */
export function inputOf(question: Question, locale: Locale): LookupInput | null {
  const { product, market, currency = "USD" } = question;
  if (!product || !market) return null;
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
    quantities: quantitiesOf(question),
    locale,
  };
}

/** The quantities of a question. */
export function quantitiesOf({ quantities = "" }: Question): { amount: string; unit: string }[] {
  return quantities
    .split(";")
    .map((text) => text.trim().split(" "))
    .flatMap(([amount = "", unit = ""]) => (amount && unit ? [{ amount, unit }] : []));
}

/** The address at which a question is asked. */
export function addressOf(question: Question): string {
  return `/treaties?${new URLSearchParams({ ...question })}`;
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
    quantities: input.quantities.map(({ amount, unit }) => `${amount} ${unit}`).join(";"),
  });
}
