import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { commands, type OutcomeRow } from "@/bridge";
import { ConfirmDialog } from "@/components/Dialog";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { useResultName } from "./result-words";

interface TakeBackDialogProps {
  id: string;
  row: OutcomeRow;
  onClose: () => void;
}

/** Asks before what a company said is taken back, which opens its figures again. */
export function TakeBackDialog({ id, row, onClose }: TakeBackDialogProps) {
  const t = useT();
  const name = useResultName()(row);
  return (
    <TakingDialog
      title={t("outcomes-take-back-title", { name })}
      action={t("outcomes-take-back")}
      done={t("outcomes-taken-back", { name })}
      take={() => commands.resultsTakeBack(id)}
      onDone={onClose}
      onClose={onClose}
    >
      {t("outcomes-take-back-text")}
    </TakingDialog>
  );
}

interface RemoveResultDialogProps {
  row: OutcomeRow;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before a result is taken away with its sales. */
export function RemoveResultDialog({ row, onDone, onClose }: RemoveResultDialogProps) {
  const t = useT();
  const name = useResultName()(row);
  const { id, version } = row;
  return (
    <TakingDialog
      title={t("outcomes-remove-title", { name })}
      action={t("outcomes-remove")}
      done={t("outcomes-removed", { name })}
      take={async () => (id === null ? null : commands.resultsRemove(id, version))}
      onDone={onDone}
      onClose={onClose}
    >
      {t("outcomes-remove-text")}
    </TakingDialog>
  );
}

interface TakingDialogProps {
  title: string;
  action: string;
  /** What is said once it is done. */
  done: string;
  take: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something is taken away, and says how to bring it back. */
export function TakingDialog({
  title,
  action,
  done,
  take,
  onDone,
  onClose,
  children,
}: TakingDialogProps) {
  const taking = useMutation({
    mutationFn: take,
    onSuccess: async () => {
      onDone();
      await notifyUndoable(done);
    },
  });
  return (
    <ConfirmDialog
      title={title}
      action={action}
      isDangerous
      isOpen
      isPending={taking.isPending}
      onConfirm={() => taking.mutate()}
      onClose={onClose}
    >
      <p>{children}</p>
      {taking.error && <ErrorView error={taking.error} />}
    </ConfirmDialog>
  );
}
