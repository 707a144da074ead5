import type { Decider, SelectionRules, TieRule } from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";

/** Says what decided between two applications. */
export function useDeciderWords({ criteria }: SelectionRules): (decider: Decider) => string {
  const t = useT();
  return (decider) => {
    switch (decider.by) {
      case "mean":
        return t("decider-mean");
      case "criterion": {
        const criterion = criteria.find(({ code }) => code === decider.code);
        return t("decider-criterion", { criterion: criterion?.name ?? decider.code });
      }
      case "earlier-application":
        return t("decider-earlier");
      case "lot":
        return t("decider-lot");
    }
  };
}

/** Says what decides between equal scores, one after another; the lot comes last. */
export function useTieWords(rules: SelectionRules): string {
  const formats = useFormats();
  const say = useDeciderWords(rules);
  const ties: (TieRule | Decider)[] = [...rules.ties, { by: "lot" }];
  return formats.list(ties.map(say));
}
