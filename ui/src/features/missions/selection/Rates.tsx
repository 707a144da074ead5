import type { ImpactRow } from "@/bridge";
import { useT } from "@/i18n/t";
import { percent, shareOf } from "./figures";
import styles from "./selection.module.css";

interface RatesProps {
  label: string;
  rows: readonly ImpactRow[];
  nameOf: (group: string) => string;
  threshold: number;
}

/** The part of each group that was selected, as bars: the line is four fifths of the longest, what is hidden is
 * hatched. The table below says the same. */
export function Rates({ label, rows, nameOf, threshold }: RatesProps) {
  const t = useT();
  const highest = Math.max(0, ...rows.map(({ rate }) => (rate === null ? 0 : shareOf(rate))));
  const said = rows.map(({ group, rate }) =>
    t("impact-bar", {
      group: nameOf(group),
      rate: rate === null ? t("impact-hidden", { threshold: `${threshold}` }) : percent(rate),
    }),
  );
  return (
    <div
      className={styles.rates}
      role="img"
      aria-label={t("impact-picture", { label, bars: said.join("; ") })}
    >
      {rows.map(({ group, rate, isBelow }) => (
        <div key={group} className={styles.rate}>
          <span>{nameOf(group)}</span>
          <span className={styles.bar}>
            {rate === null ? (
              <span className={styles.hatched} />
            ) : (
              <span
                className={styles.fill}
                data-below={isBelow || undefined}
                style={{ inlineSize: `${shareOf(rate)}%` }}
              />
            )}
            {highest > 0 && (
              <span
                className={styles.fifths}
                style={{ insetInlineStart: `${(highest * 4) / 5}%` }}
              />
            )}
          </span>
          <span className={styles.rateFigure}>{rate === null ? "–" : percent(rate)}</span>
        </div>
      ))}
    </div>
  );
}
