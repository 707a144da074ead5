import { ReasonDialog } from "@/components/ReasonDialog";
import { useT, useWords } from "@/i18n/t";
import { type MovedWish, moveWords, useMovingWish } from "./moving";

interface MoveWishDialogProps extends MovedWish {
  /** Whether somebody else took the wish away meanwhile. */
  isGone: boolean;
  onClose: () => void;
}

/** Asks for the reason of a step that the office takes in the place of others. */
export function MoveWishDialog({ row, step, isGone, onClose }: MoveWishDialogProps) {
  const t = useT();
  const words = useWords();
  const moving = useMovingWish(onClose);
  const isOpen = row.moves.some(({ to, party }) => to === step.to && party === step.party);
  const isLost = (isGone || !isOpen) && !moving.isPending && !moving.isSuccess;
  return (
    <ReasonDialog
      title={`${row.sellerName} – ${row.purchaserName}`}
      label={t("meetings-reason")}
      help={t("meetings-reason-help")}
      action={moveWords(words, row, step)}
      isPending={moving.isPending}
      error={moving.error}
      gone={isLost ? t("meetings-wish-gone") : null}
      onConfirm={(reason) => moving.mutate({ row, step, reason })}
      onClose={onClose}
    />
  );
}
