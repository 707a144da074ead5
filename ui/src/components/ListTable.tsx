import type { ReactNode } from "react";
import { keyed } from "./keyed";
import styles from "./ListTable.module.css";
import { useNarrow } from "./narrow";

/** A column of a short table. */
interface ListColumn<Row> {
  id: string;
  label: string;
  align?: "end";
  /** Short values that are never broken into lines. */
  isWhole?: boolean;
  /** Left out where the window is narrow. */
  isExtra?: boolean;
  show: (row: Row) => ReactNode;
}

interface ListTableProps<Row> {
  /** Names the table to assistive technology. */
  label: string;
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}

/** A short table, all of it on the page; the first column names the row. */
export function ListTable<Row>({ label, columns, rows, rowId }: ListTableProps<Row>) {
  const isNarrow = useNarrow();
  const shown = columns.filter(({ isExtra }) => !(isNarrow && isExtra));
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, rowId).map(({ key, row }) => (
            <tr key={key}>
              {shown.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" data-whole={column.isWhole}>
                    {column.show(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align} data-whole={column.isWhole}>
                    {column.show(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
