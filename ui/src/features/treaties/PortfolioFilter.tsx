import { useStates } from "@/components/catalogue";
import { Checkbox } from "@/components/choices";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { useSizes } from "@/components/sizes";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import {
  chapters,
  joined,
  type PortfolioChange,
  type PortfolioSearch,
  rowFilter,
  standingStates,
} from "./portfolio";

interface PortfolioFilterProps {
  search: PortfolioSearch;
  /** The markets that have rows. */
  markets: readonly string[];
  onChange: (change: PortfolioChange) => void;
}

/** Which rows of the scan are shown, as a sentence whose parts can be changed in place. */
export function PortfolioFilter({ search, markets, onChange }: PortfolioFilterProps) {
  const t = useT();
  const words = useWords();
  const states = useStates();
  const formats = useFormats();
  const filter = rowFilter(search, null);
  return (
    <FilterBar label={t("scan-filter")}>
      <FilterChip
        label={t("benefits-market")}
        any={t("scan-any-market")}
        options={markets.map((id) => ({ id, label: formats.country(id) }))}
        value={filter.markets}
        onChange={(chosen) => onChange({ markets: joined(chosen) })}
      />
      <FilterChip
        label={t("company-state")}
        any={t("companies-any-state")}
        options={states.options}
        value={filter.states}
        onChange={(chosen) => onChange({ states: joined(chosen) })}
      />
      <FilterChip
        label={t("company-size")}
        any={t("companies-any-size")}
        options={useSizes()}
        value={filter.sizes}
        onChange={(chosen) => onChange({ sizes: joined(chosen) })}
      />
      <FilterChip
        label={t("scan-chapter")}
        any={t("scan-any-chapter")}
        options={chapters.map((id) => ({ id, label: t("scan-chapter-of", { code: id }) }))}
        value={filter.chapters}
        onChange={(chosen) => onChange({ chapters: joined(chosen) })}
      />
      <FilterChip
        label={t("markets-state")}
        any={t("scan-any-standing")}
        options={standingStates.map((id) => ({
          id,
          label: words(`standing-${id.replace("_", "-")}`),
        }))}
        value={filter.standings}
        onChange={(chosen) => onChange({ standings: joined(chosen) })}
      />
      <Checkbox
        isSelected={filter.gaining}
        onChange={(isOnly) => onChange({ shown: isOnly ? null : "all" })}
      >
        {t("scan-only-gain")}
      </Checkbox>
    </FilterBar>
  );
}
