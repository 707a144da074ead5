/** An origin case as it is typed, and as the desk wants it. */
import type {
  BomLine,
  BomLineOrigin,
  BomLineRole,
  Locale,
  OriginAnswers,
  OriginCosts,
  OriginNeed,
  OriginQuestion,
  OriginSetRule,
} from "@/bridge";

/** A line as it is typed: all text. A line of the second level is an input of the line above it. */
export interface LineForm {
  key: string;
  level: 0 | 1;
  name: string;
  code: string;
  value: string;
  origin: BomLineOrigin;
  country: string;
  role: BomLineRole;
  weight: string;
  offered: string;
  quantity: string;
  supplier: string;
  evidence: string;
  /** What the grid has no column for. */
  rest: Partial<BomLine>;
}

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
  name: string;
  companyId: string | null;
  productId: string | null;
  code: string;
  currency: string;
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

/** The company and product that a new case is for. */
export interface Start {
  company?: string;
  companyProduct?: string;
  product?: string;
  name?: string;
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
  return { ...text("company"), ...text("companyProduct"), ...text("product"), ...text("name") };
}

export function emptyLine(): LineForm {
  return {
    key: crypto.randomUUID(),
    level: 0,
    name: "",
    code: "",
    value: "",
    origin: "unknown",
    country: "",
    role: "material",
    weight: "",
    offered: "",
    quantity: "",
    supplier: "",
    evidence: "",
    rest: {},
  };
}

export function emptyCase(start: Start = {}): CaseForm {
  return {
    name: start.name ?? "",
    companyId: start.company ?? null,
    productId: start.companyProduct ?? null,
    code: start.product ?? "",
    currency: "USD",
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
  const lines = kept.lines.map((line) => ({ ...emptyLine(), ...line }));
  return { ...emptyCase(), ...kept, lines };
}

/** Whether anything was typed in a line. */
export function isBlank(line: LineForm): boolean {
  const { name, code, value, country, supplier, evidence } = line;
  return [name, code, value, country, supplier, evidence].every((typed) => typed === "");
}

/** The digits of a code that is whole enough to be compared. */
export function codeOf(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, "");
  return /^\d{6,10}$/.test(digits) && !digits.startsWith("00") ? digits : null;
}

/** An exact decimal, or nothing where none was typed. */
function amountOf(text: string): string | null {
  return /^\d+(\.\d+)?$/.test(text) ? text : null;
}

