/** The rows of a list while it is typed, told apart from each other while they come and go. */
export type FormRow<Row> = Row & { key: string };

/** A row with a key of its own. */
export function formRow<Row>(row: Row): FormRow<Row> {
  return { ...row, key: crypto.randomUUID() };
}

/** A row as the desk takes it. */
export function rowOf<Row>({ key: _, ...row }: FormRow<Row>): Omit<FormRow<Row>, "key"> {
  return row;
}

/** A list with one row changed. */
export function withRow<Row>(
  rows: readonly FormRow<Row>[],
  key: string,
  part: Partial<Row>,
): FormRow<Row>[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

/** A list without one row. */
export function withoutRow<Row>(rows: readonly FormRow<Row>[], key: string): FormRow<Row>[] {
  return rows.filter((row) => row.key !== key);
}
