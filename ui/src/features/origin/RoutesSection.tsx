import { useQuery } from "@tanstack/react-query";
import { Route as RouteIcon } from "lucide-react";
import { memo, useState } from "react";
import { Link } from "react-aria-components";
import type { Note, OriginQuestion, OriginRoute, OriginRouteLine } from "@/bridge";
import { marketsQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { DecimalField } from "@/components/DecimalField";
import { DutyFigure } from "@/components/DutyFigure";
import { useDebounced } from "@/components/debounced";
import { FieldRow } from "@/components/Form";
import { Money } from "@/components/figures";
import { keyed } from "@/components/keyed";
import { ListTable } from "@/components/ListTable";
import { noteWords } from "@/components/notes";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { ErrorView, Skeleton } from "@/components/states";
import { hsCode, useFormats } from "@/i18n/format";
import { useName, useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { amountOf } from "./bill";
import styles from "./Origin.module.css";
import { OutcomeBadge } from "./OutcomeBadge";
import { routesQuery } from "./queries";

interface RoutesProps {
  question: OriginQuestion;
}

/** The agreements of a market side by side: origin, duty, proof; and the one to take. */
export const RoutesSection = memo(function RoutesSection({ question }: RoutesProps) {
  const t = useT();
  const name = useName();
  const { data: markets = [] } = useQuery(marketsQuery);
  const [market, setMarket] = useState<string | null>(null);
  const [shipment, setShipment] = useState("");
  const price = useDebounced(shipment);
  const { currency } = question.case.good;
  const amount = amountOf(price);
  const asked = market !== null && {
    question,
    market,
    shipment: amount === null ? null : { amount, currency },
    quantities: [],
  };
  const { data, error, refetch } = useQuery(routesQuery(asked || null));
  const options = markets
    .filter((known) => known.agreements.length > 0)
    .map((known) => ({ id: known.market, label: name(known) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Section title={t("origin-routes")} help={t("origin-routes-help")}>
      <FieldRow>
        <Select
          label={t("origin-routes-market")}
          placeholder={t("origin-routes-choose")}
          options={options}
          value={market}
          onChange={setMarket}
        />
        <DecimalField
          label={t("origin-routes-shipment")}
          help={t("origin-routes-shipment-help")}
          unit={currency}
          value={shipment}
          onChange={setShipment}
          optional
        />
      </FieldRow>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {market !== null && !data && !error && <Skeleton rows={3} />}
      {market !== null && data && <Lines lines={data.lines} />}
      {market !== null && data && (
        <Remarks notes={data.notes} product={question.case.good.code} market={market} />
      )}
    </Section>
  );
});

function Lines({ lines }: { lines: readonly OriginRouteLine[] }) {
  const t = useT();
  const [code, setCode] = useState<string | null>(null);
  const line = lines.find((one) => one.code === code) ?? lines[0];
  if (!line) return <p className={styles.hint}>{t("origin-routes-no-line")}</p>;
  return (
    <>
      {lines.length > 1 && (
        <Select
          label={t("origin-routes-line")}
          help={t("origin-routes-line-help", { count: lines.length })}
          options={lines.map(({ code, description }) => ({
            id: code,
            label: `${hsCode(code)} ${description}`,
          }))}
          value={line.code}
          onChange={setCode}
        />
      )}
      <Advice line={line} />
      {line.additional.length > 0 && (
        <p className={styles.notice}>
          {t("origin-routes-additional", {
            duties: line.additional.map(({ code, text }) => `${code} ${text}`).join("; "),
          })}
        </p>
      )}
      <ListTable<OriginRoute>
        label={t("origin-routes")}
        rows={line.routes}
        rowId={({ agreement }) => agreement.id}
        columns={columns(t, line.advice.agreement)}
      />
    </>
  );
}

interface RemarksProps {
  notes: readonly Note[];
  product: string;
  market: string;
}

/** What else must be known of the duties, and where all of it stands. */
function Remarks({ notes, product, market }: RemarksProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  return (
    <>
      <ul className={styles.changes}>
        {keyed(notes, ({ code, source }) => `${code} ${source}`).map(({ key, row }) => (
          <li key={key}>{noteWords(words, formats, row)}</li>
        ))}
      </ul>
      <p>
        <Link href={`/treaties?product=${product}&market=${market}`}>
          {t("origin-routes-benefits")}
        </Link>
      </p>
    </>
  );
}

/** What is recommended, in a sentence, and what may be better. */
function Advice({ line: { advice, routes, mfn } }: { line: OriginRouteLine }) {
  const t = useT();
  const short = useShortName();
  const names = (ids: readonly string[]) =>
    routes
      .filter(({ agreement }) => ids.includes(agreement.id))
      .map(({ agreement }) => short(agreement))
      .join(", ");
  return (
    <div className={styles.notice} role="status">
      <p>
        {t(`origin-route-${advice.reason}`, {
          agreement: advice.agreement === null ? "" : names([advice.agreement]),
          mfn: mfn.text,
        })}
      </p>
      {advice.maySaveMore.length > 0 && (
        <p>{t("origin-route-may-save-more", { agreements: names(advice.maySaveMore) })}</p>
      )}
      {advice.notCompared.length > 0 && (
        <p>{t("origin-route-not-compared", { agreements: names(advice.notCompared) })}</p>
      )}
    </div>
  );
}

function columns(t: ReturnType<typeof useT>, recommended: string | null) {
  return [
    {
      id: "agreement",
      label: t("origin-routes-agreement"),
      show: (route: OriginRoute) => (
        <AgreementName route={route} isRecommended={route.agreement.id === recommended} />
      ),
    },
    {
      id: "outcome",
      label: t("origin-routes-outcome"),
      show: ({ outcome }: OriginRoute) => <OutcomeBadge outcome={outcome} />,
    },
    {
      id: "duty",
      label: t("origin-routes-duty"),
      show: ({ duty }: OriginRoute) => <DutyFigure duty={duty} size="text" />,
    },
    {
      id: "saving",
      label: t("origin-routes-saving"),
      align: "end" as const,
      show: ({ saving }: OriginRoute) => (saving ? <Money value={saving} /> : "—"),
    },
    {
      id: "proof",
      label: t("origin-routes-proof"),
      show: (route: OriginRoute) => <ProofEffort route={route} />,
    },
  ];
}

function AgreementName({ route, isRecommended }: { route: OriginRoute; isRecommended: boolean }) {
  const t = useT();
  const short = useShortName();
  return (
    <>
      {short(route.agreement)}{" "}
      {isRecommended && (
        <Badge tone="active" icon={RouteIcon}>
          {t("origin-routes-recommended")}
        </Badge>
      )}
    </>
  );
}

function ProofEffort({ route: { effort, proof } }: { route: OriginRoute }) {
  const t = useT();
  const months = proof?.validityMonths;
  return (
    <>
      <p>{t(`origin-effort-${effort}`)}</p>
      {months && <p className={styles.hint}>{t("origin-effort-months", { count: months })}</p>}
    </>
  );
}
