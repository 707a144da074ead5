import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { ReasonDialog } from "@/components/ReasonDialog";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface Named {
  id: string;
  legalName: string;
}

interface DistinguishDialogProps {
  first: Named;
  second: Named;
  onClose: () => void;
  /** The two were told apart. */
  onDone?: () => void;
}

/** Asks how one knows that two companies are two, so that nobody is asked again. */
export function DistinguishDialog({ first, second, onClose, onDone }: DistinguishDialogProps) {
  const t = useT();
  const telling = useMutation({
    mutationFn: (reason: string) =>
      commands.companiesDistinguish({ first: first.id, second: second.id, reason }),
    onSuccess: () => {
      onClose();
      onDone?.();
      return notifyUndoable(t("pair-distinguished"));
    },
  });
  return (
    <ReasonDialog
      title={t("pair-distinguish-title")}
      label={t("pair-distinguish-reason")}
      help={t("pair-distinguish-help")}
      action={t("pair-distinguish")}
      isPending={telling.isPending}
      error={telling.error}
      onConfirm={(reason) => telling.mutate(reason)}
      onClose={onClose}
    >
      <p>{t("pair-distinguish-text", { first: first.legalName, second: second.legalName })}</p>
    </ReasonDialog>
  );
}
