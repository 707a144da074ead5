import { ReasonDialog } from "@/components/ReasonDialog";
import { useT, useWords } from "@/i18n/t";
import { type MovedWish, moveWords, useMovingWish } from "./moving";

/** Asks for the reason of a step that the office takes in the place of others. */
export function MoveWishDialog({ row, step, onClose }: MovedWish & { onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const moving = useMovingWish(onClose);
  return (
    <ReasonDialog
      title={`${row.sellerName} – ${row.purchaserName}`}
      label={t("meetings-reason")}
      help={t("meetings-reason-help")}
      action={moveWords(words, row, step)}
      isPending={moving.isPending}
      error={moving.error}
      onConfirm={(reason) => moving.mutate({ row, step, reason })}
      onClose={onClose}
    />
  );
}
