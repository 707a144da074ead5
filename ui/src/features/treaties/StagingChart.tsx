import type { Duty, StagingStep } from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Staging.module.css";
import { heightOf, type Measure, type Series, spanOf, yearOf } from "./staging";

const width = 720;
const height = 220;
const edge = { left: 48, right: 16, top: 16, bottom: 28 };
/** More years than these are not all written under the chart. */
const mostLabels = 12;

interface StagingChartProps {
  series: readonly Series[];
  measure: Measure;
  mfn: Duty;
  on: string;
}

/** The rates as steps over the years, the general rate as a dashed line, the asked day as a thin one. */
export function StagingChart({ series, measure, mfn, on }: StagingChartProps) {
  const t = useT();
  const formats = useFormats();
  const shortName = useShortName();
  const [first, last] = spanOf(series, on);
  const general = generalOf(mfn, measure);
  const heights = series.flatMap(({ steps }) => steps.map((step) => heightOf(step, measure)));
  const top = Math.max(...heights, general ?? 0) || 1;
  const x = (year: number) =>
    edge.left + ((year - first) / (last - first)) * (width - edge.left - edge.right);
  const y = (value: number) =>
    height - edge.bottom - (value / top) * (height - edge.top - edge.bottom);
  const every = Math.ceil((last - first) / mostLabels);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const names = formats.list(series.map(({ preference }) => shortName(preference.agreement)));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <ul>
          {series.map(({ preference }, at) => (
            <li key={preference.agreement.id} data-series={(at % 6) + 1}>
              {shortName(preference.agreement)}
            </li>
          ))}
          {general !== null && <li data-series="mfn">{t("benefits-mfn")}</li>}
        </ul>
        <span>
          {measure.kind === "percent"
            ? t("timeline-percent")
            : t("timeline-amount", { currency: measure.currency })}
        </span>
      </figcaption>
      <svg
        role="img"
        viewBox={`0 0 ${width} ${height}`}
        className={styles.chart}
        aria-label={t("timeline-chart", {
          agreements: names,
          from: String(first),
          to: String(last),
        })}
      >
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line
              className={styles.grid}
              x1={edge.left}
              x2={width - edge.right}
              y1={y(value)}
              y2={y(value)}
            />
            <text className={styles.tick} x={edge.left - 8} y={y(value) + 4} textAnchor="end">
              {rounded(value)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <g key={year}>
            <line className={styles.notch} x1={x(year)} x2={x(year)} y1={y(0)} y2={y(0) + 4} />
            {(year - first) % every === 0 && year < last && (
              <text className={styles.tick} x={x(year + 0.5)} y={height - 8} textAnchor="middle">
                {year}
              </text>
            )}
          </g>
        ))}
        {general !== null && (
          <line
            className={styles.general}
            x1={edge.left}
            x2={width - edge.right}
            y1={y(general)}
            y2={y(general)}
          />
        )}
        {series.map(({ preference, steps }, at) => (
          <path
            key={preference.agreement.id}
            className={styles.series}
            data-series={(at % 6) + 1}
            d={path(steps, measure, first, last, x, y)}
          />
        ))}
        <line
          className={styles.asked}
          x1={x(yearOf(on))}
          x2={x(yearOf(on))}
          y1={edge.top}
          y2={y(0)}
        >
          <title>{t("timeline-asked")}</title>
        </line>
      </svg>
    </figure>
  );
}

/** How high the general rate stands, where it is measured like the others. */
function generalOf({ amount, isFree, text }: Duty, measure: Measure): number | null {
  if (isFree) return 0;
  if (measure.kind === "amount") {
    return amount?.currency === measure.currency ? Number(amount.amount) : null;
  }
  const [, percent] = /^(\d+(?:\.\d+)?)\s?%$/.exec(text) ?? [];
  return percent === undefined ? null : Number(percent);
}

function path(
  steps: readonly StagingStep[],
  measure: Measure,
  first: number,
  last: number,
  x: (year: number) => number,
  y: (value: number) => number,
): string {
  const begins = steps.map(({ from }) => (from === null ? first : Math.max(yearOf(from), first)));
  return steps
    .map((step, at) => {
      const level = y(heightOf(step, measure));
      const from = x(begins[at] ?? first);
      const to = x(begins[at + 1] ?? last);
      return `${at === 0 ? `M${from},${level}` : `V${level}`}H${to}`;
    })
    .join("");
}

/** A mark of the scale: two digits after the point are enough to read a height by. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
