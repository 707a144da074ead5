import { useQuery } from "@tanstack/react-query";
import { PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import type { CompanyDetail, MarketHistory } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { Country, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { MarketStatusBadge } from "./markets/MarketStatusBadge";
import { MarketStatusDialog } from "./markets/MarketStatusDialog";
import { MarketTimeline } from "./markets/MarketTimeline";
import { marketHistoryQuery } from "./markets/queries";
import { useCompany } from "./use-company";

/** Where a company sells or would like to sell, since when, and how it came to that. */
export function MarketsTab() {
  const t = useT();
  const company = useCompany();
  const {
    data: histories = [],
    error,
    refetch,
  } = useQuery({
    ...marketHistoryQuery(company?.id ?? ""),
    enabled: company !== undefined,
  });
  const { data: desk } = useQuery(deskStateQuery);
  const [changing, setChanging] = useState<string | null>(null);
  if (!company) return null;
  const { id, profile } = company;
  const changed = profile.markets.find(({ market }) => market === changing);
  return (
    <>
      {profile.markets.length === 0 ? (
        <EmptyState
          title={t("company-no-markets")}
          action={
            <ButtonLink look="primary" icon={Plus} href={`/companies/${id}/edit`}>
              {t("company-add-markets")}
            </ButtonLink>
          }
        />
      ) : (
        <Markets company={company} histories={histories} onChange={setChanging} />
      )}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {histories.length > 0 && (
        <Section title={t("market-history")}>
          {histories.map((history) => (
            <History key={history.market} history={history} />
          ))}
        </Section>
      )}
      {changed && desk && (
        <MarketStatusDialog
          key={changed.market}
          company={company}
          {...changed}
          today={desk.today}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

interface MarketsProps {
  company: CompanyDetail;
  histories: readonly MarketHistory[];
  /** Called with the market whose status is to be noted. */
  onChange: (market: string) => void;
}

function Markets({ company: { profile, status: standing }, histories, onChange }: MarketsProps) {
  const t = useT();
  const latest = (market: string) =>
    histories.find((history) => history.market === market)?.steps[0];
  return (
    <ListTable
      label={t("company-markets")}
      rows={profile.markets}
      rowId={({ market }) => market}
      columns={[
        {
          id: "market",
          label: t("market-name"),
          show: ({ market }) => <Country code={market} />,
        },
        {
          id: "status",
          label: t("market-status"),
          show: ({ status }) => <MarketStatusBadge status={status} />,
        },
        {
          id: "since",
          label: t("market-status-since"),
          isWhole: true,
          show: ({ market }) => {
            const on = latest(market)?.on;
            return on && <Day iso={on} />;
          },
        },
        {
          id: "note",
          label: t("market-status-note"),
          isExtra: true,
          show: ({ market }) => latest(market)?.note,
        },
        ...(standing === "active"
          ? [
              {
                id: "change",
                label: t("market-status-change"),
                align: "end" as const,
                show: ({ market }: { market: string }) => (
                  <Button look="quiet" icon={PencilLine} onPress={() => onChange(market)}>
                    {t("market-status-change")}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function History({ history }: { history: MarketHistory }) {
  const formats = useFormats();
  return (
    <div className={styles.history}>
      <h3>{formats.country(history.market)}</h3>
      <MarketTimeline history={history} />
    </div>
  );
}
