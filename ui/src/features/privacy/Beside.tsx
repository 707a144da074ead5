import type { Erasure, HoldingBackup } from "@/bridge";
import { Day, Moment } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { useT, useWords } from "@/i18n/t";
import styles from "./Privacy.module.css";

/** How many days the backup of a day is kept. */
const daysKept = "14";

/** What is cleaned beside the records, and what only a person can check. */
export function Beside({ erasure, isBare = false }: { erasure: Erasure; isBare?: boolean }) {
  const t = useT();
  const words = useWords();
  const { cleaned, mentions } = erasure;
  if (cleaned.drafts + cleaned.staged + mentions.length === 0) return null;
  const list = (
    <ul className={styles.beside}>
      {cleaned.drafts > 0 && <li>{t("privacy-erase-drafts", { count: cleaned.drafts })}</li>}
      {cleaned.staged > 0 && <li>{t("privacy-erase-staged", { count: cleaned.staged })}</li>}
      {mentions.length > 0 && (
        <li>
          {t("privacy-erase-mentions")}
          <ul>
            {mentions.map(({ table, rows }) => (
              <li key={table}>
                {t("privacy-erase-mention", {
                  place: words(`privacy-place-${table}`),
                  count: rows,
                })}
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
  return isBare ? list : <Section title={t("privacy-erase-beside")}>{list}</Section>;
}

/** The backups that hold the person still, and when they go. */
export function HoldingBackups({ backups }: { backups: readonly HoldingBackup[] }) {
  const t = useT();
  if (backups.length === 0) return null;
  return (
    <Section
      title={t("privacy-erase-backups")}
      help={t("privacy-erase-backups-help", { days: daysKept })}
    >
      <ListTable
        label={t("privacy-erase-backups")}
        rows={backups}
        rowId={({ name }) => name}
        columns={[
          { id: "name", label: t("privacy-erase-backup"), show: ({ name }) => name },
          {
            id: "made",
            label: t("privacy-erase-backup-made"),
            isWhole: true,
            show: ({ at }) => <Moment iso={at} />,
          },
          {
            id: "until",
            label: t("privacy-erase-backup-until"),
            show: ({ until }) => (until ? <Day iso={until} /> : t("privacy-erase-backup-open")),
          },
        ]}
      />
    </Section>
  );
}
