import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type RegistrationRow } from "@/bridge";
import { registrationsQuery } from "@/bridge/queries";
import { ReasonDialog } from "@/components/ReasonDialog";
import { Select } from "@/components/Select";
import { isStaleError } from "@/components/StaleNotice";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface MoveWaitingDialogProps {
  /** As it is by now. */
  row: RegistrationRow;
  /** Whether it left the list meanwhile. */
  isGone: boolean;
  /** The last position of the list. */
  last: number;
  onClose: () => void;
}

/** Moves somebody in the waiting list, for a reason that stays with the registration. */
export function MoveWaitingDialog({ row, isGone, last, onClose }: MoveWaitingDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const positions = Array.from({ length: last }, (_, index) => index + 1).filter(
    (position) => position !== row.position,
  );
  const [chosen, setTo] = useState(positions[0] ?? 1);
  // Where somebody else moved it there meanwhile, another is offered.
  const to = `${positions.includes(chosen) ? chosen : (positions[0] ?? 1)}`;
  const read = () => client.invalidateQueries(registrationsQuery(row.missionId));
  const moving = useMutation({
    mutationFn: (reason: string) =>
      commands.selectionMoveWaiting({
        registrationId: row.id,
        version: row.version,
        to: Number(to),
        reason,
      }),
    onSuccess: async () => {
      await read();
      onClose();
      await notifyUndoable(t("waiting-moved", { name: row.companyName, position: to }));
    },
    onError: (error) => (isStaleError(error) ? read() : undefined),
  });
  return (
    <ReasonDialog
      title={t("waiting-move-of", { name: row.companyName })}
      label={t("selection-reason")}
      help={t("waiting-reason-help")}
      action={t("waiting-move")}
      isPending={moving.isPending}
      error={moving.error}
      gone={isGone && !moving.isPending ? t("waiting-gone") : null}
      onConfirm={(reason) => moving.mutate(reason)}
      onClose={onClose}
    >
      <p>{t("waiting-now-at", { position: `${row.position ?? ""}` })}</p>
      <Select
        label={t("waiting-to")}
        options={positions.map((position) => ({
          id: `${position}`,
          label: t("waiting-at", { position: `${position}` }),
        }))}
        value={to}
        onChange={(next) => setTo(Number(next))}
      />
    </ReasonDialog>
  );
}
