/** Moving wishes from state to state. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type MeetingSide, type WishMove, type WishRow } from "@/bridge";
import { isStaleError } from "@/components/StaleNotice";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";

/** A step that a person is about to write down, of the wish as it is by now. */
export interface MovedWish {
  row: WishRow;
  step: WishMove;
}

/** Writes a step down and says what came of it. */
export function useMovingWish(onMoved?: () => void) {
  const t = useT();
  const words = useWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ row, step, reason }: MovedWish & { reason: string | null }) =>
      commands.meetingsMoveRequest({
        id: row.id,
        version: row.version,
        to: step.to,
        party: step.party,
        reason,
      }),
    onSuccess: async (state, { row }) => {
      onMoved?.();
      await notifyUndoable(
        t("meetings-wish-moved", {
          seller: row.sellerName,
          purchaser: row.purchaserName,
          state: words(`meeting-request-${state}`),
        }),
      );
    },
    onError: (error) => {
      if (!onMoved) notifyError(error);
      // Somebody else moved it meanwhile: how it stands by now is read.
      if (isStaleError(error)) void client.invalidateQueries({ queryKey: ["meetings", "wishes"] });
    },
  });
}

/** What a step is called, with who takes it. */
export function moveWords(
  words: ReturnType<typeof useWords>,
  { asker }: Pick<WishRow, "asker">,
  { to, party }: WishMove,
): string {
  const others: Record<MeetingSide, MeetingSide> = { company: "buyer", buyer: "company" };
  const who =
    party === "office"
      ? words("meeting-party-office")
      : words(`meeting-side-${party === "asker" ? asker : others[asker]}`);
  return `${words(`meeting-move-${to}`)} (${who})`;
}
