import { useState } from "react";
import type { BuyerRow } from "@/bridge";
import { notifyError } from "@/components/toast";
import { findBuyers } from "./queries";

/** A buyer that is opened to be changed: it is looked up by its name first. */
export function useBuyer() {
  const [row, setRow] = useState<BuyerRow | null>(null);
  const open = (id: string | null, name: string) =>
    findBuyers({ text: name, notIn: null }).then(
      (found) => setRow(found.find((buyer) => buyer.id === id) ?? null),
      notifyError,
    );
  return {
    row,
    open: (id: string | null, name: string) => void open(id, name),
    close: () => setRow(null),
  };
}
