/** Who may apply to the money of a call, while a simulation is typed. */
import type { Call, Money, RegistrationRow, SimulatedApplicant } from "@/bridge";
import { type FormRow, formRow } from "@/components/form-rows";
import { numberOf } from "./call-form";

/** What somebody would ask for. */
export interface TypedAmounts {
  cost: string;
  amount: string;
  line: string;
  market: string;
}

export type TypedApplicant = FormRow<{
  companyId: string;
  name: string;
  score: string;
  /** Null where what all would ask for holds. */
  own: TypedAmounts | null;
}>;

export interface SimulationDraft {
  /** What all would ask for who have nothing of their own. */
  common: TypedAmounts;
  applicants: TypedApplicant[];
}

/** What a simulation begins with: those who applied, with the scores that are told. */
export function simulationOf(
  call: Call,
  market: string,
  registrations: readonly RegistrationRow[],
  scores: ReadonlyMap<string, number>,
): SimulationDraft {
  return {
    common: { cost: "", amount: "", line: call.funding?.lines[0]?.name ?? "", market },
    applicants: registrations
      .filter(({ state }) => state !== "withdrawn" && state !== "rejected")
      .map(({ companyId, companyName }) =>
        anApplicant(companyId, companyName, scores.get(companyId)),
      ),
  };
}

export function anApplicant(companyId: string, name: string, score = 0): TypedApplicant {
  return formRow({ companyId, name, score: String(score), own: null });
}

/** What somebody would ask for. */
export function amountsOf({ own }: TypedApplicant, common: TypedAmounts): TypedAmounts {
  return own ?? common;
}

/** Whether everybody's amounts are said. */
export function isComplete({ common, applicants }: SimulationDraft): boolean {
  return (
    applicants.length > 0 &&
    applicants.every((one) => {
      const { cost, amount, line, market } = amountsOf(one, common);
      return [cost, amount, line, market].every((text) => text !== "");
    })
  );
}

/** Those who may apply, as the desk takes them. */
export function applicantsOf(
  { common, applicants }: SimulationDraft,
  currency: string,
): SimulatedApplicant[] {
  const money = (amount: string): Money => ({ amount, currency });
  return applicants.map((one) => {
    const { cost, amount, line, market } = amountsOf(one, common);
    return {
      companyId: one.companyId,
      score: numberOf(one.score),
      cost: money(cost),
      amount: money(amount),
      line,
      market,
    };
  });
}
