import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FileDown } from "lucide-react";
import { Link } from "react-aria-components";
import { type ChapterCoverage, commands, type MarketRow, type ScheduleRow } from "@/bridge";
import { marketsQuery, referenceStatusQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { Count, Moment } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { NextStepWords } from "@/components/NextStepWords";
import { Page, Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { useName, useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { EditionUse } from "./EditionUse";
import { coverageQuery } from "./queries";
import { Reasons } from "./Reasons";
import styles from "./settings.module.css";

const route = getRouteApi("/settings/markets/$market");

/** The editions of one market's tariff, and how much of the current one is understood. */
export function MarketPage() {
  const t = useT();
  const name = useName();
  const { market } = route.useParams();
  const { data, error } = useQuery(referenceStatusQuery);
  const row = data?.markets.find((candidate) => candidate.market === market);
  return (
    <Page
      title={row ? name(row) : market}
      back={<Link href="/settings">{t("nav-settings")}</Link>}
      actions={
        <ButtonLink look="primary" icon={FileDown} href="/settings/import">
          {t("import-start")}
        </ButtonLink>
      }
    >
      {error && <ErrorView error={error} />}
      {!data && !error && <Skeleton />}
      {row && <Editions row={row} />}
      {row?.schedule && <CoverageSection market={market} />}
    </Page>
  );
}

function Editions({ row }: { row: MarketRow }) {
  const t = useT();
  const words = useWords();
  const shortName = useShortName();
  const choosing = useMutation({
    mutationFn: (schedule: ScheduleRow) => commands.referenceSetCurrent(schedule.id),
    onSuccess: (_, { vintage }) => notify(t("market-now-current", { vintage })),
    onError: notifyError,
  });
  const asiding = useMutation({
    mutationFn: (schedule: ScheduleRow) => commands.referencePutAside(schedule.id),
    onSuccess: (_, { vintage }) => notify(t("market-now-aside", { vintage })),
    onError: notifyError,
  });
  const { data: markets = [] } = useQuery(marketsQuery);
  const agreements = markets.find(({ market }) => market === row.market)?.agreements ?? [];
  const agreementName = (id: string) => {
    const named = agreements.find((agreement) => agreement.id === id);
    return named ? shortName(named) : id;
  };
  if (row.schedules.length === 0) {
    return (
      <EmptyState title={t("market-no-editions")}>
        {row.nextStep && <NextStepWords step={row.nextStep} />}
      </EmptyState>
    );
  }
  return (
    <Section title={t("market-editions")} help={t("market-editions-help")}>
      <ListTable
        label={t("market-editions")}
        rows={row.schedules}
        rowId={({ id }) => id}
        columns={[
          {
            id: "vintage",
            label: t("data-vintage"),
            show: ({ vintage, agreement, goods, beside }) => (
              <>
                {vintage}
                {agreement !== null && (
                  <span className={styles.under}>
                    {t("market-table-of", { agreement: agreementName(agreement) })}
                  </span>
                )}
                {goods !== null && (
                  <span className={styles.under}>{t("market-record-of", { goods })}</span>
                )}
                {beside !== null && (
                  <span className={styles.under}>{words(`format-${beside}`)}</span>
                )}
              </>
            ),
          },
          {
            id: "file",
            label: t("market-file"),
            show: ({ fileName }) => (
              <span className={styles.file}>{fileName ?? t("market-sample")}</span>
            ),
          },
          {
            id: "at",
            label: t("market-imported"),
            show: ({ importedAt }) => <Moment iso={importedAt} />,
          },
          {
            id: "lines",
            label: t("data-lines"),
            align: "end",
            show: ({ lines }) => <Count value={lines} />,
          },
          {
            id: "rejected",
            label: t("market-rejected"),
            align: "end",
            show: ({ rejected }) => <Count value={rejected} />,
          },
          {
            id: "current",
            label: t("market-state"),
            show: (schedule) => (
              <>
                <EditionUse
                  isCurrent={schedule.isCurrent}
                  isPending={choosing.isPending || asiding.isPending}
                  onUse={() => choosing.mutate(schedule)}
                  onPutAside={isWhole(schedule) ? null : () => asiding.mutate(schedule)}
                />
                {!schedule.isCurrent && row.schedule && isWhole(schedule) && (
                  <Link href={differenceOf(row, schedule)}>{t("market-compare")}</Link>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Whether it is a whole tariff, and nothing beside one. */
function isWhole({ agreement, goods, beside }: ScheduleRow): boolean {
  return agreement === null && goods === null && beside === null;
}

/** The way to what differs between an edition and the current one, the earlier before the later. */
function differenceOf({ market, schedule, vintage }: MarketRow, other: ScheduleRow): string {
  const isLater = other.vintage.localeCompare(vintage ?? "", "en", { numeric: true }) > 0;
  const [before, after] = isLater ? [schedule, other.id] : [other.id, schedule];
  return `/settings/markets/${market}/difference?before=${before}&after=${after}`;
}

function CoverageSection({ market }: { market: string }) {
  const t = useT();
  const { data, error } = useQuery(coverageQuery(market));
  return (
    <Section title={t("market-coverage")} help={t("market-coverage-help")}>
      {error && <ErrorView error={error} />}
      {!data && !error && <Skeleton />}
      {data && (
        <ListTable
          label={t("market-coverage")}
          rows={data}
          rowId={({ chapter }) => chapter}
          columns={coverageColumns(t)}
        />
      )}
    </Section>
  );
}

function coverageColumns(t: ReturnType<typeof useT>) {
  return [
    { id: "chapter", label: t("market-chapter"), show: ({ chapter }: ChapterCoverage) => chapter },
    {
      id: "lines",
      label: t("data-lines"),
      align: "end" as const,
      show: ({ lines }: ChapterCoverage) => <Count value={lines} />,
    },
    {
      id: "computed",
      label: t("data-computed"),
      align: "end" as const,
      show: ({ computed }: ChapterCoverage) => <Count value={computed} />,
    },
    {
      id: "text-only",
      label: t("data-text-only"),
      align: "end" as const,
      show: ({ textOnly }: ChapterCoverage) => <Count value={textOnly} />,
    },
    {
      id: "reasons",
      label: t("import-reasons"),
      show: ({ reasons }: ChapterCoverage) => <Reasons reasons={reasons} />,
    },
  ];
}
