import { useMutation } from "@tanstack/react-query";
import { type CompanyDetail, commands, type ListingView } from "@/bridge";
import { ConfirmDialog } from "@/components/Dialog";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface WithdrawDialogProps {
  company: CompanyDetail;
  view: ListingView;
  onClose: () => void;
}

/** Keeps that a company took its consent back. */
export function WithdrawDialog({ company, view, onClose }: WithdrawDialogProps) {
  const t = useT();
  const name = company.profile.legalName;
  const withdrawing = useMutation({
    mutationFn: () =>
      commands.directoryWithdrawListing({ company: company.id, version: view.version }),
    onSuccess: () => notifyUndoable(t("directory-withdrawn", { name })),
    onError: notifyError,
    onSettled: onClose,
  });
  return (
    <ConfirmDialog
      title={t("directory-withdraw-title", { name })}
      isOpen
      onClose={onClose}
      action={t("directory-withdraw")}
      isDangerous
      isPending={withdrawing.isPending}
      onConfirm={() => withdrawing.mutate()}
    >
      <p>{t("directory-withdraw-text")}</p>
    </ConfirmDialog>
  );
}
