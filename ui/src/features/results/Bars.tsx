import { useId } from "react";
import { useT } from "@/i18n/t";
import styles from "./results.module.css";

/** A bar of a chart. */
interface Bar {
  id: string;
  label: string;
  /** How long it is; null where that is not known. */
  value: number | null;
  /** How much comes after it, lighter. */
  more?: number;
  /** What it stands for, or why that is not known, in words. */
  figure: string;
}

interface BarsProps {
  /** Names the chart to assistive technology. */
  label: string;
  bars: readonly Bar[];
  /** What the whole width stands for; the longest bar where nothing is said. */
  whole?: number;
  /** What the two shades mean, where there are two. */
  shades?: readonly [string, string];
}

/** Bars beside each other's names: what is not known is hatched and never nothing. A table says the same. */
export function Bars({ label, bars, whole, shades }: BarsProps) {
  const t = useT();
  const hatch = useId();
  const lengths = bars.map(({ value, more = 0 }) => (value === null ? 0 : value + more));
  const most = whole ?? Math.max(0, ...lengths);
  const share = (value: number) => `${most > 0 ? Math.min(100, (value / most) * 100) : 0}%`;
  const whys = new Set(bars.filter(({ value }) => value === null).map(({ figure }) => figure));
  const said = bars.map(({ label: name, figure }) => `${name}: ${figure}`).join("; ");
  return (
    <figure className={styles.chart}>
      {(shades || whys.size > 0) && (
        <figcaption className={styles.legend}>
          {shades?.map((words, at) => (
            <span key={words} className={styles.key} data-shade={at}>
              {words}
            </span>
          ))}
          {[...whys].map((why) => (
            <span key={why} className={styles.key} data-shade="unknown">
              {why}
            </span>
          ))}
        </figcaption>
      )}
      {whys.size > 0 && <Hatch id={hatch} />}
      <div
        className={styles.bars}
        role="img"
        aria-label={t("outcomes-chart", { label, bars: said })}
      >
        {bars.map(({ id, label: name, value, more = 0, figure }) => (
          <div key={id} className={styles.bar}>
            <span className={styles.barName}>{name}</span>
            <svg className={styles.drawn} aria-hidden="true">
              {value === null ? (
                <rect
                  className={styles.unknown}
                  width="100%"
                  height="100%"
                  fill={`url(#${hatch})`}
                />
              ) : (
                <>
                  <rect className={styles.value} width={share(value)} height="100%" />
                  <rect
                    className={styles.more}
                    x={share(value)}
                    width={share(more)}
                    height="100%"
                  />
                </>
              )}
            </svg>
            <span className={styles.barFigure}>{figure}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}

/** The pattern of what is not known. */
function Hatch({ id }: { id: string }) {
  return (
    <svg className={styles.pattern} aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles.hatchLine} x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
    </svg>
  );
}
