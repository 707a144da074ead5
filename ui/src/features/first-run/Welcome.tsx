import { type ReactNode, useEffect } from "react";
import { Mark } from "@/components/Mark";
import { useT } from "@/i18n/t";
import styles from "./Welcome.module.css";

/** The quiet page that stands before the desk is ready. */
export function Welcome({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) {
  const t = useT();
  useEffect(() => {
    document.title = t("app-name");
  }, [t]);
  return (
    <main className={styles.welcome}>
      <div className={styles.card}>
        <header>
          <Mark size={44} />
          <h1>{title}</h1>
          <p className={styles.text}>{text}</p>
        </header>
        {children}
      </div>
    </main>
  );
}
