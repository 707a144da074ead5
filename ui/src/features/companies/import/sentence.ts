import type { ImportSummary } from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { countOfGroup, groupCounts } from "./filter";

/** Gives an import in one sentence: what would happen to its rows as they stand. */
export function useImportSentence(): (summary: ImportSummary) => string {
  const t = useT();
  const formats = useFormats();
  return (summary) => {
    const count = groupCounts(summary);
    const said = [
      count.create > 0 && t("imports-said-create", { count: count.create }),
      count.update > 0 && t("imports-said-update", { count: count.update }),
      count.applied > 0 && t("imports-said-applied", { count: count.applied }),
      count.unchanged > 0 && t("imports-said-unchanged", { count: count.unchanged }),
      count.skip > 0 && t("imports-said-skip", { count: count.skip }),
      count.later > 0 && t("imports-said-later", { count: count.later }),
      count.problem > 0 && t("imports-said-problem", { count: count.problem }),
      count.duplicate > 0 && t("imports-said-duplicate", { count: count.duplicate }),
    ];
    const parts = said.filter((part) => part !== false);
    const head = t("imports-said-rows", { count: summary.rows });
    return parts.length === 0 ? `${head}.` : `${head}: ${formats.list(parts)}.`;
  };
}

/** Gives what the writing of an import does, in one sentence. */
export function useWritingSentence(): (summary: ImportSummary) => string {
  const t = useT();
  const formats = useFormats();
  return (summary) => {
    const creates = {
      states: ["new", "changed", "duplicate", "joined"],
      decisions: ["create"],
    } as const;
    const created = countOfGroup(summary, creates);
    const others = summary.toWrite - created;
    const said = [
      created > 0 && t("imports-will-create", { count: created }),
      others > 0 && t("imports-will-update", { count: others }),
    ];
    return formats.list(said.filter((part) => part !== false));
  };
}
