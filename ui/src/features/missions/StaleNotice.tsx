import { Button } from "@/components/Button";
import { Notice } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./missions.module.css";

interface StaleNoticeProps {
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody else saved the record meanwhile: keep one's own words, or take theirs. */
export function StaleNotice({ onKeep, onTake }: StaleNoticeProps) {
  const t = useT();
  return (
    <Notice tone="attention" title={t("mission-stale")}>
      <p>{t("mission-stale-text")}</p>
      <div className={styles.row}>
        <Button look="primary" onPress={onKeep}>
          {t("mission-stale-keep")}
        </Button>
        <Button onPress={onTake}>{t("mission-stale-take")}</Button>
      </div>
    </Notice>
  );
}
