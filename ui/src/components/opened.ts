import { useState } from "react";

/** A row that is open over a list. */
interface Opened<Row> {
  /** As it is by now, or as it was last; null where none is open. */
  row: Row | null;
  /** Somebody else took it away meanwhile. */
  isGone: boolean;
  open: (row: Row) => void;
  close: () => void;
}

/** The row of a list that is open, kept as it was last where it goes from the list. Of a list that is not
 * shown whole nobody can say that a row is gone. */
export function useOpened<Row extends { id: string }>(
  rows: readonly Row[] | undefined,
  isWhole = true,
): Opened<Row> {
  const [last, setLast] = useState<Row | null>(null);
  const newest = last && rows?.find(({ id }) => id === last.id);
  if (newest && newest !== last) setLast(newest);
  return {
    row: newest ?? last,
    isGone: last !== null && rows !== undefined && isWhole && !newest,
    open: setLast,
    close: () => setLast(null),
  };
}
