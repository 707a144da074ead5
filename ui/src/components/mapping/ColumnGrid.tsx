import type { ReactNode } from "react";
import type { TableRow } from "@/bridge";
import { Section } from "@/components/Page";
import { useT } from "@/i18n/t";
import styles from "./ColumnGrid.module.css";
import { nameOf, placesOf } from "./columns";

/** How many rows under the header are shown. */
const shownRows = 6;
/** A longer name of a column is cut. */
const longestName = 60;

interface ColumnGridProps {
  rows: readonly TableRow[];
  /** The number of the row that names the columns; 0 where none does. */
  header: number;
  help: string;
  /** What stands above a column, by its place from 1, with a label that names the column. */
  above: (place: number, label: string) => ReactNode;
  isIgnored: (place: number) => boolean;
}

/** The first rows of a table, with something above each column. */
export function ColumnGrid({ rows, header, help, above, isIgnored }: ColumnGridProps) {
  const t = useT();
  const places = placesOf(rows);
  const under = rows.findIndex(({ number }) => number > header);
  const shown = rows.slice(0, Math.max(under, 0) + shownRows);
  const label = (place: number, name: string) =>
    name
      ? t("mapping-column-named", { place: `${place}`, name: cut(name) })
      : t("mapping-column", { place: `${place}` });
  return (
    <Section title={t("mapping-columns")} help={help}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className={styles.frame} aria-label={t("mapping-columns")} tabIndex={0}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t("mapping-row")}
              </th>
              {places.map((place) => {
                const name = nameOf(rows, header, place);
                return (
                  <th key={place} scope="col" title={name || undefined}>
                    {above(place, label(place, name))}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, cells }) => (
              <tr key={number} data-header={number === header} data-above={number < header}>
                <th scope="row" className={styles.number}>
                  {number}
                </th>
                {places.map((place) => {
                  const cell = cells[place - 1] ?? "";
                  return (
                    <td key={place} data-ignored={isIgnored(place)} title={cell || undefined}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

function cut(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}
