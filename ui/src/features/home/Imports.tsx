import { useQuery } from "@tanstack/react-query";
import { Link } from "react-aria-components";
import { companyImportsQuery } from "@/bridge/queries";
import { waitingRows } from "@/components/company-imports";
import { failed } from "@/components/failed";
import { Section } from "@/components/Page";
import { useT, useWords } from "@/i18n/t";
import { HomeFailed } from "./HomeList";
import styles from "./HomePage.module.css";

/** As many imports as one takes in at a glance. */
const shown = 3;

/** The imports of companies that wait for somebody; nothing where none does. */
export function Imports() {
  const t = useT();
  const words = useWords();
  const query = useQuery(companyImportsQuery);
  const { data = [] } = query;
  const failure = failed([query]);
  if (failure) return <HomeFailed title={t("imports-home-title")} {...failure} />;
  const waiting = data
    .map((summary) => ({ ...summary, count: waitingRows(summary) }))
    .filter(({ state, count, toWrite }) => state !== "ready" || count > 0 || toWrite > 0);
  if (waiting.length === 0) return null;
  return (
    <Section title={t("imports-home-title")}>
      <ul className={styles.rows}>
        {waiting.slice(0, shown).map(({ id, file, state, count }) => (
          <li key={id}>
            <Link href={`/companies/import/${id}`}>{file}</Link>
            <span className={styles.under}>
              {state === "ready"
                ? t("imports-home-waiting", { count })
                : words(`import-state-${state}`)}
            </span>
          </li>
        ))}
      </ul>
      {waiting.length > shown && <Link href="/companies/import">{t("imports-under-way")}</Link>}
    </Section>
  );
}
