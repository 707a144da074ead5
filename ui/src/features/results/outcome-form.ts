/** A result as it is typed. */
import type { MissionDetail, MissionOutcome, OutcomeRow, Sale } from "@/bridge";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";

/** What a form holds, with the version of the result that it began from; none of a new one. */
export interface TypedOutcome extends Omit<MissionOutcome, "jobs" | "sales"> {
  version: number | null;
  jobs: string;
  sales: FormRow<Sale>[];
}

/** A result of which nothing is known yet. */
export function blankOutcome(today: string): TypedOutcome {
  return {
    version: null,
    reportedOn: today,
    isFirstExport: false,
    newMarkets: [],
    jobs: "",
    notes: "",
    sales: [],
  };
}

/** A result as it is kept; null where nothing was reported. */
export function typedOutcome({ id, version, outcome }: OutcomeRow): TypedOutcome | null {
  if (id === null || outcome === null) return null;
  return {
    ...outcome,
    version,
    jobs: outcome.jobs === null ? "" : `${outcome.jobs}`,
    sales: outcome.sales.map(formRow),
  };
}

/** What the desk takes. */
export function outcomeOf({ version: _, ...typed }: TypedOutcome): MissionOutcome {
  return {
    ...typed,
    jobs: typed.jobs === "" ? null : Number(typed.jobs),
    sales: typed.sales.map(rowOf),
  };
}

/** A further sale: to the market, in the currency and of the days of the one before it; the first is to the
 * country of the mission. */
export function nextSale(
  sales: readonly Sale[],
  { country }: Pick<MissionDetail["mission"], "country">,
): FormRow<Sale> {
  const last = sales.at(-1);
  return formRow<Sale>({
    id: null,
    certainty: last?.certainty ?? "closed",
    product: "",
    hsCode: "",
    market: last?.market ?? country,
    buyer: "",
    from: last?.from ?? "",
    until: last?.until ?? "",
    amount: "",
    currency: last?.currency ?? "USD",
  });
}

/** The digits of what is typed, as many as the jobs of a company have. */
export function digits(text: string): string {
  return text.replace(/\D/g, "").slice(0, 7);
}
