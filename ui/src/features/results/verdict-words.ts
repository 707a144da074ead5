import type { SaleSeen, SaleVerdict, TwinRow } from "@/bridge";
import { quantity } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

/** Gives what tells a sale of a pair from the other: its mission, its horizon and who wrote it down. */
export function useSaleName(): (seen: SaleSeen) => string {
  const words = useWords();
  return ({ missionName, horizon, reportedBy }) =>
    [missionName, words(`horizon-${horizon}`), reportedBy].join(" · ");
}

/** Gives what follows from a verdict: which sale counts, and how much of each. */
export function useVerdictWords(): (row: TwinRow, verdict: SaleVerdict) => string {
  const t = useT();
  const nameOf = useSaleName();
  return ({ twins, first, second }, { verdict, kept, share }) => {
    const [one, other] = kept === twins.first ? [first, second] : [second, first];
    switch (verdict) {
      case "different":
        return t("outcomes-counts-both");
      case "same":
        return t("outcomes-counts-one", { sale: nameOf(one) });
      case "split":
        return t("outcomes-counts-shares", {
          sale: nameOf(one),
          share: quantity(share ?? "", "%"),
          other: nameOf(other),
          rest: quantity(restOf(share ?? ""), "%"),
        });
    }
  };
}

/** What is left of a hundred; nothing where the share is none. */
export function restOf(share: string): string {
  const part = Number(share);
  const isShare = share !== "" && part >= 0 && part <= 100;
  return isShare ? `${Math.round((100 - part) * 10_000) / 10_000}` : "";
}
