import type { ReasonCount } from "@/bridge";
import { Section } from "@/components/Page";
import { decimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./settings.module.css";

/** Why some lines stay text: each reason with its count and a few examples. */
export function Reasons({ reasons }: { reasons: readonly ReasonCount[] }) {
  const words = useWords();
  return (
    <ul className={styles.list}>
      {reasons.map(({ reason, count, examples }) => (
        <li key={reason}>
          {`${decimal(`${count}`)} · ${words(`reason-${reason}`)}`}
          {examples.length > 0 && (
            <span className={styles.under}>{examples.slice(0, 3).join(" · ")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same under a heading of its own; nothing where there are none. */
export function ReasonsSection({ reasons }: { reasons: readonly ReasonCount[] }) {
  const t = useT();
  if (reasons.length === 0) return null;
  return (
    <Section title={t("import-reasons")} help={t("import-reasons-help")}>
      <Reasons reasons={reasons} />
    </Section>
  );
}
