import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { commands } from "@/bridge";
import { pairsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { DataGrid } from "@/components/DataGrid";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { DistinguishDialog } from "./DistinguishDialog";
import styles from "./duplicates.module.css";
import { filterOf, isNarrowed, type PairSearchChange, searchAfter } from "./filter";
import { PairFilterBar } from "./PairFilterBar";
import { type ListedPair, usePairColumns } from "./pair-columns";

const route = getRouteApi("/companies/duplicates");

/** The pairs of the last search: narrowed, walked, opened, and told apart. */
export function PairList() {
  const t = useT();
  const words = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(search);
  const list = useInfiniteQuery(pairsQuery(filter));
  const { data, error } = list;
  const [toldApart, setToldApart] = useState<ListedPair | null>(null);
  const forget = useForgetting();
  const change = (next: PairSearchChange) =>
    void navigate({ search: (before) => searchAfter(before, next), replace: true });
  const open = ({ first, second, state }: ListedPair) =>
    void (state === "merged"
      ? // The one that became part of the other leads to it.
        navigate({ to: "/companies/$company", params: { company: first.id } })
      : navigate({ to: "/companies/merge", search: { keep: first.id, gone: second.id } }));
  const judge = (pair: ListedPair) => {
    if (pair.state === "open") setToldApart(pair);
    if (pair.distinction) forget(pair.distinction.id);
  };
  const columns = usePairColumns(filter.state, judge);
  const rows =
    data?.pages.flatMap((page) =>
      page.rows.map((row) => ({ ...row, id: `${row.first.id} ${row.second.id}` })),
    ) ?? [];
  const frame = useRef<HTMLDivElement>(null);
  const hadRows = useRef(false);
  const hasRows = rows.length > 0;
  // With the last pair of a list goes what had the focus: the keyboard goes on from where it stood.
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (hadRows.current && !hasRows && isLost) frame.current?.focus({ preventScroll: true });
    hadRows.current = hasRows;
  }, [hasRows]);
  return (
    <div className={styles.list} ref={frame} tabIndex={-1}>
      <PairFilterBar search={search} onChange={change} />
      {error && <ErrorView error={error} onRetry={() => void list.refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && (
        <>
          {hasRows && <p className={styles.quiet}>{t(keyWords[filter.state])}</p>}
          <DataGrid
            label={t("pair-title")}
            name="pairs"
            lines={2}
            columns={columns}
            rows={rows}
            onOpen={open}
            keys={{ n: judge }}
            {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
            isLoadingMore={list.isFetchingNextPage}
            summary={t("pair-count", { count: data.pages[0]?.total ?? 0 })}
            empty={
              <EmptyState
                title={words(`pair-none-${filter.state}`)}
                {...(isNarrowed(search) && {
                  action: (
                    <Button onPress={() => change({ score: null, adviser: null })}>
                      {t("list-clear-filters")}
                    </Button>
                  ),
                })}
              />
            }
          />
        </>
      )}
      {toldApart && (
        <DistinguishDialog
          first={toldApart.first}
          second={toldApart.second}
          onClose={() => setToldApart(null)}
        />
      )}
    </div>
  );
}

/** Leaves a pair to be decided again; once, though it is asked for again before the list is read. */
function useForgetting(): (distinction: string) => void {
  const t = useT();
  const client = useQueryClient();
  const mutationKey = ["company_distinctions", "forget"];
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: commands.companiesForgetDistinction,
    onSuccess: async () => {
      await notifyUndoable(t("pair-forgotten"));
      await client.invalidateQueries({ queryKey: ["company_pairs", "list"] });
    },
    onError: notifyError,
  });
  return (distinction) => {
    const isSame = ({ state }: { state: { variables?: unknown } }) =>
      state.variables === distinction;
    if (client.isMutating({ mutationKey, predicate: isSame }) === 0) mutate(distinction);
  };
}

/** What the keys do in each list. */
const keyWords = {
  open: "pair-keys-open",
  distinct: "pair-keys-distinct",
  merged: "pair-keys-merged",
} as const;
