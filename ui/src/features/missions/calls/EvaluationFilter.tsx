import type { EvaluatedCompany } from "@/bridge";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { useT, useWords } from "@/i18n/t";
import {
  asksOf,
  type EvaluationSearch,
  type EvaluationSearchChange,
  kindsOf,
  verdictsOf,
} from "./evaluation-search";

interface EvaluationFilterProps {
  /** Every application. */
  rows: readonly EvaluatedCompany[];
  search: EvaluationSearch;
  onChange: (change: EvaluationSearchChange) => void;
}

/** Leaves the applications of which something is missing, or of which one thing is. */
export function EvaluationFilter({ rows, search, onChange }: EvaluationFilterProps) {
  const t = useT();
  const words = useWords();
  const typed = useTypedSearch(search.text ?? "", (text) => onChange({ text: text || null }));
  return (
    <FilterBar label={t("evaluation-filter")}>
      <FilterSearch label={t("evaluation-search")} {...typed} />
      <FilterChip
        label={t("evaluation-met")}
        any={t("evaluation-met-any")}
        options={[
          { id: "no", label: t("evaluation-met-no") },
          { id: "unknown", label: t("evaluation-met-unknown") },
          { id: "yes", label: t("evaluation-met-yes") },
        ]}
        value={verdictsOf(search)}
        onChange={(met) => onChange({ met: met.join(",") || null })}
      />
      <FilterChip
        label={t("evaluation-lacks")}
        any={t("evaluation-lacks-any")}
        options={kindsOf(rows).map((kind) => ({
          id: kind,
          label: words(`requirement-short-${kind}`),
        }))}
        value={asksOf(search)}
        onChange={(asks) => onChange({ asks: asks.join(",") || null })}
      />
    </FilterBar>
  );
}
