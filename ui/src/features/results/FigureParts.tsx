import type {
  HorizonFigures,
  Money as MoneyValue,
  RatingFigures,
  SalesPart,
  ServiceFigures,
} from "@/bridge";
import { Count, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { MoreRows, usePortions } from "@/components/portions";
import { decimal, hsCode, quantity, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { Bars } from "./Bars";
import { Converted } from "./Converted";

/** So many bars are drawn; the table has all of them. */
const mostBars = 10;
/** The best rating there is. */
const best = 5;

/** Closed sales that were confirmed at each horizon; where nobody confirmed anything they are not known. */
export function ByHorizon({ rows }: { rows: readonly HorizonFigures[] }) {
  const t = useT();
  const words = useWords();
  const barOf = useClosedBar();
  const title = t("outcomes-by-horizon");
  return (
    <section>
      <h3>{title}</h3>
      <Bars
        label={title}
        bars={rows.map(({ horizon, confirmed, closedUsd }) => ({
          id: horizon,
          label: words(`horizon-${horizon}`),
          ...(confirmed === 0 ? { value: null, figure: t("outcomes-unknown") } : barOf(closedUsd)),
        }))}
      />
      <ListTable
        label={title}
        rows={rows}
        rowId={({ horizon }) => horizon}
        columns={[
          {
            id: "horizon",
            label: t("outcomes-horizon"),
            isWhole: true,
            show: ({ horizon }) => words(`horizon-${horizon}`),
          },
          { id: "due", label: t("outcomes-due"), show: ({ dueOn }) => <Day iso={dueOn} /> },
          {
            id: "asked",
            label: t("outcomes-asked"),
            align: "end",
            isExtra: true,
            show: ({ asked }) => <Count value={asked} />,
          },
          {
            id: "reported",
            label: t("outcomes-reported"),
            align: "end",
            show: ({ reported }) => <Count value={reported} />,
          },
          {
            id: "confirmed",
            label: t("outcomes-confirmed-by"),
            align: "end",
            show: ({ confirmed }) => <Count value={confirmed} />,
          },
          {
            id: "disputed",
            label: t("outcomes-disputed"),
            align: "end",
            isExtra: true,
            show: ({ disputed }) => <Count value={disputed} />,
          },
          {
            id: "late",
            label: t("outcomes-late"),
            align: "end",
            show: ({ late }) => <Count value={late} />,
          },
          {
            id: "closed",
            label: t("outcomes-closed-usd"),
            align: "end",
            isWhole: true,
            show: ({ confirmed, closedUsd }) =>
              confirmed === 0 ? t("outcomes-unknown") : <Converted into={closedUsd} />,
          },
        ]}
      />
    </section>
  );
}

interface PartsProps {
  of: "market" | "product";
  rows: readonly SalesPart[];
}

/** Confirmed sales by market or by product: closed, and lighter what is expected. */
export function Parts({ of, rows }: PartsProps) {
  const t = useT();
  const barOf = useClosedBar();
  const formats = useFormats();
  const { limit, more } = usePortions(of);
  if (rows.length === 0) return null;
  const isMarket = of === "market";
  const title = t(isMarket ? "outcomes-by-market" : "outcomes-by-product");
  const nameOf = ({ key }: SalesPart) => (isMarket ? formats.country(key) : hsCode(key));
  const shown = rows.slice(0, limit);
  return (
    <section>
      <h3>{title}</h3>
      <Bars
        label={title}
        shades={[t("outcomes-closed-usd"), t("outcomes-expected-usd")]}
        bars={rows.slice(0, mostBars).map((part) => ({
          id: part.key,
          label: nameOf(part),
          more: Number(part.expectedUsd?.amount ?? 0),
          ...barOf(part.closedUsd),
        }))}
      />
      <ListTable
        label={title}
        rows={shown}
        rowId={({ key }) => key}
        columns={[
          {
            id: "name",
            label: t(isMarket ? "outcomes-sale-market" : "outcomes-sale-product"),
            show: nameOf,
          },
          {
            id: "sales",
            label: t("outcomes-sales"),
            align: "end",
            show: ({ sales }) => <Count value={sales} />,
          },
          {
            id: "closed",
            label: t("outcomes-closed-usd"),
            align: "end",
            isWhole: true,
            show: ({ closedUsd }) => <Converted into={closedUsd} />,
          },
          {
            id: "expected",
            label: t("outcomes-expected-usd"),
            align: "end",
            isWhole: true,
            show: ({ expectedUsd }) => <Converted into={expectedUsd} />,
          },
        ]}
      />
      {rows.length > shown.length && <MoreRows count={shown.length} onMore={more} />}
    </section>
  );
}

/** Gives how long the bar of closed sales is, and what it stands for. */
function useClosedBar() {
  const t = useT();
  return (closed: MoneyValue | null) =>
    closed === null
      ? { value: null, figure: t("outcomes-without-rate") }
      : { value: Number(closed.amount), figure: quantity(closed.amount, closed.currency) };
}

/** What the office was good for, as the companies rate it. */
export function Ratings({ rows }: { rows: readonly RatingFigures[] }) {
  const t = useT();
  const words = useWords();
  return (
    <Means
      title={t("outcomes-worth")}
      of={t("outcomes-worth-of")}
      rows={rows.map(({ rating, ...figures }) => ({
        ...figures,
        id: rating,
        name: words(`win-rating-${rating}`),
      }))}
    />
  );
}

/** What the companies think of each service. */
export function ByService({ rows }: { rows: readonly ServiceFigures[] }) {
  const t = useT();
  const words = useWords();
  return (
    <Means
      title={t("outcomes-by-service")}
      of={t("outcomes-service")}
      rows={rows.map(({ service, answers, mean }) => ({
        answers,
        mean,
        id: service,
        name: words(`mission-service-${service}`),
      }))}
    />
  );
}

interface MeansProps {
  title: string;
  /** What is rated. */
  of: string;
  rows: readonly { id: string; name: string; answers: number; mean: string }[];
}

function Means({ title, of, rows }: MeansProps) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <Bars
        label={title}
        whole={best}
        bars={rows.map(({ id, name, mean }) => ({
          id,
          label: name,
          value: Number(mean),
          figure: t("outcomes-mean-of", { mean: decimal(mean) }),
        }))}
      />
      <ListTable
        label={title}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: "name", label: of, show: ({ name }) => name },
          {
            id: "answers",
            label: t("outcomes-answers"),
            align: "end",
            show: ({ answers }) => <Count value={answers} />,
          },
          {
            id: "mean",
            label: t("outcomes-mean"),
            align: "end",
            show: ({ mean }) => decimal(mean),
          },
        ]}
      />
    </section>
  );
}
