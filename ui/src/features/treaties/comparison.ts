/** Markets side by side: one line of each, and the agreements that any of them has. */
import type { AgreementBrief, Line, LookupAnswer, Preference } from "@/bridge";

/** A market in the comparison. */
export interface Column {
  market: string;
  answer: LookupAnswer | null;
  /** Why there is no answer. */
  error: unknown;
  /** The line that stands for it. */
  line: Line | null;
}

/** A market with the line of a code, or with its first. */
export function columnOf(
  market: string,
  answer: LookupAnswer | null,
  error: unknown,
  code: string | null,
): Column {
  const lines = answer?.lines ?? [];
  const line = lines.find((candidate) => candidate.code === code) ?? lines[0] ?? null;
  return { market, answer, error, line };
}

/** Every agreement that is in force in one of the markets, once. */
export function agreementsIn(columns: readonly Column[]): AgreementBrief[] {
  const all = columns.flatMap(({ line }) => line?.preferences ?? []);
  return [...new Map(all.map(({ agreement }) => [agreement.id, agreement])).values()];
}

/** What an agreement gives in a market, if it reaches it. */
export function preferenceIn({ line }: Column, agreement: string): Preference | null {
  return line?.preferences.find((preference) => preference.agreement.id === agreement) ?? null;
}

/** The currencies of the amounts that are shown. */
export function currenciesIn(columns: readonly Column[]): string[] {
  const amounts = columns.flatMap(({ line }) =>
    line ? [line.mfn, ...line.preferences.map(({ duty }) => duty)].map(({ amount }) => amount) : [],
  );
  return [...new Set(amounts.flatMap((amount) => (amount ? [amount.currency] : [])))];
}

/** From what is least sure. */
const confidences = ["low", "medium", "high"];

/** How sure the answer is: as sure as the least sure of the sources of its line. */
export function confidenceOf({ answer, line }: Column): string | null {
  const marks = new Set([
    ...(line?.sources ?? []),
    ...(line?.preferences ?? []).flatMap(({ sources }) => sources),
  ]);
  const known = (answer?.sources ?? [])
    .filter(({ n }) => marks.has(n))
    .map(({ confidence }) => confidence)
    .sort((a, b) => confidences.indexOf(a) - confidences.indexOf(b));
  return known[0] ?? null;
}

/** Remarks that something may come on top of a line's duty. */
const onTop = [
  "line-trade-remedy",
  "line-additional",
  "levies-not-linked",
  "levies-of-a-note",
  "rates-only",
];

/** Whether duties may come on top that the answer does not name one by one. */
export function mayAdd({ notes }: LookupAnswer): boolean {
  return notes.some(({ code }) => onTop.includes(code));
}
