import type { Problem } from "@/bridge";
import type { Keyed, TypedProfile } from "./profile-form";

/** What every section of the form is given. */
export interface SectionProps {
  profile: TypedProfile;
  set: (part: Partial<TypedProfile>) => void;
  problems: readonly Problem[];
}

/** A list with one row changed. */
export function withRow<Row>(
  rows: readonly Keyed<Row>[],
  key: string,
  part: Partial<Row>,
): Keyed<Row>[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

/** A list without one row. */
export function withoutRow<Row>(rows: readonly Keyed<Row>[], key: string): Keyed<Row>[] {
  return rows.filter((row) => row.key !== key);
}
