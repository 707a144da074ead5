import { useMutation } from "@tanstack/react-query";
import { commands, type ImportSummary } from "@/bridge";
import { waitingRows } from "@/components/company-imports";
import { ConfirmDialog } from "@/components/Dialog";
import { ErrorView } from "@/components/states";
import { notify } from "@/components/toast";
import { useT } from "@/i18n/t";
import { typedForm } from "./typed-cells";

interface ForgetDialogProps {
  summary: ImportSummary;
  onClose: () => void;
  onForgotten?: () => void;
}

/** Asks before an import is forgotten: what was decided and mended in it goes with it. */
export function ForgetDialog({ summary, onClose, onForgotten }: ForgetDialogProps) {
  const t = useT();
  const forgetting = useMutation({
    mutationFn: async () => {
      await commands.companyImportsForget(summary.id);
      // What was typed and not handed over goes with it.
      await commands
        .draftsDiscard({ form: typedForm, recordId: summary.id })
        .catch(() => undefined);
    },
    onSuccess: () => {
      notify(t("imports-forgotten", { name: summary.file }));
      onClose();
      onForgotten?.();
    },
  });
  return (
    <ConfirmDialog
      title={t("imports-forget", { name: summary.file })}
      isOpen
      onClose={onClose}
      action={t("imports-forget-action")}
      isDangerous
      isPending={forgetting.isPending}
      onConfirm={() => forgetting.mutate()}
    >
      <p>{t("imports-forget-text", { waiting: waitingRows(summary) })}</p>
      {forgetting.error && <ErrorView error={forgetting.error} />}
    </ConfirmDialog>
  );
}
