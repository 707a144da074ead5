import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import {
  BookUser,
  FileInput,
  FileSpreadsheet,
  Handshake,
  List,
  ListTodo,
  MoreHorizontal,
  Plus,
  SearchCheck,
  Tags,
} from "lucide-react";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/Button";
import { DataGrid } from "@/components/DataGrid";
import { FormActions } from "@/components/Form";
import { failed } from "@/components/failed";
import { Menu } from "@/components/Menu";
import { Page } from "@/components/Page";
import { countOf, noChoice } from "@/components/selection";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { ChosenBar } from "./ChosenBar";
import styles from "./companies.module.css";
import { useCompanyGrid } from "./company-grid";
import { ExportDialog } from "./ExportDialog";
import { FilterSentence } from "./FilterSentence";
import { chosenOf, filterOf, isNarrowed, readSearch, searchAfter } from "./filter";
import { companiesQuery } from "./queries";
import { ViewBar } from "./ViewBar";
import { searchOfView } from "./view-search";
import { viewsQuery } from "./views/queries";

const route = getRouteApi("/companies");

/** Every company of the office: found, narrowed, sorted, opened. */
export function CompaniesPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const views = useQuery(viewsQuery);
  const view = views.data?.find(({ id }) => id === search.view) ?? null;
  const grid = useCompanyGrid(search.roster !== undefined, view);
  const filter = filterOf(search);
  const list = useInfiniteQuery(companiesQuery(filter));
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const failure = failed([list, views]);
  const [choice, setChoice] = useState(noChoice);
  const [isExporting, setExporting] = useState(false);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const first = views.data?.find(({ isDefault }) => isDefault);
  // Whoever asks for nothing begins with the view of their own choice.
  if (first && Object.keys(readSearch({ ...search })).length === 0) {
    return <Navigate to="/companies" search={searchOfView(first)} replace />;
  }
  const change = (next: Parameters<typeof searchAfter>[1]) => {
    setChoice(noChoice);
    void navigate({ search: (before) => searchAfter(before, next), replace: true });
  };
  return (
    <Page
      title={t("nav-companies")}
      actions={
        <>
          <ButtonLink look="primary" icon={Plus} href="/companies/new">
            {t("companies-register")}
          </ButtonLink>
          <Menu
            icon={MoreHorizontal}
            label={t("action-more")}
            actions={[
              {
                id: "import",
                label: t("companies-import"),
                icon: FileInput,
                onAction: () => void navigate({ to: "/companies/import" }),
              },
              {
                id: "suppliers",
                label: t("supply-title"),
                icon: Handshake,
                onAction: () => void navigate({ to: "/companies/suppliers" }),
              },
              {
                id: "follow-ups",
                label: t("follow-ups-title"),
                icon: ListTodo,
                onAction: () => void navigate({ to: "/companies/follow-ups" }),
              },
              {
                id: "duplicates",
                label: t("pair-search"),
                icon: SearchCheck,
                onAction: () => void navigate({ to: "/companies/duplicates" }),
              },
              {
                id: "export",
                label: t("export-list"),
                icon: FileSpreadsheet,
                onAction: () => setExporting(true),
              },
              {
                id: "rosters",
                label: t("rosters-manage"),
                icon: List,
                onAction: () => void navigate({ to: "/companies/lists" }),
              },
              {
                id: "tags",
                label: t("tags-manage"),
                icon: Tags,
                onAction: () => void navigate({ to: "/companies/tags" }),
              },
              {
                id: "directory",
                label: t("directory-make"),
                icon: BookUser,
                onAction: () => void navigate({ to: "/companies/directory", search }),
              },
            ]}
          />
        </>
      }
    >
      <div className={styles.list}>
        <ViewBar
          search={search}
          views={views.data}
          view={view}
          grid={grid}
          onShow={(next) => {
            setChoice(noChoice);
            void navigate({ search: next });
          }}
        />
        <FilterSentence search={search} onChange={change} />
        {failure && <ErrorView {...failure} />}
        {!data && !failure && <Skeleton rows={12} />}
        {data && (
          <DataGrid
            label={t("nav-companies")}
            // Another view is another grid, with its own choice of columns.
            key={grid.name}
            name={grid.name}
            columns={grid.columns}
            rows={rows}
            sort={filter.sort}
            onSort={({ by, descending }) =>
              change({ sort: by === "name" ? null : by, descending: descending ? "yes" : null })
            }
            onOpen={({ id }) =>
              void navigate({ to: "/companies/$company", params: { company: id } })
            }
            {...(hasNextPage && { onMore: () => void fetchNextPage() })}
            isLoadingMore={isFetchingNextPage}
            selection={{ choice, onChange: setChoice }}
            summary={
              countOf(choice, total) > 0 ? (
                <ChosenBar
                  filter={chosenOf(filter, choice)}
                  count={countOf(choice, total)}
                  grid={grid}
                  onClear={() => setChoice(noChoice)}
                />
              ) : (
                t("companies-count", { count: total })
              )
            }
            empty={
              <Nothing
                isNarrowed={isNarrowed(readSearch({ ...search }))}
                onClear={() => void navigate({ search: { view: "all" }, replace: true })}
              />
            }
          />
        )}
      </div>
      {isExporting && (
        <ExportDialog
          filter={chosenOf(filter, { all: true, ids: [] })}
          count={total}
          grid={grid}
          onClose={() => setExporting(false)}
        />
      )}
    </Page>
  );
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const t = useT();
  if (isNarrowed) {
    return (
      <EmptyState
        title={t("companies-none-found")}
        action={<Button onPress={onClear}>{t("list-clear-filters")}</Button>}
      >
        {t("companies-none-found-text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("companies-none")}
      action={
        <FormActions>
          <ButtonLink look="primary" icon={Plus} href="/companies/new">
            {t("companies-register")}
          </ButtonLink>
          <ButtonLink icon={FileInput} href="/companies/import">
            {t("companies-import")}
          </ButtonLink>
        </FormActions>
      }
    >
      {t("companies-none-text")}
    </EmptyState>
  );
}
