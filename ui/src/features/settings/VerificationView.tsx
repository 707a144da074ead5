import type { Verification } from "@/bridge";
import { keyed } from "@/components/keyed";
import { Notice } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import styles from "./settings.module.css";

/** Whether the journal and the tables tell the same story. */
export function VerificationView({ outcome }: { outcome: Verification }) {
  const t = useT();
  const words = useWords();
  const { operations, changes, findings } = outcome;
  if (outcome.ok) {
    return <Notice tone="good">{t("safety-verified", { operations, changes })}</Notice>;
  }
  return (
    <Notice tone="danger" title={t("safety-not-verified", { count: findings.length })}>
      <ul className={styles.list}>
        {keyed(findings, (found) => JSON.stringify(found)).map(
          ({ key, row: { kind, topic, rowId, column, operation } }) => (
            <li key={key}>
              {words(`verification-${kind}`)}
              <span className={styles.under}>
                {[topic, rowId, column, operation].filter((part) => part !== null).join(" · ")}
              </span>
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
