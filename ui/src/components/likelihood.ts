import type { Likelihood } from "@/bridge";
import { useWords } from "@/i18n/t";

/** Gives the reasons why two companies may be one, in words. */
export function useLikelihoodWords(): (reasons: readonly Likelihood[]) => string {
  const words = useWords();
  return (reasons) => reasons.map((reason) => words(`duplicate-${reason}`)).join(" · ");
}
