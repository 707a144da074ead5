import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import {
  ArrowLeft,
  FileSpreadsheet,
  FileText,
  MoreHorizontal,
  Percent,
  Phone,
  Radar,
} from "lucide-react";
import { Link } from "react-aria-components";
import { commands, type PortfolioSheet, type ScanView, type SheetFormat } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DataGrid } from "@/components/DataGrid";
import { useWork } from "@/components/long-work";
import { Menu } from "@/components/Menu";
import { Page } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { useSaving } from "@/components/saving";
import { pairsNeeded } from "@/components/shipment";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { PortfolioFilter } from "./PortfolioFilter";
import { PortfolioSentence } from "./PortfolioSentence";
import { PortfolioSummary } from "./PortfolioSummary";
import {
  answerOf,
  type PortfolioChange,
  type PortfolioSearch,
  portfolioAfter,
  type RowFilter,
  rowFilter,
  scanInput,
  supposed,
  writtenOrder,
} from "./portfolio";
import { usePortfolioColumns } from "./portfolio-columns";
import { scanQuery, scanRowsQuery, scanTotalsQuery } from "./queries";
import { scanWork } from "./scan-work";

const route = getRouteApi("/treaties/portfolio");

/** Every product of every company in every market: what claiming a treaty would save. */
export function PortfolioPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: last, error, refetch } = useQuery(scanQuery);
  const task = useWork(scanWork);
  const asked = supposed(search, last ?? null);
  const filter = rowFilter(search, last ?? null);
  const change = (some: PortfolioChange) =>
    void navigate({ search: (before) => portfolioAfter(before, some), replace: true });
  const run = () => void task.start((channel) => commands.treatiesScan(scanInput(asked), channel));
  const runButton = (
    <Button look="primary" icon={Radar} isDisabled={task.isRunning} onPress={run}>
      {last ? t("scan-again") : t("scan-run")}
    </Button>
  );
  return (
    <Page
      title={t("scan-title")}
      back={
        <Link href="/treaties">
          <ArrowLeft aria-hidden size={14} /> {t("markets-back")}
        </Link>
      }
      actions={
        <>
          <ButtonLink icon={Percent} href="/treaties/unused">
            {t("unused-title")}
          </ButtonLink>
          {last && runButton}
          {last && <SheetsMenu filter={filter} />}
        </>
      }
    >
      <Asked search={asked} filter={filter} hasScan={Boolean(last)} onChange={change} />
      {task.isRunning && (
        <Progress label={t("scan-running")} step={task.step} onCancel={task.cancel} />
      )}
      {task.error !== null && <ErrorView error={task.error} onRetry={run} />}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {last === undefined && !error && <Skeleton rows={10} />}
      {last === null && !task.isRunning && (
        <EmptyState title={t("scan-none")} action={runButton}>
          {t("scan-none-text")}
        </EmptyState>
      )}
      {last && <Findings scan={last} search={search} onChange={change} />}
    </Page>
  );
}

interface AskedProps {
  search: PortfolioSearch;
  filter: RowFilter;
  hasScan: boolean;
  onChange: (change: PortfolioChange) => void;
}

/** The sentence, with the exchange rates for which the rows on the page wait. */
function Asked({ search, filter, hasScan, onChange }: AskedProps) {
  const { data } = useInfiniteQuery({ ...scanRowsQuery(filter), enabled: hasScan });
  const needs = data?.pages.flatMap(({ rows }) => rows.flatMap((row) => row.needs)) ?? [];
  return <PortfolioSentence search={search} needed={pairsNeeded(needs)} onChange={onChange} />;
}

interface FindingsProps {
  scan: ScanView;
  search: PortfolioSearch;
  onChange: (change: PortfolioChange) => void;
}

function Findings({ scan, search, onChange }: FindingsProps) {
  const t = useT();
  const navigate = route.useNavigate();
  const filter = rowFilter(search, scan);
  const columns = usePortfolioColumns(filter.gaining);
  const { data: totals } = useQuery(scanTotalsQuery(filter));
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    scanRowsQuery(filter),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const markets = scan.markets.filter(({ hasSchedule }) => hasSchedule);
  return (
    <>
      <PortfolioSummary scan={scan} totals={totals ?? null} />
      <PortfolioFilter
        search={search}
        markets={markets.map(({ market }) => market)}
        onChange={onChange}
      />
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && (
        <DataGrid
          label={t("scan-title")}
          name="portfolio"
          columns={columns}
          rows={rows.map((row) => ({ id: `${row.productId} ${row.market}`, row }))}
          sort={filter.sort}
          onSort={({ by, descending }) =>
            // Another heading begins with what its column is read for.
            onChange(writtenOrder(by, by === filter.sort.by ? descending : by !== "company", scan))
          }
          onOpen={({ row }) => void navigate({ to: answerOf(row, scan) })}
          {...(hasNextPage && { onMore: () => void fetchNextPage() })}
          isLoadingMore={isFetchingNextPage}
          summary={[
            t("scan-count", {
              count: data.pages[0]?.total ?? 0,
              companies: totals?.companies ?? 0,
            }),
            t("scan-amounts", { currency: scan.currency }),
          ].join(" · ")}
          empty={
            <EmptyState
              title={t("scan-nothing")}
              action={
                <Button onPress={() => void navigate({ search: { shown: "all" }, replace: true })}>
                  {t("scan-show-all")}
                </Button>
              }
            >
              {t("scan-nothing-text")}
            </EmptyState>
          }
        />
      )}
    </>
  );
}

/** The rows of the filter as files, and whom to call. */
function SheetsMenu({ filter }: { filter: RowFilter }) {
  const t = useT();
  const saving = useSaving();
  const save = (what: PortfolioSheet, format: SheetFormat) => () =>
    saving.mutate(() =>
      commands.treatiesScanExport({ filter: { ...filter, after: null, limit: 500 }, what, format }),
    );
  return (
    <Menu
      icon={MoreHorizontal}
      label={t("action-more")}
      actions={[
        {
          id: "outreach",
          label: t("scan-outreach"),
          icon: Phone,
          onAction: save("outreach", "xlsx"),
        },
        {
          id: "xlsx",
          label: t("scan-export-xlsx"),
          icon: FileSpreadsheet,
          onAction: save("findings", "xlsx"),
        },
        {
          id: "csv",
          label: t("scan-export-csv"),
          icon: FileText,
          onAction: save("findings", "csv"),
        },
      ]}
    />
  );
}
