/** What a person says to rows of an import, and what the desk answers to it. */
import { useMutation } from "@tanstack/react-query";
import {
  commands,
  type Decision,
  type ImportRow,
  type Part,
  type RowFilter,
  type RowTarget,
} from "@/bridge";
import type { Choice } from "@/components/selection";
import { notify, notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import { everyImportRow, onlyRows } from "./queries";

/** What shall become of some rows. */
interface Order {
  rows: () => RowFilter | Promise<RowFilter>;
  /** How many rows were meant. */
  count: number;
  decision: Decision;
  parts?: Part[] | null;
  target?: RowTarget | null;
}

/** Says what shall become of one row. */
export type RowDecide = (decision: Decision, some?: Pick<Order, "parts" | "target">) => void;

/** Decides about rows, and says of how many where they were several or where it could not be done. */
export function useDeciding(id: string, onDone?: () => void) {
  const t = useT();
  return useMutation({
    mutationFn: async ({ rows, decision, parts = null, target = null }: Order) =>
      commands.companyImportsDecide({ id, filter: await rows(), decision, parts, target }),
    onSuccess: (decided, { count }) => {
      if (decided === 0) notify(t("imports-decided-none"));
      else if (decided < count)
        notify(t("imports-decided-some", { decided, left: count - decided }));
      else if (count > 1) notify(t("imports-decided", { count }));
      onDone?.();
    },
    onError: notifyError,
  });
}

/** The rows that a person chose in a list of this filter. */
export async function chosenRows(
  id: string,
  filter: RowFilter,
  { all, ids }: Choice,
): Promise<RowFilter> {
  if (!all) return onlyRows(ids.map(Number));
  if (ids.length === 0) return filter;
  // The desk knows no exceptions: what is chosen is named row by row.
  const rows = await everyImportRow(id, filter);
  return onlyRows(rows.map(({ number }) => number).filter((number) => !ids.includes(`${number}`)));
}

/** What can be said to a row; nothing to one that is settled. */
export function decisionsFor(row: ImportRow): Decision[] {
  const { state, isChosen, company, joins, candidates } = row;
  if (state === "applied" || state === "waiting" || state === "unchanged") return [];
  if (state === "problem") return ["skip", "park"];
  const mayCreate = state !== "changed" || isChosen;
  const mayUpdate = company !== null || joins !== null || candidates.length > 0;
  return [
    ...(mayCreate ? (["create"] as const) : []),
    ...(mayUpdate ? (["update"] as const) : []),
    "skip",
    "park",
  ];
}
