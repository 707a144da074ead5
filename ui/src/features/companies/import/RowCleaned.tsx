import type { Cleaned } from "@/bridge";
import { Became } from "@/components/Became";
import { keyed } from "@/components/keyed";
import { Section } from "@/components/Page";
import { useT, useWords } from "@/i18n/t";
import styles from "./import.module.css";

/** What was cleaned in a row, so that nothing changes unseen. */
export function RowCleaned({ cleaned }: { cleaned: readonly Cleaned[] }) {
  const t = useT();
  const words = useWords();
  if (cleaned.length === 0) return null;
  return (
    <Section title={t("imports-cleaned")}>
      <ul className={styles.cleaned}>
        {keyed(cleaned, ({ field, cleaning }) => `${field} ${cleaning}`).map(
          ({ key, row: { field, cleaning, before, after } }) => (
            <li key={key}>
              {`${words(`company-field-${field}`)}: ${words(`cleaning-${cleaning}`)}`}
              <span className={styles.became}>
                <Became before={before} after={after || t("history-nothing")} />
              </span>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}
