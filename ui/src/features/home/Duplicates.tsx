import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "react-aria-components";
import { lastPairsQuery, pairsQuery } from "@/bridge/queries";
import { failed } from "@/components/failed";
import { Section } from "@/components/Page";
import { useT } from "@/i18n/t";
import { HomeFailed } from "./HomeList";
import styles from "./HomePage.module.css";

/** How many pairs of companies wait to be told one or two; nothing where none does. */
export function Duplicates() {
  const t = useT();
  const reading = useQuery(lastPairsQuery);
  const { data: last } = reading;
  const pairs = useInfiniteQuery({
    ...pairsQuery({ state: "open", minScore: 50, adviser: null }),
    enabled: (last?.pairs ?? 0) > 0,
  });
  const failure = failed([reading, pairs]);
  if (failure) return <HomeFailed title={t("pair-title")} {...failure} />;
  const count = pairs.data?.pages[0]?.total ?? 0;
  if (!last || count === 0) return null;
  return (
    <Section title={t("pair-title")}>
      <ul className={styles.rows}>
        <li>
          <Link href="/companies/duplicates">{t("pair-home", { count })}</Link>
          {last.isStale && <span className={styles.under}>{t("pair-home-stale")}</span>}
        </li>
      </ul>
    </Section>
  );
}
