import type { LucideIcon } from "lucide-react";
import styles from "./Badge.module.css";

export type Tone = "neutral" | "good" | "attention" | "danger" | "active";

interface BadgeProps {
  tone: Tone;
  icon: LucideIcon;
  children: string;
}

/** A state: always a picture and a word, never colour alone. */
export function Badge({ tone, icon: Icon, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon aria-hidden size={13} strokeWidth={2.25} />
      {children}
    </span>
  );
}
