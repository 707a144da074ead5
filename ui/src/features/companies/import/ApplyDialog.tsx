import type { ImportSummary } from "@/bridge";
import { waitingRows } from "@/components/company-imports";
import { ConfirmDialog } from "@/components/Dialog";
import { useT } from "@/i18n/t";
import { useWritingSentence } from "./sentence";

interface ApplyDialogProps {
  summary: ImportSummary;
  onApply: () => void;
  onClose: () => void;
}

/** Says what will be written, before it is. */
export function ApplyDialog({ summary, onApply, onClose }: ApplyDialogProps) {
  const t = useT();
  const sentence = useWritingSentence();
  const waiting = waitingRows(summary);
  return (
    <ConfirmDialog
      title={t("imports-apply", { count: summary.toWrite })}
      isOpen
      onClose={onClose}
      action={t("imports-apply-action")}
      onConfirm={onApply}
    >
      <p>{t("imports-apply-text", { what: sentence(summary) })}</p>
      {waiting > 0 && <p>{t("imports-apply-waiting", { count: waiting })}</p>}
    </ConfirmDialog>
  );
}
