import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { Button, Link } from "react-aria-components";
import { deskStateQuery } from "@/bridge/queries";
import { Mark } from "@/components/Mark";
import { useT } from "@/i18n/t";
import { placeOf, places } from "./navigation";
import { PersonMenu } from "./PersonMenu";
import styles from "./Rail.module.css";

/** Where one can go, who one is, and the search of everything. */
export function Rail({ onSearch }: { onSearch: () => void }) {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const current = useRouterState({ select: ({ location }) => placeOf(location.pathname) });
  return (
    <header className={styles.rail}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.words}>
          <strong>{t("app-name")}</strong>
          <span className={styles.office}>{desk?.officeName}</span>
        </span>
      </div>
      <Button className={styles.search} onPress={onSearch}>
        <Search aria-hidden size={16} />
        <span className={styles.words}>{t("palette-open")}</span>
        <kbd aria-hidden className={styles.words}>
          {t("palette-keys")}
        </kbd>
      </Button>
      <nav aria-label={t("nav-label")} className={styles.places}>
        {places.map((place) => {
          const { href, label, icon: Icon } = place;
          return (
            <Link
              key={href}
              href={href}
              className={styles.place}
              {...(place === current ? { "aria-current": "page" as const } : {})}
            >
              <Icon aria-hidden size={18} strokeWidth={1.75} />
              <span className={styles.words}>{t(label)}</span>
            </Link>
          );
        })}
      </nav>
      <PersonMenu />
    </header>
  );
}
