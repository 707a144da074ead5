/** Which applications of an evaluation are shown, as it stands in the address. */
import type { EvaluatedCompany, Met, RequirementKind } from "@/bridge";
import { plain } from "@/i18n/plain";

const verdicts = ["no", "unknown", "yes"] as const satisfies readonly Met[];

/** Every part is text; several choices stand with commas between them. */
export interface EvaluationSearch {
  text?: string;
  /** How they stand to all that is asked, or to what is named in `asks`. */
  met?: string;
  /** What they must not meet for certain to be shown. */
  asks?: string;
}

/** A change of the search: null takes a part away. */
export type EvaluationSearchChange = { [Part in keyof EvaluationSearch]?: string | null };

const parts = ["text", "met", "asks"] as const;

/** Reads a search from an address; what is not a part of one is left out. */
export function readEvaluationSearch(search: Record<string, unknown>): EvaluationSearch {
  const read: EvaluationSearch = {};
  for (const part of parts) {
    const value = search[part];
    if (typeof value === "string" && value !== "") read[part] = value;
  }
  return read;
}

/** How the wanted applications stand; none for any. */
export function verdictsOf({ met = "" }: EvaluationSearch): Met[] {
  const asked = met.split(",");
  return verdicts.filter((verdict) => asked.includes(verdict));
}

/** The requirements that the wanted applications do not meet for certain; none for any. */
export function asksOf({ asks = "" }: EvaluationSearch): string[] {
  return asks.split(",").filter((kind) => kind !== "");
}

/** The requirements of an evaluation, in the order in which they are asked. */
export function kindsOf(rows: readonly EvaluatedCompany[]): RequirementKind[] {
  const kinds = rows.flatMap(({ findings }) => findings.map(({ requirement }) => requirement));
  return [...new Set(kinds)];
}

/** The applications that a search leaves. */
export function shownRows(
  rows: readonly EvaluatedCompany[],
  search: EvaluationSearch,
): EvaluatedCompany[] {
  const text = plain(search.text ?? "");
  const wanted = verdictsOf(search);
  const asks = asksOf(search);
  return rows.filter(
    ({ companyName, met, findings }) =>
      plain(companyName).includes(text) &&
      (wanted.length === 0 || wanted.includes(met)) &&
      (asks.length === 0 ||
        findings.some((one) => asks.includes(one.requirement) && one.met !== "yes")),
  );
}
