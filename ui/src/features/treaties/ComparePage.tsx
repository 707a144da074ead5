import { useQueries, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowLeft, Globe } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { lookupQuery, marketsQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { Page } from "@/components/Page";
import { needsOf } from "@/components/shipment";
import { EmptyState, Notice, Skeleton } from "@/components/states";
import { useLocale } from "@/i18n/locale";
import { useName } from "@/i18n/names";
import { plain } from "@/i18n/plain";
import { useT } from "@/i18n/t";
import { CompareTable } from "./CompareTable";
import { type Column, columnOf, currenciesIn } from "./comparison";
import styles from "./Markets.module.css";
import { MarketsSentence } from "./MarketsSentence";
import {
  changedMarkets,
  everywhere,
  inputFor,
  lineOf,
  type MarketsChange,
  marketsOf,
  mostMarkets,
  writtenLines,
} from "./markets";

const route = getRouteApi("/treaties/compare");

/** What a product pays in a few markets, side by side. */
export function ComparePage() {
  const t = useT();
  const locale = useLocale();
  const question = route.useSearch();
  const navigate = route.useNavigate();
  const markets = marketsOf(question);
  const answers = useQueries({
    queries: markets.map((market) => lookupQuery(inputFor(question, market, locale))),
  });
  const change = (some: MarketsChange) =>
    void navigate({ search: (before) => changedMarkets(before, some), replace: true });
  const columns: Column[] = markets.map((market, at) =>
    columnOf(
      market,
      answers[at]?.data ?? null,
      answers[at]?.error ?? null,
      lineOf(question, market),
    ),
  );
  const isAsked = question.product !== undefined && markets.length > 0;
  const isReading = columns.every(({ answer, error }) => !answer && !error);
  const currencies = currenciesIn(columns);
  return (
    <Page
      title={t("compare-title")}
      back={
        <Link href={everywhere(question)}>
          <ArrowLeft aria-hidden size={14} /> {t("markets-title")}
        </Link>
      }
    >
      <MarketsSentence
        text={t("compare-sentence")}
        question={question}
        product={columns.find(({ answer }) => answer)?.answer?.product ?? null}
        needs={columns.flatMap(({ answer }) => needsOf(answer))}
        onChange={change}
      />
      {question.product === undefined ? (
        <EmptyState title={t("markets-empty")}>{t("markets-empty-text")}</EmptyState>
      ) : (
        <AddMarket
          markets={markets}
          onAdd={(market) => change({ markets: [...markets, market].join(",") })}
        />
      )}
      {question.product !== undefined && markets.length === 0 && (
        <EmptyState
          title={t("compare-empty")}
          action={
            <ButtonLink icon={Globe} href={everywhere(question)}>
              {t("markets-title")}
            </ButtonLink>
          }
        >
          {t("compare-empty-text", { most: `${mostMarkets}` })}
        </EmptyState>
      )}
      {isAsked && isReading && <Skeleton rows={10} />}
      {isAsked && !isReading && (
        <div className={styles.list}>
          {currencies.length > 1 && <Notice>{t("compare-currencies")}</Notice>}
          <CompareTable
            columns={columns}
            question={question}
            onRemove={(gone) =>
              change({ markets: markets.filter((market) => market !== gone).join(",") || null })
            }
            onLine={(market, code) => change({ lines: writtenLines(question, market, code) })}
          />
        </div>
      )}
    </Page>
  );
}

interface AddMarketProps {
  markets: readonly string[];
  onAdd: (market: string) => void;
}

/** One more market, while there is room for it. */
function AddMarket({ markets, onAdd }: AddMarketProps) {
  const t = useT();
  const name = useName();
  const [typed, setTyped] = useState("");
  const { data: all = [] } = useQuery(marketsQuery);
  if (markets.length >= mostMarkets) {
    return <p className={styles.quiet}>{t("compare-full", { most: `${mostMarkets}` })}</p>;
  }
  const options = all
    .filter(({ market }) => !markets.includes(market))
    .map((market) => ({ id: market.market, label: name(market) }))
    .filter(({ label }) => plain(label).includes(plain(typed)))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <div className={styles.add}>
      <ComboBox
        label={t("compare-add")}
        options={options}
        value={null}
        text={typed}
        onText={setTyped}
        onChange={(market) => {
          if (market === null) return;
          onAdd(market);
          setTyped("");
        }}
      />
    </div>
  );
}
