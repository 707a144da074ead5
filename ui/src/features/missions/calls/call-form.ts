/** A call while it is typed: numbers are text, and the rows of its lists are told apart. */
import type {
  BudgetLine,
  Call,
  CallDetail,
  Criterion,
  Funding,
  FundingLimits,
  RegionTerms,
  SelectionRules,
  TieRule,
} from "@/bridge";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";
import type { Locale } from "@/i18n/locale";

export type TypedLine = FormRow<BudgetLine>;
export type TypedTerms = FormRow<RegionTerms>;
export type TypedLimits = Record<keyof FundingLimits, string>;
export type TypedCriterion = FormRow<Omit<Criterion, "weight"> & { weight: string }>;
/** What decides between equal scores, as the choice of a list: a criterion goes by its code. */
export type TypedTie = FormRow<{ by: string }>;

export interface TypedFunding {
  currency: string;
  lines: TypedLine[];
  terms: TypedTerms[];
  limits: TypedLimits;
}

export interface TypedRules {
  criteria: TypedCriterion[];
  reviewers: string;
  justification: string;
  ties: TypedTie[];
}

export interface TypedCall extends Omit<Call, "funding" | "rules"> {
  funding: TypedFunding | null;
  rules: TypedRules;
}

/** What the form holds: the call, and the version of it that was read. */
export interface CallDraft {
  call: TypedCall;
  version: number;
}

/** The earlier of two applications decides. */
export const earlierApplication = "earlier-application";

const criterion = "criterion:";

export function draftOf({ call, row }: CallDetail): CallDraft {
  return { call: typedOf(call), version: row.version };
}

/** A call as the form holds it. */
export function typedOf({ funding, rules, ...call }: Call): TypedCall {
  return {
    ...call,
    funding: funding && typedFunding(funding),
    rules: {
      criteria: rules.criteria.map((one) => formRow({ ...one, weight: String(one.weight) })),
      reviewers: String(rules.reviewers),
      justification: String(rules.justification),
      ties: rules.ties.map((tie) => formRow({ by: choiceOf(tie) })),
    },
  };
}

/** The call as the desk takes it. */
export function callOf({ funding, rules, ...call }: TypedCall): Call {
  return {
    ...call,
    opensAt: call.opensAt.slice(0, "2027-03-01T09:00".length),
    closesAt: call.closesAt.slice(0, "2027-03-01T09:00".length),
    funding: funding && {
      currency: funding.currency,
      lines: funding.lines.map(rowOf),
      terms: funding.terms.map(rowOf),
      limits: limitsOf(funding.limits),
    },
    rules: rulesOf(rules),
  };
}

export function typedFunding({ currency, lines, terms, limits }: Funding): TypedFunding {
  return {
    currency,
    lines: lines.map(formRow),
    terms: terms.map(formRow),
    limits: {
      mostSupports: String(limits.mostSupports),
      months: String(limits.months),
      earliestDays: String(limits.earliestDays),
      latestDays: String(limits.latestDays),
      proofDays: String(limits.proofDays),
    },
  };
}

export function limitsOf(typed: TypedLimits): FundingLimits {
  return {
    mostSupports: numberOf(typed.mostSupports),
    months: numberOf(typed.months),
    earliestDays: numberOf(typed.earliestDays),
    latestDays: numberOf(typed.latestDays),
    proofDays: numberOf(typed.proofDays),
  };
}

export function aLine(): TypedLine {
  return formRow({ name: "", amount: "" });
}

export function someTerms(): TypedTerms {
  return formRow<RegionTerms>({ name: "", region: { of: "everywhere" }, percentage: "", cap: "" });
}

/** A criterion keeps its code when its words change. */
export function aCriterion(): TypedCriterion {
  return formRow({ code: crypto.randomUUID(), name: "", weight: "" });
}

export function aTie(): TypedTie {
  return formRow({ by: earlierApplication });
}

/** The choice that stands for a criterion that decides between equal scores. */
export function choiceOfCriterion(code: string): string {
  return `${criterion}${code}`;
}

/** A call of which nothing is said but its title and its clocks. */
export function blankCall(title: string, language: Locale, timeZone: string): Call {
  return {
    title,
    language,
    text: "",
    timeZone,
    opensAt: "",
    closesAt: "",
    requirements: [],
    funding: null,
    rules: { criteria: [], reviewers: 3, justification: 40, ties: [] },
  };
}

export function numberOf(text: string): number {
  return Number.parseInt(text, 10) || 0;
}

function rulesOf({ criteria, reviewers, justification, ties }: TypedRules): SelectionRules {
  return {
    criteria: criteria.map((row) => ({ ...rowOf(row), weight: numberOf(row.weight) })),
    reviewers: numberOf(reviewers),
    justification: numberOf(justification),
    ties: ties.map(({ by }) => tieOf(by)),
  };
}

function choiceOf(tie: TieRule): string {
  return tie.by === "criterion" ? choiceOfCriterion(tie.code) : earlierApplication;
}

function tieOf(choice: string): TieRule {
  return choice.startsWith(criterion)
    ? { by: "criterion", code: choice.slice(criterion.length) }
    : { by: "earlier-application" };
}
