import { MoreHorizontal, UserPlus, UserX } from "lucide-react";
import { useState } from "react";
import type { FloorPlanRow } from "@/bridge";
import { Dialog } from "@/components/Dialog";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { EmptyState } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { BoothBadge, BoothPanel, useConflictWords } from "./BoothPanel";
import { isForCompanies } from "./floor";
import { metresOf } from "./metres";
import { useFloor } from "./use-floor";
import { usePlacing } from "./use-placing";

interface BoothTableProps {
  mission: string;
  plan: FloorPlanRow;
  plans: readonly FloorPlanRow[];
}

/** The booths as a table: all that the drawn floor shows, and all that can be done there. */
export function BoothTable({ mission, plan, plans }: BoothTableProps) {
  const t = useT();
  const words = useWords();
  const say = useConflictWords();
  const mayPlan = useMay("plan-missions");
  const { drawn, conflicts, companyOf } = useFloor(mission, plans);
  const [opened, setOpened] = useState<string | null>(null);
  const booths = drawn(plan);
  const { place, dialog, isPending, isFrozen } = usePlacing(mission, booths, companyOf);
  const row = booths.find(({ id }) => id === opened);
  if (booths.length === 0) return <EmptyState title={t("ready-booths-none")} />;
  return (
    <>
      <ListTable
        label={plan.plan.name}
        rows={booths}
        rowId={({ id }) => id}
        columns={[
          {
            id: "number",
            label: t("ready-booth-number"),
            isWhole: true,
            show: ({ booth }) => booth.number,
          },
          {
            id: "size",
            label: t("ready-booth-what"),
            isExtra: true,
            show: ({ booth }) => (
              <>
                {words(`booth-kind-${booth.kind}`)}
                <span className={textStyles.under}>
                  {t("ready-booth-size", {
                    width: metresOf(booth.widthCm),
                    depth: metresOf(booth.depthCm),
                  })}
                </span>
              </>
            ),
          },
          {
            id: "state",
            label: t("registration-state"),
            show: ({ id, state }) => (
              <>
                <BoothBadge state={state} />
                {(conflicts.get(id) ?? []).map((conflict) => (
                  <span key={`${conflict.rule} ${conflict.other}`} className={textStyles.under}>
                    {say(conflict)}
                  </span>
                ))}
              </>
            ),
          },
          { id: "holder", label: t("registration-company"), show: ({ holder }) => holder },
          {
            id: "actions",
            label: t("registration-moves"),
            align: "end",
            show: ({ id, booth, holderId }) =>
              mayPlan &&
              (holderId !== null || isForCompanies(booth.kind)) && (
                <Menu
                  icon={MoreHorizontal}
                  label={t("ready-actions-of", { name: booth.number })}
                  actions={[
                    ...(isForCompanies(booth.kind)
                      ? [
                          {
                            id: "assign",
                            label: t(isFrozen ? "ready-request" : "ready-booth-assign"),
                            icon: UserPlus,
                            onAction: () => setOpened(id),
                          },
                        ]
                      : []),
                    ...(holderId === null
                      ? []
                      : [
                          {
                            id: "free",
                            label: t(isFrozen ? "ready-booth-request-free" : "ready-booth-free"),
                            icon: UserX,
                            onAction: () => place(id, null),
                          },
                        ]),
                  ]}
                />
              ),
          },
        ]}
      />
      {row && (
        <Dialog
          title={t(isFrozen ? "ready-request" : "ready-booth-assign")}
          isOpen
          onClose={() => setOpened(null)}
        >
          <BoothPanel
            mission={mission}
            row={row}
            plans={plans}
            conflicts={conflicts.get(row.id) ?? []}
            isPending={isPending}
            onPlace={(holder) => {
              setOpened(null);
              place(row.id, holder);
            }}
          />
        </Dialog>
      )}
      {dialog}
    </>
  );
}
