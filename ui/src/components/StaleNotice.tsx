import { useT } from "@/i18n/t";
import { Button } from "./Button";
import styles from "./StaleNotice.module.css";
import { Notice } from "./states";

interface StaleNoticeProps {
  onKeep: () => void;
  onTake: () => void;
}

const id = "stale-notice";

/** Somebody else saved the record meanwhile: keep one's own words, or take theirs. */
export function StaleNotice({ onKeep, onTake }: StaleNoticeProps) {
  const t = useT();
  return (
    <div id={id} role="alert" tabIndex={-1}>
      <Notice tone="attention" title={t("record-stale")}>
        <p>{t("record-stale-text")}</p>
        <div className={styles.row}>
          <Button look="primary" onPress={onKeep}>
            {t("record-stale-keep")}
          </Button>
          <Button onPress={onTake}>{t("record-stale-take")}</Button>
        </div>
      </Notice>
    </div>
  );
}

/** Takes the person to the choice that is to be made before anything is saved. */
export function focusStaleNotice(): void {
  const notice = document.getElementById(id);
  notice?.focus();
  notice?.scrollIntoView?.({ block: "center" });
}
