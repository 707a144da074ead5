import { useQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { Link } from "react-aria-components";
import type { Attribution, MissionReport } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Fact, Facts } from "@/components/Facts";
import { Count, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { useMay } from "@/components/may";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { decimal, quantity } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { Bars } from "./Bars";
import { Converted } from "./Converted";
import { ByHorizon, ByService, Parts, Ratings } from "./FigureParts";
import { Missing } from "./Missing";
import { figuresQuery } from "./queries";
import { ReportMenu } from "./ReportMenu";
import styles from "./results.module.css";
import { SaleTable } from "./SaleTable";
import type { ViewProps } from "./search";

/** The report of a mission on the screen: what the companies confirmed, what they only said, and what is missing. */
export function FiguresView({ mission }: ViewProps) {
  const t = useT();
  const mayRead = useMay("export-register");
  const {
    data: report,
    error,
    refetch,
  } = useQuery({
    ...figuresQuery(mission),
    enabled: mayRead,
  });
  return (
    <Section
      title={t("outcomes-view-figures")}
      help={t("outcomes-figures-help")}
      actions={report && mayRead && <ReportMenu mission={mission} />}
    >
      {!mayRead && (
        <EmptyState
          title={t("outcomes-figures-may-not")}
          action={
            <ButtonLink icon={Building2} href={`/missions/${mission}/results?view=companies`}>
              {t("outcomes-none-action")}
            </ButtonLink>
          }
        >
          {t("outcomes-figures-may-not-text")}
        </EmptyState>
      )}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {mayRead && !report && !error && <Skeleton rows={10} />}
      {mayRead && report && !error && <Figures mission={mission} report={report} />}
    </Section>
  );
}

interface FiguresProps {
  mission: string;
  report: MissionReport;
}

function Figures({ mission, report }: FiguresProps) {
  const t = useT();
  const isReported = report.horizons.some(({ reported }) => reported > 0);
  return (
    <div className={styles.figures}>
      <Missing mission={mission} report={report} />
      {isReported ? (
        <Sales report={report} />
      ) : (
        <EmptyState
          title={t("outcomes-none")}
          action={
            <ButtonLink icon={Building2} href={`/missions/${mission}/results?view=companies`}>
              {t("outcomes-none-action")}
            </ButtonLink>
          }
        >
          {t("outcomes-none-text")}
        </EmptyState>
      )}
      <ByHorizon rows={report.horizons} />
      <Parts of="market" rows={report.byMarket} />
      <Parts of="product" rows={report.byProduct} />
      <Ratings rows={report.ratings} />
      <ByService rows={report.satisfaction} />
      <Participation mission={mission} report={report} />
      <Rates report={report} />
    </div>
  );
}

function Sales({ report }: Pick<FiguresProps, "report">) {
  const t = useT();
  const { confirmed, unconfirmed, attribution, concentration } = report;
  return (
    <>
      <div className={styles.headline}>
        <p className={styles.lead}>
          <span className={styles.leadName}>{t("outcomes-closed-confirmed")}</span>
          <Converted into={confirmed.closedUsd} size="large" />
        </p>
        <p className={styles.lead}>
          <span className={styles.leadName}>{t("outcomes-closed-said")}</span>
          <Converted into={unconfirmed.closedUsd} />
        </p>
      </div>
      <SaleTable confirmed={confirmed} unconfirmed={unconfirmed} />
      {confirmed.sales > 0 && (
        <section>
          <h3>{t("outcomes-attribution")}</h3>
          {attribution === null ? (
            <p>{t("outcomes-without-rate")}</p>
          ) : (
            <Between {...attribution} />
          )}
        </section>
      )}
      {concentration && (
        <section>
          <h3>{t("outcomes-concentration")}</h3>
          <p className={styles.prose}>
            {t("outcomes-concentration-text", {
              companies: concentration.companies,
              largest: quantity(concentration.largest, "%"),
              index: decimal(`${concentration.index}`),
            })}
          </p>
        </section>
      )}
    </>
  );
}

/** What can be put down to the office, between its least and its most. */
function Between({ atLeast, atMost }: Attribution) {
  const t = useT();
  const figure = t("outcomes-attribution-between", {
    least: moneyOf(atLeast),
    most: moneyOf(atMost),
  });
  return (
    <>
      <p>
        <strong>{figure}</strong>
      </p>
      <p className={styles.prose}>{t("outcomes-attribution-text")}</p>
      <Bars
        label={t("outcomes-attribution")}
        bars={[
          {
            id: "attribution",
            label: t("outcomes-attribution-bar"),
            value: Number(atLeast.amount),
            more: Number(atMost.amount) - Number(atLeast.amount),
            figure,
          },
        ]}
        shades={[t("outcomes-attribution-least"), t("outcomes-attribution-most")]}
      />
    </>
  );
}

function moneyOf({ amount, currency }: { amount: string; currency: string }): string {
  return quantity(amount, currency);
}

function Participation({ mission, report: { participants, meetings, leads } }: FiguresProps) {
  const t = useT();
  return (
    <section>
      <h3>{t("outcomes-participation")}</h3>
      <Facts>
        <Fact name={t("outcomes-applied")}>
          <Count value={participants.applied} />
        </Fact>
        <Fact name={t("outcomes-placed")}>
          <Count value={participants.placed} />
        </Fact>
        <Fact name={t("outcomes-attended")}>
          <Count value={participants.attended} />
        </Fact>
        <Fact name={t("outcomes-meetings")}>
          {t("outcomes-meetings-text", {
            planned: decimal(`${meetings.planned}`),
            held: decimal(`${meetings.held}`),
            absent: decimal(`${meetings.noShows}`),
          })}
        </Fact>
        <Fact name={t("outcomes-leads")}>
          {leads === null ? (
            <span className={textStyles.quiet}>{t("outcomes-leads-unknown")}</span>
          ) : (
            <Link href={`/missions/${mission}/fair`}>{t("outcomes-leads-count", { leads })}</Link>
          )}
        </Fact>
      </Facts>
    </section>
  );
}

function Rates({ report: { rates, on } }: Pick<FiguresProps, "report">) {
  const t = useT();
  if (rates.length === 0) return <Notice>{t("outcomes-rates-none")}</Notice>;
  return (
    <section>
      <h3>{t("outcomes-rates")}</h3>
      <p className={textStyles.quiet}>
        {t("outcomes-figures-on")} <Day iso={on} />
      </p>
      <ListTable
        label={t("outcomes-rates")}
        rows={rates}
        rowId={({ from, to }) => `${from} ${to}`}
        columns={[
          {
            id: "pair",
            label: t("outcomes-rate-pair"),
            isWhole: true,
            show: ({ from, to }) => t("outcomes-rate-of", { from, to }),
          },
          {
            id: "rate",
            label: t("outcomes-rate"),
            align: "end",
            show: ({ rate }) => decimal(rate),
          },
          { id: "on", label: t("outcomes-rate-day"), show: ({ on: day }) => <Day iso={day} /> },
          { id: "source", label: t("outcomes-rate-source"), show: ({ source }) => source },
        ]}
      />
    </section>
  );
}
