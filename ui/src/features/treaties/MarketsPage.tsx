import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowLeft, Columns3, X } from "lucide-react";
import { Link } from "react-aria-components";
import type { Ranking } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { DataGrid } from "@/components/DataGrid";
import { isImportable } from "@/components/NextStepWords";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useLocale } from "@/i18n/locale";
import { useName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Markets.module.css";
import { MarketsSentence } from "./MarketsSentence";
import { useMarketColumns } from "./market-columns";
import {
  addressIn,
  changedMarkets,
  hasGain,
  inputFor,
  isKnown,
  lineOf,
  type MarketsChange,
  type MarketsQuestion,
  marketsOf,
  mostMarkets,
  needsOfAll,
  ordered,
  sideBySide,
  sortOf,
  writtenSort,
} from "./markets";
import { usePointer } from "./pointer";
import { rankingQuery, worldMapQuery } from "./queries";
import { addressOf, readQuestion } from "./question";
import { WorldMap } from "./WorldMap";

const route = getRouteApi("/treaties/markets");

/** One product in every market: on a map, and in a table from the largest margin down. */
export function MarketsPage() {
  const t = useT();
  const locale = useLocale();
  const question = route.useSearch();
  const navigate = route.useNavigate();
  const input = inputFor(question, "", locale);
  const { data: ranking, error, isFetching, refetch } = useQuery(rankingQuery(input));
  const change = (some: MarketsChange) =>
    void navigate({ search: (before) => changedMarkets(before, some), replace: true });
  return (
    <Page
      title={t("markets-title")}
      back={
        <Link href={addressOf(readQuestion({ ...question }))}>
          <ArrowLeft aria-hidden size={14} /> {t("markets-back")}
        </Link>
      }
    >
      <MarketsSentence
        text={t("markets-sentence")}
        question={question}
        product={ranking?.product ?? null}
        needs={needsOfAll(ranking?.standings ?? [])}
        onChange={change}
      />
      {!input && <EmptyState title={t("markets-empty")}>{t("markets-empty-text")}</EmptyState>}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {input && !ranking && !error && isFetching && <Skeleton rows={10} />}
      {ranking && <RankingView ranking={ranking} question={question} onChange={change} />}
    </Page>
  );
}

interface RankingViewProps {
  ranking: Ranking;
  question: MarketsQuestion;
  onChange: (change: MarketsChange) => void;
}

function RankingView({ ranking, question, onChange }: RankingViewProps) {
  const t = useT();
  const name = useName();
  const navigate = route.useNavigate();
  const pointer = usePointer();
  const { data: outlines } = useQuery(worldMapQuery);
  const columns = useMarketColumns(question.value !== undefined);
  const { standings } = ranking;
  const sort = sortOf(question);
  const shown = ordered(standings, sort, name).filter(
    (standing) => question.only === undefined || hasGain(standing),
  );
  const open = (market: string) => {
    const standing = standings.find((one) => one.market.market === market);
    void navigate({ to: addressIn(question, market, standing?.line) });
  };
  return (
    <>
      <Known ranking={ranking} />
      {outlines && (
        <WorldMap outlines={outlines} standings={standings} pointer={pointer} onOpen={open} />
      )}
      <div className={styles.list}>
        <Checkbox
          isSelected={question.only !== undefined}
          onChange={(isOnly) => onChange({ only: isOnly ? "gain" : null })}
        >
          {t("markets-only-gain")}
        </Checkbox>
        <DataGrid
          label={t("markets-title")}
          name="markets"
          columns={columns}
          rows={shown.map((standing) => ({ id: standing.market.market, standing }))}
          isWhole
          sort={sort}
          onSort={({ by, descending }) =>
            // Another heading begins with what its column is read for.
            onChange(writtenSort(by, by === sort.by ? descending : by !== "market"))
          }
          onOpen={({ id }) => open(id)}
          onPoint={({ id }) => pointer.point(id)}
          selection={{
            choice: { all: false, ids: marketsOf(question) },
            onChange: ({ ids }) => onChange(chosen(ranking, question, ids)),
            limit: mostMarkets,
          }}
          summary={
            <Chosen question={question} onClear={() => onChange({ markets: null, lines: null })} />
          }
          empty={
            <EmptyState
              title={t("markets-no-gains")}
              action={
                <Button onPress={() => onChange({ only: null })}>{t("markets-show-all")}</Button>
              }
            />
          }
        />
      </div>
    </>
  );
}

/** The markets to compare, each with the line that was chosen or that its figures here are of. */
function chosen(
  { standings }: Ranking,
  question: MarketsQuestion,
  markets: readonly string[],
): MarketsChange {
  const lines = standings.flatMap(({ market: { market }, line, lines }) =>
    line !== null && lines > 1 && markets.includes(market)
      ? [`${market} ${lineOf(question, market) ?? line}`]
      : [],
  );
  return { markets: markets.join(",") || null, lines: lines.join(";") || null };
}

/** Of how many markets the figures are known, and what to do about the others. */
function Known({ ranking: { standings, product } }: { ranking: Ranking }) {
  const t = useT();
  const count = (state: string) => standings.filter((one) => one.state === state).length;
  const known = standings.filter(isKnown).length;
  const asked = count("needs_input");
  const text = count("text_only");
  const unknown = standings.filter((one) => one.state === "unknown");
  const importable = unknown.filter(({ mfn }) => mfn?.nextStep && isImportable(mfn.nextStep));
  const unread = unknown.length - importable.length;
  return (
    <div className={styles.known}>
      <p>
        {t("markets-known", { count: known, total: `${standings.length}` })}
        {asked > 0 && ` ${t("markets-asked", { count: asked })}`}
        {text > 0 && ` ${t("markets-text", { count: text })}`}
        {unread > 0 && ` ${t("markets-unread", { count: unread })}`}
        {importable.length > 0 && (
          <>
            {` ${t("markets-unknown", { count: importable.length })} `}
            <Link href="/settings/import">{t("import-start")}</Link>
          </>
        )}
      </p>
      <p className={styles.quiet}>{t("markets-shared", { code: product.code })}</p>
    </div>
  );
}

/** How many markets are chosen, and the way to see them side by side. */
function Chosen({ question, onClear }: { question: MarketsQuestion; onClear: () => void }) {
  const t = useT();
  const count = marketsOf(question).length;
  if (count === 0) return t("markets-choose", { most: `${mostMarkets}` });
  return (
    <div className={styles.chosen}>
      <strong>{t("markets-chosen", { count, most: `${mostMarkets}` })}</strong>
      <ButtonLink look="primary" icon={Columns3} href={sideBySide(question)}>
        {t("markets-compare")}
      </ButtonLink>
      <Button look="quiet" icon={X} onPress={onClear}>
        {t("companies-choose-none")}
      </Button>
    </div>
  );
}
