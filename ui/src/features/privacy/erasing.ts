/** Whose data are erased, as an address says it. */
import type { DataRow, DataSubject } from "@/bridge";

/** Every kind there is: one more is asked for here. */
const kinds: { [Kind in DataSubject["kind"]]: Kind } = {
  contact: "contact",
  company: "company",
  delegate: "delegate",
  supplier: "supplier",
  lead: "lead",
  badge: "badge",
};

/** The person of an address; a kind that there is not is a contact that there is not. */
export function subjectOf({ kind, id }: { kind: string; id: string }): DataSubject {
  return { kind: Object.values(kinds).find((known) => known === kind) ?? "contact", id };
}

/** Whether two rows are one. */
export function isSame(one: DataRow, other: DataRow): boolean {
  return one.table === other.table && one.rowId === other.rowId;
}
