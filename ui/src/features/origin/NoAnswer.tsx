import { Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./Origin.module.css";
import type { Finding } from "./use-determination";

/** Why nothing comes out yet: it is being worked out, or the good has no code. What failed is told above. */
export function NoAnswer({ finding: { question, isPending } }: { finding: Finding }) {
  const t = useT();
  if (isPending) return <Skeleton rows={4} />;
  return question === null && <p className={styles.hint}>{t("origin-need-code")}</p>;
}
