import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import type { Decision, ImportSummary } from "@/bridge";
import { Button } from "@/components/Button";
import { DataGrid } from "@/components/DataGrid";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { countOf, noChoice } from "@/components/selection";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { ChosenRows } from "./ChosenRows";
import { chosenRows, useDeciding } from "./deciding";
import { filterOf, narrowedTo, openRow, type SearchChange, searchAfter, statesOf } from "./filter";
import styles from "./import.module.css";
import { onlyRows, rowsQuery } from "./queries";
import { RowPanel } from "./RowPanel";
import { type ListedRow, useRowColumns } from "./row-columns";
import { useTypedCells } from "./typed-cells";

const route = getRouteApi("/companies/import/$id");

/** The rows of an import: found, chosen, decided about, and opened one by one. */
export function RowsView({ summary: { id } }: { summary: ImportSummary }) {
  const t = useT();
  const words = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const opened = openRow(search);
  const columns = useRowColumns(opened !== null);
  const filter = filterOf(search);
  const list = useInfiniteQuery(rowsQuery(id, filter));
  const { data, error } = list;
  const rows = useMemo<ListedRow[]>(
    () =>
      data?.pages.flatMap((page) => page.rows.map((row) => ({ ...row, id: `${row.number}` }))) ??
      [],
    [data],
  );
  const total = data?.pages[0]?.total ?? 0;
  const [choice, setChoice] = useState(noChoice);
  const chosen = countOf(choice, total);
  const typed = useTypedCells(id);
  const frame = useRef<HTMLDivElement>(null);
  const deciding = useDeciding(id, () => setChoice(noChoice));
  const change = (next: SearchChange) => {
    setChoice(noChoice);
    void navigate({ search: (before) => searchAfter(before, next), replace: true });
  };
  const open = (row: number | null) =>
    void navigate({
      search: (before) => searchAfter(before, { row: row === null ? null : `${row}` }),
      replace: true,
    });
  const close = (row: number) => {
    open(null);
    focusRow(frame.current, row);
  };
  const decide = (decision: Decision, row?: ListedRow) =>
    deciding.mutate(
      chosen > 0 || !row
        ? { decision, count: chosen, rows: () => chosenRows(id, filter, choice) }
        : { decision, count: 1, rows: () => onlyRows([row.number]) },
    );
  const typing = useTypedSearch(search.text ?? "", (text) => change({ text }));
  return (
    <div className={styles.rows}>
      <FilterBar label={t("imports-filter")}>
        <FilterSearch label={t("imports-search")} {...typing} />
        {statesOf(search).length > 1 && (
          <FilterChip
            label={t("imports-row-state")}
            any={t("imports-any-state")}
            options={statesOf(search).map((state) => ({
              id: state,
              label: words(`import-row-${state}`),
            }))}
            value={narrowedTo(search)}
            onChange={(states) => change({ states: states.join(",") })}
          />
        )}
      </FilterBar>
      {error && <ErrorView error={error} onRetry={() => void list.refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && (
        <div className={styles.work} ref={frame}>
          <div className={styles.list}>
            <p className={styles.hint}>{t("imports-keys")}</p>
            <DataGrid
              label={t("imports-rows-label")}
              name="import-rows"
              columns={columns}
              rows={rows}
              onOpen={({ number }) => open(number)}
              keys={{
                c: (row) => decide("create", row),
                u: (row) => decide("update", row),
                s: (row) => decide("skip", row),
                p: (row) => decide("park", row),
              }}
              {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
              isLoadingMore={list.isFetchingNextPage}
              selection={{ choice, onChange: setChoice }}
              summary={
                chosen > 0 ? (
                  <ChosenRows
                    count={chosen}
                    isPending={deciding.isPending}
                    onDecide={(decision) => decide(decision)}
                    onClear={() => setChoice(noChoice)}
                  />
                ) : (
                  t("imports-rows-count", { count: total })
                )
              }
              empty={
                <EmptyState
                  title={t("imports-none")}
                  action={
                    <Button onPress={() => change({ show: null, states: null, text: null })}>
                      {t("imports-show-every")}
                    </Button>
                  }
                />
              }
            />
          </div>
          {opened !== null && (
            <RowPanel
              key={opened}
              id={id}
              number={opened}
              listed={rows}
              typed={typed}
              onOpen={open}
              onClose={() => close(opened)}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Takes the focus back to a row of the list, or to the list where the row is not to be seen. */
function focusRow(frame: HTMLElement | null, number: number): void {
  const row = frame?.querySelector<HTMLElement>(`[role=row][data-key="${number}"]`);
  (row ?? frame?.querySelector<HTMLElement>("[role=grid]"))?.focus();
}
