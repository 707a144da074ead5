/** Taking a call a step on. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CallRow, commands, type MoveCall } from "@/bridge";
import { isStaleError } from "@/components/StaleNotice";
import { notifyUndoable } from "@/components/undo";

/** Makes a step of a call, and says what came of it. */
export function useCallMove({ id, version }: CallRow, done: string, onMoved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: Pick<MoveCall, "to" | "reason">) =>
      commands.callsMove({ id, version, ...step }),
    onSuccess: async () => {
      onMoved();
      await notifyUndoable(done);
    },
    // Somebody else wrote meanwhile: what they wrote is read, and one may try again.
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries({ queryKey: ["calls"] }) : undefined,
  });
}
