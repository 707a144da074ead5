import { useSectors, useStates } from "@/components/catalogue";
import {
  FilterBar,
  FilterChip,
  FilterSearch,
  FilterText,
  useTypedSearch,
} from "@/components/FilterBar";
import { useSizes } from "@/components/sizes";
import { hsCode } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { type CompanySearch, filterOf, joined, joinedStatuses, type SearchChange } from "./filter";
import { RosterChip } from "./RosterChip";
import { TagChips } from "./TagChips";

interface FilterSentenceProps {
  search: CompanySearch;
  onChange: (change: SearchChange) => void;
}

/** Which companies the list shows, as a sentence whose parts can be changed in place. */
export function FilterSentence({ search, onChange }: FilterSentenceProps) {
  const t = useT();
  const states = useStates();
  const sectors = useSectors();
  const sizes = useSizes();
  const filter = filterOf(search);
  return (
    <FilterBar label={t("companies-filter")}>
      <FilterSearch
        label={t("companies-search")}
        {...useTypedSearch(filter.text, (text) => onChange({ text: text || null }))}
      />
      <FilterChip
        label={t("company-size")}
        any={t("companies-any-size")}
        options={sizes}
        value={filter.sizes}
        onChange={(chosen) => onChange({ sizes: joined(chosen) })}
      />
      <FilterChip
        label={t("company-state")}
        any={t("companies-any-state")}
        options={states.options}
        value={filter.states}
        onChange={(chosen) => onChange({ states: joined(chosen) })}
      />
      <FilterChip
        label={t("company-sector")}
        any={t("companies-any-sector")}
        options={sectors.options}
        value={filter.sectors}
        onChange={(chosen) => onChange({ sectors: joined(chosen) })}
      />
      <RosterChip search={search} onChange={onChange} />
      <TagChips search={search} onChange={onChange} />
      <FilterText
        label={t("companies-product")}
        any={t("companies-any-product")}
        say={(code) => t("companies-with-product", { code: hsCode(code) })}
        help={t("companies-product-help")}
        value={filter.product ?? ""}
        onChange={(text) => onChange({ product: text.replace(/\D/g, "").slice(0, 10) || null })}
      />
      <FilterChip
        label={t("company-status")}
        any={t("companies-any-status")}
        options={[
          { id: "active", label: t("companies-active") },
          { id: "archived", label: t("companies-archived") },
        ]}
        value={filter.statuses}
        onChange={(statuses) => onChange({ statuses: joinedStatuses(statuses) })}
      />
    </FilterBar>
  );
}
