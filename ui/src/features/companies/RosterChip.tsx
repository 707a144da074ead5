import { useQuery } from "@tanstack/react-query";
import { ChipFailed, FilterChip } from "@/components/FilterBar";
import { failed } from "@/components/failed";
import { useT } from "@/i18n/t";
import type { CompanySearch, SearchChange } from "./filter";
import { rostersQuery } from "./rosters/queries";

interface RosterChipProps {
  search: CompanySearch;
  onChange: (change: SearchChange) => void;
}

/** The list by name that is open. */
export function RosterChip({ search, onChange }: RosterChipProps) {
  const t = useT();
  const query = useQuery(rostersQuery);
  const failure = failed([query]);
  const { data } = query;
  const known = (data ?? []).map(({ id, name }) => ({ id, label: name }));
  const chosen = search.roster === undefined ? [] : [search.roster];
  const gone = data ? chosen.filter((id) => !known.some((roster) => roster.id === id)) : [];
  if (failure) return <ChipFailed label={t("rosters-one")} onRetry={failure.onRetry} />;
  if (known.length + gone.length === 0) return null;
  return (
    <FilterChip
      label={t("rosters-one")}
      any={t("rosters-filter-any")}
      isSingle
      options={[...known, ...gone.map((id) => ({ id, label: t("rosters-gone") }))]}
      value={chosen}
      onChange={([next]) => onChange({ roster: next ?? null })}
    />
  );
}
