/** A shipment about which a duty is asked, and what the duty still waits for. */
import type { LookupAnswer, Need } from "@/bridge";

/** An amount and its unit as they were given. */
export interface Amount {
  amount: string;
  unit: string;
}

/** A pair of currencies between which a rate is given or asked for. */
export interface Pair {
  from: string;
  to: string;
}

/** The pairs of currencies among what is asked for. */
export function pairsNeeded(needs: readonly Need[]): Pair[] {
  return distinct(
    needs.flatMap(({ kind, from, to }) => (kind === "rate" && from && to ? [{ from, to }] : [])),
  );
}

/** The units of the quantities among what is asked for. */
export function unitsNeeded(needs: readonly Need[]): string[] {
  const units = needs.flatMap(({ kind, unit }) =>
    (kind === "quantity" || kind === "polarization") && unit ? [unit] : [],
  );
  return [...new Set(units)];
}

/** Each pair once. */
export function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map(({ from, to }) => [`${from}/${to}`, { from, to }])).values()];
}

/** What the duties of an answer still wait for. */
export function needsOf(answer: Pick<LookupAnswer, "lines"> | null | undefined): Need[] {
  return (answer?.lines ?? []).flatMap(({ mfn, preferences }) =>
    [mfn, ...preferences.map(({ duty }) => duty)].flatMap(({ needs }) => needs),
  );
}

/** What the words of a rate need. */
export function rateWords({ from, to, rate }: Pair & { rate: string }) {
  return { from, to, rate };
}
