import type { ReasonCount } from "@/bridge";
import { decimal } from "@/i18n/format";
import { useWords } from "@/i18n/t";
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
