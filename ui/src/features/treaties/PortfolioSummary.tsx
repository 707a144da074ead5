import { Link } from "react-aria-components";
import type { ScanTotals, ScanView } from "@/bridge";
import { Code, Day, Moment, Money } from "@/components/figures";
import { RateGiven } from "@/components/RateGiven";
import { Notice } from "@/components/states";
import { decimal } from "@/i18n/format";
import { useName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import styles from "./Portfolio.module.css";

interface PortfolioSummaryProps {
  scan: ScanView;
  /** What the rows of the filter come to; null while that is being read. */
  totals: ScanTotals | null;
}

/** What the last scan saw, how much of it is known, and what it comes to. */
export function PortfolioSummary({ scan, totals }: PortfolioSummaryProps) {
  const t = useT();
  const words = useWords();
  const sum = (of: "known" | "needsInput" | "textOnly" | "unknown") =>
    scan.markets.reduce((total, market) => total + market[of], 0);
  const unread = scan.markets.filter(({ hasSchedule }) => !hasSchedule).length;
  const { companies, products, unclassified, unknownCodes } = scan.tally;
  const counts = [
    ["standing-known", sum("known")],
    ["standing-needs-input", sum("needsInput")],
    ["standing-text-only", sum("textOnly")],
    ["standing-unknown", sum("unknown")],
  ] as const;
  return (
    <div className={styles.summary}>
      {scan.stale.length > 0 && (
        <Notice tone="attention" title={t("scan-stale")}>
          {scan.stale.map((reason) => `${words(`scan-stale-${reason}`)}.`).join(" ")}
        </Notice>
      )}
      <dl className={styles.figures}>
        {counts.map(([id, count]) => (
          <div key={id}>
            <dt>{t(id)}</dt>
            <dd>{decimal(`${count}`)}</dd>
          </div>
        ))}
        {totals?.saving && (
          <div>
            <dt>{t("scan-total-saving")}</dt>
            <dd>
              <Money value={totals.saving} />
            </dd>
          </div>
        )}
        {totals?.net && (
          <div data-main>
            <dt>{t("scan-total-net")}</dt>
            <dd>
              <Money value={totals.net} />
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.quiet}>
        {t("scan-seen", { companies, products, markets: scan.markets.length })}
        {unread > 0 && (
          <>
            {` ${t("scan-unread", { count: unread })} `}
            <Link href="/settings/import">{t("import-start")}</Link>
          </>
        )}
        {unclassified > 0 && ` ${t("scan-unclassified", { count: unclassified })}`}
        {unknownCodes.length > 0 &&
          ` ${t("scan-unknown-codes", { count: unknownCodes.length, codes: unknownCodes.slice(0, 5).join(", ") })}`}
        {totals?.saving && ` ${t("scan-supposes")}`}
      </p>
      <Editions scan={scan} />
    </div>
  );
}

/** When it ran, for which day, from which editions and with which exchange rates. */
function Editions({ scan: { ranAt, on, editions, input } }: { scan: ScanView }) {
  const t = useT();
  const name = useName();
  return (
    <details className={styles.editions}>
      <summary>
        {t("scan-ran")} <Moment iso={ranAt} /> {t("scan-for-day")} <Day iso={on} />
      </summary>
      <ul>
        {editions.map((edition) => (
          <li key={edition.schedule}>
            {`${edition.market}: ${name(edition)}, ${edition.vintage} · `}
            <Code>{edition.sha256.slice(0, 12)}</Code>
          </li>
        ))}
        {input.rates.map((rate) => (
          <li key={`${rate.from}/${rate.to}`}>
            <RateGiven rate={rate} />
          </li>
        ))}
      </ul>
    </details>
  );
}
