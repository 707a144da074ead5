import { ReasonDialog } from "@/components/ReasonDialog";
import { useT, useWords } from "@/i18n/t";
import { type Move, useMoving } from "./moves";

/** Asks for the reason of a move. */
export function MoveDialog({ move, onClose }: { move: Move; onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const moving = useMoving(onClose);
  return (
    <ReasonDialog
      title={`${words(`move-${move.to}`)}: ${move.row.companyName}`}
      label={t("registration-reason")}
      help={t("registration-reason-help")}
      action={words(`move-${move.to}`)}
      isDangerous={move.to === "rejected"}
      isPending={moving.isPending}
      error={moving.error}
      onConfirm={(reason) => moving.mutate({ ...move, reason })}
      onClose={onClose}
    />
  );
}
