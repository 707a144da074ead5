import type { ScoreRange } from "@/bridge";
import { useT } from "@/i18n/t";

/** Says scores and what became of them. */
export function useScoreWords() {
  const t = useT();
  return {
    /** A score, or between what it can be. */
    range: ({ low, high }: ScoreRange) =>
      low === high ? String(low) : t("readiness-range", { low: `${low}`, high: `${high}` }),
    /** How much more it is; what is open on one side is said to be. */
    change: (change: number | null) => {
      if (change === null) return t("readiness-change-open");
      if (change === 0) return t("readiness-change-same");
      return change > 0 ? `+${change}` : `−${-change}`;
    },
  };
}
