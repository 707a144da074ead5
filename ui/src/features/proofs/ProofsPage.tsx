import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Factory } from "lucide-react";
import { ButtonLink } from "@/components/Button";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { ProofList } from "./ProofList";
import { ProofsFrame } from "./ProofsFrame";
import { proofsQuery } from "./queries";
import { filterOf, type ProofSearch, readSearch } from "./search";

const route = getRouteApi("/proofs");

/** The register: every proof of origin that the office keeps. */
export function ProofsPage() {
  const t = useT();
  const search = route.useSearch();
  const { data, error, refetch } = useQuery(proofsQuery(filterOf(search)));
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <ProofsFrame current="/proofs">
      {(isNarrowed || (data && data.length > 0)) && <Filters search={search} />}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data && data.length > 0 && <ProofList rows={data} />}
      {data?.length === 0 && isNarrowed && <EmptyState title={t("proofs-none-such")} />}
      {data?.length === 0 && !isNarrowed && (
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
  const chip = (part: keyof ProofSearch) => ({
    value: search[part] ? [search[part]] : [],
    // One at a time: the last that was chosen.
    onChange: (chosen: string[]) =>
      void navigate({
        search: (before) => readSearch({ ...before, [part]: chosen.at(-1) ?? null }),
        replace: true,
      }),
  });
  return (
    <FilterBar label={t("proofs-filter")}>
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
          { id: "30", label: t("proofs-within", { days: "30" }) },
          { id: "90", label: t("proofs-within", { days: "90" }) },
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
