import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Copy, Plus, X } from "lucide-react";
import { useState } from "react";
import type { CompanyRow } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DataGrid } from "@/components/DataGrid";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notify } from "@/components/toast";
import { useT } from "@/i18n/t";
import { useCompanyColumns } from "./columns";
import styles from "./companies.module.css";
import { FilterSentence } from "./FilterSentence";
import { filterOf, isNarrowed, readSearch, searchAfter } from "./filter";
import { companiesQuery } from "./queries";

const route = getRouteApi("/companies");

/** Every company of the office: found, narrowed, sorted, opened. */
export function CompaniesPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useCompanyColumns();
  const filter = filterOf(search);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    companiesQuery(filter),
  );
  const [chosen, setChosen] = useState<string[]>([]);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const change = (next: Parameters<typeof searchAfter>[1]) => {
    setChosen([]);
    void navigate({ search: (before) => searchAfter(before, next), replace: true });
  };
  return (
    <Page
      title={t("nav-companies")}
      actions={
        <ButtonLink look="primary" icon={Plus} href="/companies/new">
          {t("companies-register")}
        </ButtonLink>
      }
    >
      <div className={styles.list}>
        <FilterSentence search={search} onChange={change} />
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={12} />}
        {data && (
          <DataGrid
            label={t("nav-companies")}
            name="companies"
            columns={columns}
            rows={rows}
            total={data.pages[0]?.total ?? 0}
            sort={filter.sort}
            onSort={({ by, descending }) =>
              change({ sort: by === "name" ? null : by, descending: descending ? "yes" : null })
            }
            onOpen={({ id }) =>
              void navigate({ to: "/companies/$company", params: { company: id } })
            }
            {...(hasNextPage && { onMore: () => void fetchNextPage() })}
            isLoadingMore={isFetchingNextPage}
            selection={{ chosen, onChange: setChosen }}
            summary={
              chosen.length > 0 ? (
                <Chosen
                  rows={rows.filter(({ id }) => chosen.includes(id))}
                  onClear={() => setChosen([])}
                />
              ) : (
                t("companies-count", { count: data.pages[0]?.total ?? 0 })
              )
            }
            empty={
              <Nothing
                isNarrowed={isNarrowed(readSearch({ ...search }))}
                onClear={() => void navigate({ search: {}, replace: true })}
              />
            }
          />
        )}
      </div>
    </Page>
  );
}

function Chosen({ rows, onClear }: { rows: readonly CompanyRow[]; onClear: () => void }) {
  const t = useT();
  const copy = async () => {
    const lines = rows.map(({ legalName, rfc }) => [legalName, rfc ?? ""].join("\t"));
    await navigator.clipboard.writeText(lines.join("\n"));
    notify(t("companies-copied", { count: rows.length }));
  };
  return (
    <div className={styles.chosen}>
      <strong>{t("companies-chosen", { count: rows.length })}</strong>
      <Button look="quiet" icon={Copy} onPress={() => void copy()}>
        {t("companies-copy")}
      </Button>
      <Button look="quiet" icon={X} onPress={onClear}>
        {t("companies-choose-none")}
      </Button>
    </div>
  );
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const t = useT();
  if (isNarrowed) {
    return (
      <EmptyState
        title={t("companies-none-found")}
        action={<Button onPress={onClear}>{t("companies-clear-filters")}</Button>}
      >
        {t("companies-none-found-text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("companies-none")}
      action={
        <ButtonLink look="primary" icon={Plus} href="/companies/new">
          {t("companies-register")}
        </ButtonLink>
      }
    >
      {t("companies-none-text")}
    </EmptyState>
  );
}
