import type { ReactNode } from "react";
import styles from "./Timeline.module.css";

/** Events in order, newest first. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

interface TimelineItemProps {
  title: ReactNode;
  when: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

/** One event of a timeline. */
export function TimelineItem({ title, when, action, children }: TimelineItemProps) {
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className={styles.when}>{when}</span>
        {action}
      </div>
      {children}
    </li>
  );
}
