import { ReasonDialog } from "@/components/ReasonDialog";
import { useT, useWords } from "@/i18n/t";
import { type Move, useMoving } from "./moves";

interface MoveDialogProps {
  /** The move of the registration as it is by now. */
  move: Move;
  /** Whether somebody else took the registration away meanwhile. */
  isGone: boolean;
  onClose: () => void;
}

/** Asks for the reason of a move. */
export function MoveDialog({ move, isGone, onClose }: MoveDialogProps) {
  const t = useT();
  const words = useWords();
  const moving = useMoving(onClose);
  const isOpen = !isGone && move.row.moves.includes(move.to);
  const isLost = !isOpen && !moving.isPending && !moving.isSuccess;
  return (
    <ReasonDialog
      title={`${words(`move-${move.to}`)}: ${move.row.companyName}`}
      label={t("registration-reason")}
      help={t("registration-reason-help")}
      action={words(`move-${move.to}`)}
      isDangerous={move.to === "rejected"}
      isPending={moving.isPending}
      error={moving.error}
      gone={isLost ? t("registration-move-gone") : null}
      onConfirm={(reason) => moving.mutate({ ...move, reason })}
      onClose={onClose}
    />
  );
}
