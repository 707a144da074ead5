import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { Section } from "@/components/Page";
import { ErrorView, type ErrorViewProps } from "@/components/states";
import styles from "./HomePage.module.css";

interface HomeListProps {
  title: string;
  rows: readonly { id: string; href: string; name: ReactNode; under: ReactNode }[];
  /** Where the rest is, if there is more. */
  more: { href: string; name: string } | false;
}

/** What awaits somebody, each with the way to it; nothing where nothing does. */
export function HomeList({ title, rows, more }: HomeListProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.rows}>
        {rows.map(({ id, href, name, under }) => (
          <li key={id}>
            <Link href={href}>{name}</Link>
            <span className={styles.under}>{under}</span>
          </li>
        ))}
      </ul>
      {more && <Link href={more.href}>{more.name}</Link>}
    </Section>
  );
}

/** What awaits somebody could not be read; said, so that nobody takes it for nothing. */
export function HomeFailed({ title, ...failure }: { title: string } & ErrorViewProps) {
  return (
    <Section title={title}>
      <ErrorView {...failure} />
    </Section>
  );
}
