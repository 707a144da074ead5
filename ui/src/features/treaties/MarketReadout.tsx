import type { Standing } from "@/bridge";
import { Money } from "@/components/figures";
import { useName, useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Markets.module.css";
import { isAmount, isKnown } from "./markets";
import { AskedWords, MarginWords, RateWords, StandingBadge } from "./StandingWords";

/**
 * The market that is looked at, with its figures. It follows the pointer and the table, which says
 * the same to assistive technology.
 */
export function MarketReadout({ standing }: { standing: Standing | null }) {
  const t = useT();
  const name = useName();
  const shortName = useShortName();
  if (!standing) return <p className={styles.quiet}>{t("markets-point")}</p>;
  const { market, mfn, best, saving } = standing;
  return (
    <div className={styles.readout} aria-hidden>
      <p className={styles.readoutName}>{name(market)}</p>
      <StandingBadge state={standing.state} />
      <AskedWords standing={standing} />
      <dl className={styles.facts}>
        {isKnown(standing) && (
          <div>
            <dt>{t("markets-margin")}</dt>
            <dd>
              <MarginWords standing={standing} />
            </dd>
          </div>
        )}
        {mfn && (
          <div>
            <dt>{t("benefits-mfn")}</dt>
            <dd>
              <RateWords duty={mfn} />
            </dd>
          </div>
        )}
        {best && (
          <div>
            <dt>{shortName(best.agreement)}</dt>
            <dd>
              <RateWords duty={best.duty} />
            </dd>
          </div>
        )}
        {saving && isAmount(saving) && (
          <div>
            <dt>{t("benefits-saves")}</dt>
            <dd>
              <Money value={saving} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
