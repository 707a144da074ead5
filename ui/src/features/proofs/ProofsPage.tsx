import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Factory } from "lucide-react";
import { Button, ButtonLink } from "@/components/Button";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { ProofList } from "./ProofList";
import { ProofsFrame } from "./ProofsFrame";
import { proofsQuery } from "./queries";
import { ends, filterOf, type ProofSearch, readSearch } from "./search";

const route = getRouteApi("/proofs");

/** The register: every proof of origin that the office keeps. */
export function ProofsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { limit, more } = usePortions(JSON.stringify(search));
  const { data, error, refetch } = useQuery(proofsQuery({ ...filterOf(search), limit }));
  const rows = data?.rows ?? [];
  const isNone = data !== undefined && rows.length === 0;
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <ProofsFrame current="/proofs">
      {(isNarrowed || rows.length > 0) && <Filters search={search} />}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {rows.length > 0 && <ProofList rows={rows} />}
      {data?.hasMore && <MoreRows count={rows.length} onMore={more} />}
      {isNone && isNarrowed && (
        <EmptyState
          title={t("proofs-none-such")}
          action={
            <Button onPress={() => void navigate({ search: {}, replace: true })}>
              {t("list-clear-filters")}
            </Button>
          }
        />
      )}
      {isNone && !isNarrowed && (
        <EmptyState
          title={t("proofs-none")}
          action={
            <ButtonLink look="primary" icon={Factory} href="/origin">
              {t("proofs-begin")}
            </ButtonLink>
          }
        >
          {t("proofs-none-text")}
        </EmptyState>
      )}
    </ProofsFrame>
  );
}

function Filters({ search }: { search: ProofSearch }) {
  const t = useT();
  const navigate = route.useNavigate();
  const change = (part: keyof ProofSearch, value: string | null) =>
    void navigate({
      search: (before) => readSearch({ ...before, [part]: value }),
      replace: true,
    });
  const chip = (part: keyof ProofSearch) => ({
    value: search[part] ? [search[part]] : [],
    // One at a time: the last that was chosen.
    onChange: (chosen: string[]) => change(part, chosen.at(-1) ?? null),
  });
  return (
    <FilterBar label={t("proofs-filter")}>
      <FilterSearch
        label={t("proofs-search")}
        {...useTypedSearch(search.text ?? "", (text) => change("text", text))}
      />
      <FilterChip
        label={t("proofs-state")}
        any={t("proofs-any-state")}
        options={[
          { id: "draft", label: t("proof-state-draft") },
          { id: "issued", label: t("proof-state-issued") },
          { id: "withdrawn", label: t("proof-state-withdrawn") },
        ]}
        {...chip("state")}
      />
      <FilterChip
        label={t("proofs-end")}
        any={t("proofs-any-end")}
        options={[
          ...ends.map((days) => ({ id: days, label: t("proofs-within", { days }) })),
          { id: "expired", label: t("proofs-expired") },
        ]}
        {...chip("end")}
      />
      <FilterChip
        label={t("proofs-case")}
        any={t("proofs-any-case")}
        options={[{ id: "stale", label: t("proofs-stale") }]}
        {...chip("case")}
      />
    </FilterBar>
  );
}
