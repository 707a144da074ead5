import type { Money } from "@/bridge";

/** Whether an amount is 0. */
export function isNothing({ amount }: Money): boolean {
  return /^-?0+(\.0+)?$/.test(amount);
}
