import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { Link } from "react-aria-components";
import type { FollowUpRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { DataGrid, type GridColumn } from "@/components/DataGrid";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { failed } from "@/components/failed";
import { Day } from "@/components/figures";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT, useWords } from "@/i18n/t";
import { FollowUpBadge } from "./follow-ups/FollowUpBadge";
import { FollowUpDialog } from "./follow-ups/FollowUpDialog";
import styles from "./follow-ups/FollowUps.module.css";
import { followUpsQuery } from "./follow-ups/queries";
import {
  type FollowUpSearch,
  type FollowUpSearchChange,
  filterOf,
  followUpDues,
  followUpStates,
  isNarrowed,
  searchAfter,
} from "./follow-ups/search";

const route = getRouteApi("/companies/follow-ups");

/** What is to be done for all companies: mine, or of the whole office. */
export function FollowUpsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const office = useQuery(deskStateQuery);
  const { data: desk } = office;
  const me = desk?.person?.id ?? null;
  const list = useInfiniteQuery({
    ...followUpsQuery(filterOf(search, me)),
    enabled: desk !== undefined,
  });
  const { data } = list;
  const failure = failed([office, list]);
  const columns = useColumns();
  const change = (next: FollowUpSearchChange) =>
    void navigate({ search: (before) => searchAfter(before, next), replace: true });
  const button = (
    <Button look="primary" icon={Plus} onPress={() => change({ add: "1" })}>
      {t("follow-up-new")}
    </Button>
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      title={t("follow-ups-title")}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
      actions={button}
    >
      <div className={styles.list}>
        <Filters search={search} onChange={change} />
        {failure && <ErrorView {...failure} />}
        {!data && !failure && <Skeleton rows={10} />}
        {data && (
          <DataGrid
            label={t("follow-ups-title")}
            name="follow-ups"
            lines={2}
            columns={columns}
            rows={rows}
            onOpen={({ company }) =>
              void navigate({ to: "/companies/$company/follow-ups", params: { company } })
            }
            {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
            isLoadingMore={list.isFetchingNextPage}
            summary={t("follow-ups-count", { count: data.pages[0]?.total ?? 0 })}
            empty={
              isNarrowed(search) ? (
                <EmptyState
                  title={t("follow-ups-none")}
                  action={
                    <Button onPress={() => change({ whose: null, state: null, due: null })}>
                      {t("list-clear-filters")}
                    </Button>
                  }
                />
              ) : (
                <EmptyState title={t("follow-ups-none-mine")}>
                  {t("follow-ups-none-mine-text")}
                </EmptyState>
              )
            }
          />
        )}
      </div>
      {search.add && desk && (
        <FollowUpDialog
          company={null}
          row={null}
          today={desk.today}
          me={me}
          onClose={() => change({ add: null })}
        />
      )}
    </Page>
  );
}

interface FiltersProps {
  search: FollowUpSearch;
  onChange: (change: FollowUpSearchChange) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  const t = useT();
  const words = useWords();
  const { state = "open", due } = search;
  return (
    <FilterBar label={t("follow-ups-filter")}>
      <ViewSwitch
        label={t("follow-ups-whose")}
        views={[
          { id: "mine", label: t("follow-ups-mine") },
          { id: "all", label: t("follow-ups-all") },
        ]}
        value={search.whose === "all" ? "all" : "mine"}
        onChange={(whose) => onChange({ whose: whose === "all" ? "all" : null })}
      />
      <FilterChip
        label={t("follow-up-state")}
        any={t("follow-ups-any-state")}
        options={followUpStates.map((id) => ({ id, label: words(`follow-up-state-${id}`) }))}
        value={state === "any" ? [] : [state]}
        onChange={([next]) => onChange({ state: next === "open" ? null : (next ?? "any") })}
        isSingle
      />
      <FilterChip
        label={t("follow-ups-due")}
        any={t("follow-ups-any-due")}
        options={followUpDues.map((id) => ({ id, label: words(`follow-ups-due-${id}`) }))}
        value={due === undefined ? [] : [due]}
        onChange={([next]) => onChange({ due: next ?? null })}
        isSingle
      />
    </FilterBar>
  );
}

function useColumns(): GridColumn<FollowUpRow>[] {
  const t = useT();
  return [
    {
      id: "what",
      label: t("follow-up-what"),
      width: "4fr",
      minWidth: 180,
      show: ({ details, contactName }) => (
        <>
          {details.what}
          {contactName !== null && <span className={styles.under}>{contactName}</span>}
        </>
      ),
    },
    {
      id: "company",
      label: t("follow-up-company"),
      width: "3fr",
      minWidth: 150,
      show: ({ companyName }) => companyName,
    },
    {
      id: "due",
      label: t("follow-up-due"),
      width: 128,
      minWidth: 128,
      show: ({ details }) => <Day iso={details.dueOn} />,
    },
    {
      id: "person",
      label: t("follow-up-person"),
      width: "2fr",
      minWidth: 130,
      isExtra: true,
      show: ({ personName }) => personName,
    },
    {
      id: "state",
      label: t("follow-up-state"),
      width: 130,
      minWidth: 130,
      show: (row) => <FollowUpBadge row={row} />,
    },
  ];
}
