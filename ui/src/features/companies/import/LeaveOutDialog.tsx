import { useMutation, useQuery } from "@tanstack/react-query";
import { commands, type ProblemKind } from "@/bridge";
import { ConfirmDialog } from "@/components/Dialog";
import { ErrorView, Skeleton } from "@/components/states";
import { notify } from "@/components/toast";
import { useT, useWords } from "@/i18n/t";
import { onlyRows, problemRowsQuery } from "./queries";

interface LeaveOutDialogProps {
  id: string;
  /** The kind whose cells are left out; none for every cell in which something is wrong. */
  kind: ProblemKind | null;
  onClose: () => void;
}

/** Asks before cells in which something is wrong are taken as blank. */
export function LeaveOutDialog({ id, kind, onClose }: LeaveOutDialogProps) {
  const t = useT();
  const words = useWords();
  const found = useQuery(problemRowsQuery(id, kind));
  const leaving = useMutation({
    mutationFn: (numbers: readonly number[]) =>
      commands.companyImportsLeaveOut({ id, filter: onlyRows(numbers) }),
    onSuccess: (count) => {
      notify(t("imports-left-out", { count }));
      onClose();
    },
  });
  const error = found.error ?? leaving.error;
  return (
    <ConfirmDialog
      title={
        kind
          ? t("imports-leave-out-title", { field: words(`company-field-${kind.field}`) })
          : t("imports-leave-out-all")
      }
      isOpen
      onClose={onClose}
      action={t("imports-leave-out")}
      isPending={leaving.isPending || found.isPending}
      onConfirm={() => found.data && leaving.mutate(found.data.numbers)}
    >
      {found.isPending && <Skeleton rows={2} />}
      {found.data && (
        <>
          <p>{t("imports-leave-out-text", { count: found.data.numbers.length })}</p>
          {kind && found.data.withOthers > 0 && (
            <p>{t("imports-leave-out-others", { count: found.data.withOthers })}</p>
          )}
        </>
      )}
      {error && <ErrorView error={error} />}
    </ConfirmDialog>
  );
}
