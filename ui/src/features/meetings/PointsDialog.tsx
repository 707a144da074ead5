import type { WishRow } from "@/bridge";
import { Dialog } from "@/components/Dialog";
import { ListTable } from "@/components/ListTable";
import { useReasonWords } from "@/components/supply-reasons";
import { useT, useWords } from "@/i18n/t";

/** Where the points of a suggestion come from, part by part. */
export function PointsDialog({ row, onClose }: { row: WishRow; onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const say = useReasonWords();
  return (
    <Dialog title={t("meetings-points-title")} width="wide" isOpen onClose={onClose}>
      <p>
        {t("meetings-points-text", {
          seller: row.sellerName,
          purchaser: row.purchaserName,
          points: `${row.points}`,
        })}
      </p>
      <ListTable
        label={t("meetings-points-title")}
        rows={row.parts}
        rowId={({ reason }) => `${reason.part} ${reason.why}`}
        columns={[
          {
            id: "part",
            label: t("meetings-points-part"),
            show: ({ reason }) => words(`supply-part-${reason.part}`),
          },
          {
            id: "points",
            label: t("meetings-points"),
            align: "end",
            show: ({ points, most }) =>
              t("meetings-points-share", { points: `${points}`, most: `${most}` }),
          },
          { id: "why", label: t("meetings-points-why"), show: ({ reason }) => say(reason) },
        ]}
      />
    </Dialog>
  );
}