/** What was written, or nothing. */
function wordsOf(text: string): string | null {
  return text.trim() === "" ? null : text;
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

function lineOf(form: LineForm): BomLine {
  return {
    ...form.rest,
    name: form.name,
    code: codeOf(form.code),
    role: form.role,
    origin: form.origin,
    country: form.country === "" ? null : form.country.toUpperCase(),
    value: amountOf(form.value),
    weight: amountOf(form.weight),
    offered: amountOf(form.offered),
    quantity: amountOf(form.quantity),
    supplier: wordsOf(form.supplier),
    evidence: wordsOf(form.evidence),
  };
}

/** The lines, each with the inputs that are typed under it. */
export function materialsOf(forms: readonly LineForm[]): BomLine[] {
  const lines: BomLine[] = [];
  for (const form of forms) {
    if (isBlank(form)) continue;
    const above = lines.at(-1);
    if (form.level === 1 && above) above.inputs = [...(above.inputs ?? []), lineOf(form)];
    else lines.push(lineOf(form));
  }
  return lines;
}

/** The places of the lines as the desk numbers them, by their keys. */
export function placesOf(forms: readonly LineForm[]): Map<string, string> {
  const places = new Map<string, string>();
  let line = 0;
  let input = 0;
  for (const form of forms) {
    if (isBlank(form)) continue;
    if (form.level === 1 && line > 0) {
      input += 1;
      places.set(form.key, `${line}.${input}`);
    } else {
      line += 1;
      input = 0;
      places.set(form.key, `${line}`);
    }
  }
  return places;
}

/** The question, once the good has a code and a currency. */
export function questionOf(form: CaseForm, locale: Locale): OriginQuestion | null {
  const code = codeOf(form.code);
  if (code === null || !/^[A-Za-z]{3}$/.test(form.currency)) return null;
  return {
    case: {
      good: {
        ...form.rest,
        code,
        currency: form.currency.toUpperCase(),
        transaction_value: amountOf(form.transactionValue),
        ex_works: amountOf(form.exWorks),
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

function formOf(line: BomLine, level: 0 | 1): LineForm {
  const {
    name,
    code,
    value,
    origin,
    country,
    role,
    weight,
    offered,
    quantity,
    supplier,
    evidence,
    inputs: _,
    ...rest
  } = line;
  return {
    key: crypto.randomUUID(),
    level,
    name,
    code: code ?? "",
    value: value ?? "",
    origin: origin ?? "unknown",
    country: country ?? "",
    role: role ?? "material",
    weight: weight ?? "",
    offered: offered ?? "",
    quantity: quantity ?? "",
    supplier: supplier ?? "",
    evidence: evidence ?? "",
    rest,
  };
}

/** Lines as they are typed, each with its inputs under it. What these are made from has no line of its
 * own, and stays with them. */
export function linesOf(materials: readonly BomLine[]): LineForm[] {
  return materials.flatMap((line) => [
    formOf(line, 0),
    ...(line.inputs ?? []).map((input) => {
      const form = formOf(input, 1);
      return input.inputs?.length
        ? { ...form, rest: { ...form.rest, inputs: input.inputs } }
        : form;
    }),
  ]);
}

/** A kept case as it is typed. */
export function caseOf(
  question: OriginQuestion,
  row: { name: string; companyId: string | null; productId: string | null },
): CaseForm {
  const {
    code,
    currency,
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
    name: row.name,
    companyId: row.companyId,
    productId: row.productId,
    code,
    currency,
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

/** What a yes or no answers. */
export function answered(answers: OriginAnswers, need: OriginNeed, yes: boolean): OriginAnswers {
  switch (need.kind) {
    case "process":
      return { ...answers, processes: { ...answers.processes, [need.name]: yes } };
    case "kind":
      return { ...answers, kinds: { ...answers.kinds, [need.name]: yes } };
    case "use":
      return { ...answers, uses: { ...answers.uses, [need.code]: yes } };
    case "rule-text":
      return { ...answers, rules: { ...answers.rules, [need.rule]: yes } };
    case "point":
      return { ...answers, points: { ...answers.points, [need.code]: yes } };
    case "edition":
      return { ...answers, editions: [...(answers.editions ?? []), need.edition] };
    case "drawback":
      return { ...answers, drawback: yes };
    default:
      return answers;
  }
}

/** Takes an answer back, so that it is asked again. */
export function unanswered(answers: OriginAnswers, need: OriginNeed): OriginAnswers {
  const without = <T>(map: Record<string, T> | undefined, key: string) => {
    const { [key]: _, ...rest } = map ?? {};
    return rest;
  };
  switch (need.kind) {
    case "process":
      return { ...answers, processes: without(answers.processes, need.name) };
    case "kind":
      return { ...answers, kinds: without(answers.kinds, need.name) };
    case "use":
      return { ...answers, uses: without(answers.uses, need.code) };
    case "rule-text":
      return { ...answers, rules: without(answers.rules, need.rule) };
    case "point":
      return { ...answers, points: without(answers.points, need.code) };
    case "share":
      return { ...answers, shares: without(answers.shares, need.name) };
    case "edition":
      return {
        ...answers,
        editions: (answers.editions ?? []).filter((edition) => edition !== need.edition),
      };
    case "drawback":
      return { ...answers, drawback: null };
    case "operations":
      return { ...answers, only_operations: null };
    case "transport":
      return { ...answers, transport: null };
    default:
      return answers;
  }
}

/** What a question about one line is answered with, on the line itself. */
export function answeredOnLine(line: LineForm, need: OriginNeed, yes: boolean): LineForm {
  switch (need.kind) {
    case "line-in-component":
      return { ...line, rest: { ...line.rest, in_component: yes } };
    case "line-elastomeric":
      return { ...line, rest: { ...line.rest, elastomeric: yes } };
    case "line-allowed":
      return { ...line, rest: { ...line.rest, allowed: yes } };
    case "line-named":
      return { ...line, rest: { ...line.rest, named: { ...line.rest.named, [need.name]: yes } } };
    default:
      return line;
  }
}
