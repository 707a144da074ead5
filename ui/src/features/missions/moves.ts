/** Moving a registration from state to state, and what that brings about. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type RegistrationRow, type RegistrationState } from "@/bridge";
import { registrationsQuery } from "@/bridge/queries";
import { isStaleError } from "@/components/StaleNotice";
import { notify, notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

/** A move that a person is about to make. */
export interface Move {
  row: RegistrationRow;
  to: RegistrationState;
}

/** Moves against the order of the waiting list, and refusals, are made for a reason only. */
export function needsReason({ row: { state }, to }: Move): boolean {
  return (
    to === "rejected" ||
    (state === "waiting" && to === "accepted") ||
    (state === "accepted" && to === "waiting")
  );
}

/** Makes a move, and tells who got the place that it freed. */
export function useMoving(onMoved?: () => void) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ row, to, reason }: Move & { reason: string | null }) =>
      commands.missionsMove({ registrationId: row.id, version: row.version, to, reason }),
    onSuccess: async ({ row, promoted }) => {
      onMoved?.();
      await notifyUndoable(
        t("registration-moved", {
          name: row.companyName,
          state: words(`registration-${row.state}`),
        }),
      );
      if (promoted.length > 0) {
        const names = formats.list(promoted.map(({ companyName }) => companyName));
        notify(t("registration-promoted", { count: promoted.length, names }));
      }
    },
    onError: (error, { row }) => {
      if (!onMoved) notifyError(error);
      // Somebody else moved it meanwhile: how it stands by now is read.
      if (isStaleError(error)) void client.invalidateQueries(registrationsQuery(row.missionId));
    },
  });
}
