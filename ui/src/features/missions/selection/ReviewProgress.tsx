import { Meter } from "react-aria-components";
import type { BlindApplication } from "@/bridge";
import { Notice } from "@/components/states";
import { Track } from "@/components/Track";
import { useT } from "@/i18n/t";
import styles from "./selection.module.css";

/** What hides the names, and what does not: whoever knows the register could look for the product. */
export function BlindNotice() {
  const t = useT();
  return <Notice title={t("reviews-blind")}>{t("reviews-blind-text")}</Notice>;
}

/** How many of the reviews are given, as a bar and in words. */
export function ReviewProgress({ mine }: { mine: readonly BlindApplication[] }) {
  const t = useT();
  const given = mine.filter(({ isGiven }) => isGiven).length;
  return (
    <Meter
      className={styles.meter}
      aria-label={t("reviews-progress")}
      value={given}
      maxValue={mine.length}
      valueLabel={t("reviews-progress-of", { given: `${given}`, all: `${mine.length}` })}
    >
      {({ valueText, percentage }) => (
        <>
          <p className={styles.meterHead}>{valueText}</p>
          <Track share={percentage} />
        </>
      )}
    </Meter>
  );
}
