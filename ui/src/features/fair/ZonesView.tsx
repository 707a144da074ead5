import { useMutation, useQuery } from "@tanstack/react-query";
import { DoorOpen, Ellipsis, PencilLine, Trash2, Users } from "lucide-react";
import { useState } from "react";
import { commands, type ZoneRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import type { ViewProps } from "./FairTab";
import { PresentDialog } from "./PresentDialog";
import { statusQuery, zonesQuery } from "./queries";
import { ZoneDialog } from "./ZoneDialog";

/** The zones of a mission, and who is in each. */
export function ZonesView({ mission }: Pick<ViewProps, "mission">) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const { data: zones, error, refetch } = useQuery(zonesQuery(mission));
  const [isAdding, setAdding] = useState(false);
  const add = mayPlan && (
    <Button icon={DoorOpen} onPress={() => setAdding(true)}>
      {t("fair-zone-add")}
    </Button>
  );
  const isNone = zones?.length === 0;
  const isSome = zones !== undefined && zones.length > 0;
  return (
    <Section title={t("fair-view-zones")} actions={isSome && add}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!error && !zones && <Skeleton rows={4} />}
      {!error && isNone && (
        <EmptyState title={t("fair-zones-none")} action={add}>
          {t("fair-zones-none-text")}
        </EmptyState>
      )}
      {!error && isSome && <Zones mission={mission} zones={zones} />}
      {isAdding && (
        <ZoneDialog mission={mission} row={null} isGone={false} onClose={() => setAdding(false)} />
      )}
    </Section>
  );
}

function Zones({ mission, zones }: { mission: string; zones: readonly ZoneRow[] }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const mayPlan = useMay("plan-missions");
  const { data: status, isError: isUnknown } = useQuery(statusQuery(mission));
  const edited = useOpened(zones);
  const [looked, setLooked] = useState<ZoneRow | null>(null);
  const removing = useMutation({
    mutationFn: ({ id }: ZoneRow) => commands.fairRemoveZone(mission, id),
    onSuccess: (_, { zone }) => notifyUndoable(t("fair-zone-removed", { name: zone.name })),
    onError: notifyError,
  });
  const planning = (row: ZoneRow) =>
    mayPlan
      ? [
          {
            id: "edit",
            label: t("fair-zone-edit"),
            icon: PencilLine,
            onAction: () => edited.open(row),
          },
          {
            id: "remove",
            label: t("fair-zone-remove"),
            icon: Trash2,
            onAction: () => removing.mutate(row),
          },
        ]
      : [];
  return (
    <>
      <ListTable
        label={t("fair-view-zones")}
        rows={zones}
        rowId={({ id }) => id}
        columns={[
          { id: "name", label: t("column-mission-zones-name"), show: ({ zone }) => zone.name },
          {
            id: "kinds",
            label: t("column-mission-zones-kinds"),
            isExtra: true,
            show: ({ zone }) =>
              zone.kinds.length === 0
                ? t("fair-zone-for-all")
                : formats.list(zone.kinds.map((kind) => words(`badge-kind-${kind}`))),
          },
          {
            id: "hours",
            label: t("fair-zone-hours"),
            isExtra: true,
            show: ({ zone }) =>
              zone.opensAt === "" && zone.closesAt === ""
                ? t("fair-zone-hours-unsaid")
                : `${zone.opensAt || "…"}–${zone.closesAt || "…"}`,
          },
          {
            id: "inside",
            label: t("fair-zone-inside"),
            align: "end",
            show: ({ id, zone }) => {
              const found = status?.zones.find((known) => known.id === id);
              if (!found) return isUnknown ? "—" : "…";
              return (
                <>
                  <Count value={found.inside} />
                  {zone.most !== "" && ` / ${zone.most}`}
                </>
              );
            },
          },
          {
            id: "actions",
            label: t("fair-actions"),
            align: "end",
            show: (row) => (
              <Menu
                icon={Ellipsis}
                label={t("fair-actions-of", { name: row.zone.name })}
                actions={[
                  {
                    id: "present",
                    label: t("fair-zone-present"),
                    icon: Users,
                    onAction: () => setLooked(row),
                  },
                  ...planning(row),
                ]}
              />
            ),
          },
        ]}
      />
      {edited.row && (
        <ZoneDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
      {looked && <PresentDialog mission={mission} zone={looked} onClose={() => setLooked(null)} />}
    </>
  );
}
