/** What may happen to a request for a support, and what each step needs. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type MoveSupport, type SupportRow, type SupportState } from "@/bridge";
import { isStaleError } from "@/components/StaleNotice";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";

export const supportStates = [
  "requested",
  "incomplete",
  "authorised",
  "proved",
  "proof-returned",
  "verified",
  "paid",
  "refused",
  "lapsed",
  "withdrawn",
] as const satisfies readonly SupportState[];

/** Which requests are shown, as it stands in the address: states with commas between, none for all. */
export interface SupportSearch {
  states?: string;
}

/** Reads a search from an address; what is not a part of one is left out. */
export function readSupportSearch({ states }: Record<string, unknown>): SupportSearch {
  return typeof states === "string" && states !== "" ? { states } : {};
}

/** A step that a person is about to make. */
export interface SupportMove {
  row: SupportRow;
  to: SupportState;
}

/** What is asked before a step, by the state that it leads to. */
export type Needs = "reason" | "amount" | "proof" | "payment" | "nothing";

export const needs: Record<SupportState, Needs> = {
  requested: "nothing",
  incomplete: "reason",
  authorised: "amount",
  refused: "reason",
  proved: "proof",
  "proof-returned": "reason",
  verified: "nothing",
  paid: "payment",
  lapsed: "nothing",
  withdrawn: "nothing",
};

/** Makes a step, and says what came of it. */
export function useSupportMove({ row, to }: SupportMove, onMoved: () => void) {
  const t = useT();
  const words = useWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Partial<Pick<MoveSupport, "reason" | "proved" | "payment">>) =>
      commands.callsMoveSupport({
        id: row.id,
        version: row.version,
        to,
        reason: null,
        proved: null,
        payment: null,
        ...given,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["support_requests"] });
      onMoved();
      await notifyUndoable(
        t("support-moved", { name: row.companyName, state: words(`support-${to}`) }),
      );
    },
    // Somebody else moved it meanwhile: how it stands by now is read.
    onError: (error) =>
      isStaleError(error)
        ? client.invalidateQueries({ queryKey: ["support_requests"] })
        : undefined,
  });
}
