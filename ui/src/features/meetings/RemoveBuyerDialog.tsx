import { useQuery } from "@tanstack/react-query";
import { ErrorView } from "@/components/states";
import { useT } from "@/i18n/t";
import { buyerQuery } from "./queries";
import { RemoveDialog } from "./RemoveDialog";

interface RemoveBuyerDialogProps {
  id: string;
  name: string;
  onRemoved?: () => void;
  onClose: () => void;
}

/** Takes a buyer away from every mission, with all that stands on it where that is said. */
export function RemoveBuyerDialog({ id, name, ...props }: RemoveBuyerDialogProps) {
  const t = useT();
  const { data: row, error, refetch } = useQuery(buyerQuery(id, name));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (row === undefined) return null;
  return (
    <RemoveDialog
      removed={{ part: { kind: "buyer", id }, version: row?.version ?? 0, name }}
      isGone={row === null}
      text={t("meetings-buyer-remove-text")}
      {...props}
    />
  );
}
