/** An origin case as it is typed, and as the desk wants it. */
import type {
  Cost,
  Incoterm,
  Locale,
  OriginAnswers,
  OriginCaseRow,
  OriginCosts,
  OriginQuestion,
  OriginSale,
  OriginSetRule,
} from "@/bridge";
import { codeOf } from "@/i18n/format";
import { amountOf, emptyLine, type LineForm, linesOf, materialsOf, wholeLines } from "./bill";

/** What a net cost is worked out from, in the order of the books. */
export const costs = [
  "other_product",
  "period",
  "other",
  "sales_promotion",
  "royalties",
  "shipping_and_packing",
  "interest",
] as const satisfies readonly (keyof OriginCosts)[];

type Costs = Record<(typeof costs)[number], string>;

/** A case as it is typed. */
export interface CaseForm {
  /** When the case that it began with was kept; none for a new case. */
  savedAt: string | null;
  name: string;
  companyId: string | null;
  productId: string | null;
  code: string;
  currency: string;
  /** The terms of the price, where the prices follow from it. */
  terms: Incoterm | "none";
  price: string;
  /** What the price includes. */
  onTheWay: Partial<Record<Cost, string>>;
  transactionValue: string;
  exWorks: string;
  netCost: string;
  costs: Costs;
  weight: string;
  componentWeight: string;
  set: OriginSetRule | "none";
  on: string;
  lines: LineForm[];
  answers: OriginAnswers;
  /** Codes of earlier editions that came with the case. */
  rest: Partial<OriginQuestion["case"]["good"]>;
}

/** What a new case is for, and where it was begun. */
export interface Start extends Begun {
  company?: string;
  companyProduct?: string;
  product?: string;
  name?: string;
}

/** The lookup that a case was begun from, as it stands in its address. */
interface Begun {
  from?: string;
}

export function readBegun({ from }: Record<string, unknown>): Begun {
  return typeof from === "string" && from !== "" ? { from } : {};
}

/** What the draft of a new case is kept under: a draft of one product is no draft of another. */
export function draftKeyOf({ company, companyProduct, product }: Start): string | null {
  const about = [company, companyProduct, product];
  return about.some((part) => part !== undefined) ? `new ${about.join(" ")}` : null;
}

export function readStart(search: Record<string, unknown>): Start {
  const text = (key: keyof Start) => {
    const value = search[key];
    return typeof value === "string" && value !== "" ? { [key]: value } : {};
  };
  return {
    ...readBegun(search),
    ...text("company"),
    ...text("companyProduct"),
    ...text("product"),
    ...text("name"),
  };
}

export function emptyCase(start: Start = {}): CaseForm {
  return {
    savedAt: null,
    name: start.name ?? "",
    companyId: start.company ?? null,
    productId: start.companyProduct ?? null,
    code: start.product ?? "",
    currency: "USD",
    terms: "none",
    price: "",
    onTheWay: {},
    transactionValue: "",
    exWorks: "",
    netCost: "",
    costs: costsOf(null),
    weight: "",
    componentWeight: "",
    set: "none",
    on: "",
    lines: [emptyLine()],
    answers: {},
    rest: {},
  };
}

/** A case with every part, though an earlier version of the program kept it without some. */
export function wholeCase(kept: CaseForm): CaseForm {
  return { ...emptyCase(), ...kept, lines: kept.lines.flatMap(wholeLines) };
}

function costsOf(given: OriginCosts | null | undefined): Costs {
  return Object.fromEntries(costs.map((cost) => [cost, given?.[cost] ?? ""])) as Costs;
}

/** Whether any of the costs was typed. */
export function hasCosts(form: CaseForm): boolean {
  return costs.some((cost) => form.costs[cost] !== "");
}

function givenCosts(form: CaseForm): OriginCosts | null {
  if (!hasCosts(form)) return null;
  return Object.fromEntries(costs.map((cost) => [cost, amountOf(form.costs[cost])]));
}

/** The price with its terms; none where it is given without them, or not yet. */
function saleOf({ terms, price, onTheWay }: CaseForm): OriginSale | null {
  const amount = amountOf(price);
  if (terms === "none" || amount === null) return null;
  const known = Object.entries(onTheWay).filter(([, typed = ""]) => amountOf(typed) !== null);
  return { terms, price: amount, costs: Object.fromEntries(known) };
}

/** Whether a currency is named by its three letters. */
export function isCurrency(text: string): boolean {
  return /^[A-Za-z]{3}$/.test(text);
}

/** The currency of a case; none before it is written. */
export function currencyOf(text: string): string | null {
  return isCurrency(text) ? text.toUpperCase() : null;
}

/** Whether amounts stand in a case: they are in its currency. */
export function hasAmounts(form: CaseForm): boolean {
  const { price, transactionValue, exWorks, netCost, onTheWay, lines } = form;
  const ofGood = [price, transactionValue, exWorks, netCost, ...Object.values(onTheWay)];
  return (
    hasCosts(form) ||
    ofGood.some((amount) => amount !== "") ||
    lines.some(({ value, offered, regional }) => value + offered + regional !== "")
  );
}

/** Whether the good has a code and a currency, so that something can be asked. */
export function isAskable({ code, currency }: CaseForm): boolean {
  return codeOf(code) !== null && isCurrency(currency);
}

/** The question, once the good has a code and a currency. */
export function questionOf(form: CaseForm, locale: Locale): OriginQuestion | null {
  const code = codeOf(form.code);
  if (code === null || !isAskable(form)) return null;
  return {
    case: {
      good: {
        ...form.rest,
        code,
        currency: form.currency.toUpperCase(),
        sale: saleOf(form),
        transaction_value: form.terms === "none" ? amountOf(form.transactionValue) : null,
        ex_works: form.terms === "none" ? amountOf(form.exWorks) : null,
        net_cost: amountOf(form.netCost),
        costs: givenCosts(form),
        weight: amountOf(form.weight),
        component_weight: amountOf(form.componentWeight),
        set: form.set === "none" ? null : form.set,
      },
      materials: materialsOf(form.lines),
      answers: form.answers,
    },
    on: form.on === "" ? null : form.on,
    locale,
  };
}

/** A kept case as it is typed. */
export function caseOf(
  question: OriginQuestion,
  row: Pick<OriginCaseRow, "name" | "companyId" | "productId" | "at">,
): CaseForm {
  const {
    code,
    currency,
    sale,
    transaction_value,
    ex_works,
    net_cost,
    costs: given,
    weight,
    component_weight,
    set,
    ...rest
  } = question.case.good;
  return {
    savedAt: row.at,
    name: row.name,
    companyId: row.companyId,
    productId: row.productId,
    code,
    currency,
    terms: sale?.terms ?? "none",
    price: sale?.price ?? "",
    onTheWay: sale?.costs ?? {},
    transactionValue: transaction_value ?? "",
    exWorks: ex_works ?? "",
    netCost: net_cost ?? "",
    costs: costsOf(given),
    weight: weight ?? "",
    componentWeight: component_weight ?? "",
    set: set ?? "none",
    on: question.on ?? "",
    lines: linesOf(question.case.materials ?? []),
    answers: question.case.answers ?? {},
    rest,
  };
}
