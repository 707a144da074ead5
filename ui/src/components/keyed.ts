/** A row with a key of its own. */
export interface Keyed<Row> {
  key: string;
  row: Row;
}

/** Rows with keys that differ, also where what names them is the same twice. */
export function keyed<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Keyed<Row>[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = nameOf(row);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { key: times === 0 ? name : `${name} #${times}`, row };
  });
}
