import { useQuery } from "@tanstack/react-query";
import type { MeetingSlot } from "@/bridge";
import { Dialog } from "@/components/Dialog";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { freeQuery } from "./queries";

interface FreeDialogProps {
  mission: string;
  slot: MeetingSlot;
  onClose: () => void;
}

/** Who could take one more meeting in a slot: those with the fewest first. */
export function FreeDialog({ mission, slot, onClose }: FreeDialogProps) {
  const t = useT();
  const words = useWords();
  const { data: rows, error, refetch } = useQuery(freeQuery(mission, slot.startsAt));
  return (
    <Dialog title={t("meetings-free-at", { from: slot.from })} isOpen onClose={onClose}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={4} />}
      {rows?.length === 0 && <EmptyState title={t("meetings-free-none")} />}
      {rows && rows.length > 0 && (
        <ListTable
          label={t("meetings-free-at", { from: slot.from })}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { id: "name", label: t("meetings-name"), show: ({ name }) => name },
            {
              id: "side",
              label: t("meetings-side"),
              show: ({ side }) => words(`meeting-side-${side}`),
            },
            {
              id: "meetings",
              label: t("meetings-count"),
              align: "end",
              show: ({ meetings }) => <Count value={meetings} />,
            },
          ]}
        />
      )}
    </Dialog>
  );
}
