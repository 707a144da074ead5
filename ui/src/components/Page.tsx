import { type ReactNode, useEffect } from "react";
import styles from "./Page.module.css";

interface PageProps {
  title: string;
  subtitle?: ReactNode;
  /** The one primary action, and at most a menu beside it. */
  actions?: ReactNode;
  /** A link back to the list that the page belongs to. */
  back?: ReactNode;
  /** Tabs that are routes, under the title. */
  tabs?: ReactNode;
  /** Lists use the whole width; prose and forms stay narrow enough to read. */
  width?: "wide" | "reading";
  children: ReactNode;
}

/** A screen: one h1, one primary action, and the window's title. */
export function Page({
  title,
  subtitle,
  actions,
  back,
  tabs,
  width = "wide",
  children,
}: PageProps) {
  useEffect(() => {
    document.title = `${title} · Proa`;
  }, [title]);
  return (
    <article className={styles.page} data-width={width}>
      <header className={styles.header}>
        {back && <div className={styles.back}>{back}</div>}
        <div className={styles.heading}>
          <h1>{title}</h1>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        {tabs}
      </header>
      <div className={styles.body}>{children}</div>
    </article>
  );
}

interface SectionProps {
  title: string;
  help?: ReactNode;
  actions?: ReactNode;
  /** It takes the height that is left on the page, and what is long in it scrolls by itself. */
  isFilling?: boolean;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, help, actions, isFilling = false, children }: SectionProps) {
  return (
    <section className={styles.section} data-filling={isFilling || undefined}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </section>
  );
}
