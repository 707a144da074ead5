import { Link } from "react-aria-components";
import styles from "./RouteTabs.module.css";

export interface RouteTab {
  href: string;
  label: string;
}

/** Tabs that are places: each has an address of its own. */
export function RouteTabs({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: readonly RouteTab[];
  current: string;
}) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={styles.tab}
          {...(tab.href === current ? { "aria-current": "page" as const } : {})}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
