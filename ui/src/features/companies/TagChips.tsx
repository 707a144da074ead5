import { useQuery } from "@tanstack/react-query";
import { ChipFailed, FilterChip } from "@/components/FilterBar";
import { failed } from "@/components/failed";
import { useT } from "@/i18n/t";
import { type CompanySearch, filterOf, joined, type SearchChange } from "./filter";
import { tagsQuery } from "./tags/queries";

interface TagChipsProps {
  search: CompanySearch;
  onChange: (change: SearchChange) => void;
}

/** The tags that the list is narrowed to, any of them or all. */
export function TagChips({ search, onChange }: TagChipsProps) {
  const t = useT();
  const query = useQuery(tagsQuery);
  const failure = failed([query]);
  const { data } = query;
  const { tags, allTags } = filterOf(search);
  const known = data ?? [];
  // What is named and no longer there is said, so that nobody wonders why the list is short.
  const gone = data ? tags.filter((id) => !known.some((tag) => tag.id === id)) : [];
  if (failure) return <ChipFailed label={t("tags-title")} onRetry={failure.onRetry} />;
  if (known.length + gone.length === 0) return null;
  return (
    <>
      <FilterChip
        label={t("tags-title")}
        any={t("tags-filter-any")}
        options={[
          ...known.map(({ id, name }) => ({ id, label: name })),
          ...gone.map((id) => ({ id, label: t("tags-gone") })),
        ]}
        value={tags}
        onChange={(chosen) =>
          onChange({ tags: joined(chosen), ...(chosen.length < 2 && { allTags: null }) })
        }
      />
      {tags.length > 1 && (
        <FilterChip
          label={t("tags-filter-mode")}
          any={t("tags-filter-one")}
          isSingle
          options={[
            { id: "one", label: t("tags-filter-one") },
            { id: "all", label: t("tags-filter-all") },
          ]}
          value={[allTags ? "all" : "one"]}
          onChange={([mode]) => onChange({ allTags: mode === "all" ? "yes" : null })}
        />
      )}
    </>
  );
}
