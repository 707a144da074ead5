import { useQuery } from "@tanstack/react-query";
import { deskStateQuery } from "@/bridge/queries";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT, useWords } from "@/i18n/t";
import {
  filterOf,
  leastScores,
  type PairSearch,
  type PairSearchChange,
  pairStates,
} from "./filter";

interface PairFilterBarProps {
  search: PairSearch;
  onChange: (change: PairSearchChange) => void;
}

/** Which pairs the list shows: what became of them, how alike they are, and whose they are. */
export function PairFilterBar({ search, onChange }: PairFilterBarProps) {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  const { state, adviser } = filterOf(search);
  const { score } = search;
  return (
    <FilterBar label={t("pair-filter")}>
      <ViewSwitch
        label={t("pair-state")}
        views={pairStates.map((id) => ({ id, label: words(`pair-state-${id}`) }))}
        value={state}
        onChange={(next) => onChange({ state: next === "open" ? null : next })}
      />
      <FilterChip
        label={t("pair-score")}
        any={t("pair-any-score")}
        options={leastScores.map((id) => ({ id, label: t("pair-score-from", { score: id }) }))}
        value={score === undefined ? [] : [score]}
        onChange={([least]) => onChange({ score: least ?? null })}
        isSingle
      />
      <FilterChip
        label={t("pair-adviser")}
        any={t("pair-any-adviser")}
        options={(desk?.people ?? []).map(({ id, name }) => ({ id, label: name }))}
        value={adviser === null ? [] : [adviser]}
        onChange={([person]) => onChange({ adviser: person ?? null })}
        isSingle
      />
    </FilterBar>
  );
}
