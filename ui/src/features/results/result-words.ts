import type { OutcomeRow } from "@/bridge";
import { useWords } from "@/i18n/t";

/** Gives what a result is called: the company and the horizon. */
export function useResultName(): (row: Pick<OutcomeRow, "companyName" | "horizon">) => string {
  const words = useWords();
  return ({ companyName, horizon }) => `${companyName} · ${words(`horizon-${horizon}`)}`;
}
