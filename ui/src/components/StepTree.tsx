import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/i18n/t";
import styles from "./StepTree.module.css";

export type Verdict = "yes" | "no" | "unknown";

const icons: Record<Verdict, LucideIcon> = { yes: CircleCheck, no: CircleX, unknown: CircleHelp };

/** The steps of a reasoning, each with its verdict. */
export function StepTree({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles.tree} aria-label={label}>
      {children}
    </ol>
  );
}

/** One step: what was asked, how it came out, and why. */
export function Step({
  verdict,
  title,
  children,
}: {
  verdict: Verdict;
  title: string;
  children?: ReactNode;
}) {
  const t = useT();
  const Icon = icons[verdict];
  const spoken = { yes: t("verdict-yes"), no: t("verdict-no"), unknown: t("verdict-unknown") };
  return (
    <li className={styles.step} data-verdict={verdict}>
      <Icon size={18} role="img" aria-label={spoken[verdict]} />
      <div>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.why}>{children}</div>}
      </div>
    </li>
  );
}
