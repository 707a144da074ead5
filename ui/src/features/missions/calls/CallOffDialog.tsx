import type { CallRow } from "@/bridge";
import { ReasonDialog } from "@/components/ReasonDialog";
import { useT } from "@/i18n/t";
import { useCallMove } from "./call-moves";

/** Asks why a call is called off, which cannot be taken up again. */
export function CallOffDialog({ row, onClose }: { row: CallRow; onClose: () => void }) {
  const t = useT();
  const moving = useCallMove(row, t("call-called-off", { title: row.title }), onClose);
  return (
    <ReasonDialog
      title={t("call-call-off-title")}
      label={t("call-reason")}
      help={t("registration-reason-help")}
      action={t("call-call-off")}
      isDangerous
      isPending={moving.isPending}
      error={moving.error}
      onConfirm={(reason) => moving.mutate({ to: "called-off", reason })}
      onClose={onClose}
    >
      <p>{t("call-call-off-text")}</p>
    </ReasonDialog>
  );
}
