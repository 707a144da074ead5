import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BuyerRow, ParticipantRow } from "@/bridge";
import { useOpened } from "@/components/opened";
import { buyerQuery } from "./queries";

/** The buyer of somebody who takes part, opened to be changed. */
export function useBuyer(rows: readonly ParticipantRow[], isWhole: boolean) {
  const opened = useOpened(rows, isWhole);
  const id = opened.row?.participant.buyer ?? null;
  const found = useQuery(buyerQuery(id, opened.row?.name ?? ""));
  const [last, setLast] = useState<BuyerRow | null>(null);
  // Under another name it is looked for anew; until then it stands as it was.
  if (found.data && found.data !== last) setLast(found.data);
  return {
    row: last && last.id === id ? last : null,
    isGone: opened.isGone,
    error: found.error,
    readAnew: () => void found.refetch(),
    open: opened.open,
    close: opened.close,
  };
}
