import { Meter } from "react-aria-components";
import type { Places } from "@/bridge";
import { Track } from "@/components/Track";
import { useT } from "@/i18n/t";
import styles from "./missions.module.css";

/** How the places of a mission are taken, in a bar and in words. */
export function PlacesMeter({ places }: { places: Places }) {
  const t = useT();
  const { capacity, accepted, waiting, free } = places;
  const share = capacity === 0 ? 0 : Math.min(100, (accepted / capacity) * 100);
  return (
    <Meter
      className={styles.meter}
      aria-label={t("places-label")}
      value={accepted}
      maxValue={Math.max(capacity, 1)}
      valueLabel={t("places-taken", { accepted: String(accepted), capacity: String(capacity) })}
    >
      {({ valueText }) => (
        <>
          <p className={styles.meterHead}>{valueText}</p>
          <Track share={share} isFull={free === 0} />
          <p className={styles.aside}>
            {[t("places-free", { count: free }), t("places-waiting", { count: waiting })].join(
              " · ",
            )}
          </p>
        </>
      )}
    </Meter>
  );
}
