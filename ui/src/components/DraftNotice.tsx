import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { Button } from "./Button";
import styles from "./DraftNotice.module.css";
import type { Draft } from "./drafts";
import { Notice } from "./states";

/** Says that what was typed before is back, and how to begin afresh. */
export function DraftNotice<Value>({ draft }: { draft: Draft<Value> }) {
  const t = useT();
  const formats = useFormats();
  if (!draft.recoveredAt) return null;
  return (
    <Notice tone="attention">
      <div className={styles.row}>
        <span>{t("draft-recovered", { when: formats.instant(draft.recoveredAt) })}</span>
        <Button onPress={draft.discard}>{t("action-discard-draft")}</Button>
      </div>
    </Notice>
  );
}
