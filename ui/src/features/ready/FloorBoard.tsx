import { ZoomIn, ZoomOut } from "lucide-react";
import { useState } from "react";
import type { FloorPlanRow } from "@/bridge";
import beside from "@/components/Beside.module.css";
import { IconButton } from "@/components/Button";
import { useMay } from "@/components/may";
import textStyles from "@/components/text.module.css";
import { useT } from "@/i18n/t";
import { BoothPanel } from "./BoothPanel";
import { FloorMap } from "./FloorMap";
import { isForCompanies } from "./floor";
import styles from "./floor.module.css";
import { type Dragged, useDragging } from "./use-dragging";
import { useFloor } from "./use-floor";
import { usePlacing } from "./use-placing";

const zooms = [100, 150, 200, 300, 400] as const;

interface FloorBoardProps {
  mission: string;
  plan: FloorPlanRow;
  /** All plans of the mission: a company stands in one booth of them. */
  plans: readonly FloorPlanRow[];
}

/** The floor with what is chosen on it and who is without a booth. A company is dragged into a booth, or
 * chosen in the panel. */
export function FloorBoard({ mission, plan, plans }: FloorBoardProps) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const { drawn, waiting, companyOf, conflicts } = useFloor(mission, plans);
  const [chosen, setChosen] = useState<string | null>(null);
  const [zoom, setZoom] = useState(0);
  const booths = drawn(plan);
  const current = booths.find(({ id }) => id === chosen) ?? booths[0];
  const placing = usePlacing(mission, booths, companyOf);
  const place = (boothId: string, holder: string | null) => {
    setChosen(boothId);
    placing.place(boothId, holder);
  };
  const { dragged, onPointerDownCapture } = useDragging((holder, booth) => place(booth, holder));
  const level = zooms[zoom] ?? 100;
  const isIn = booths.some(({ booth }) => isForCompanies(booth.kind));
  return (
    <div className={beside.view} {...(mayPlan && { onPointerDownCapture })}>
      <div className={beside.side}>
        <div className={styles.zoom}>
          <IconButton
            icon={ZoomOut}
            label={t("ready-zoom-out")}
            isDisabled={zoom === 0}
            onPress={() => setZoom(zoom - 1)}
          />
          <span role="status">{t("ready-zoom", { percent: `${level}` })}</span>
          <IconButton
            icon={ZoomIn}
            label={t("ready-zoom-in")}
            isDisabled={zoom === zooms.length - 1}
            onPress={() => setZoom(zoom + 1)}
          />
        </div>
        <FloorMap
          plan={plan.plan}
          booths={booths}
          chosen={current?.id ?? null}
          onChoose={setChosen}
          zoom={level}
          over={dragged?.over ?? null}
          isDraggable={mayPlan}
        />
        {mayPlan && <p className={textStyles.under}>{t("ready-floor-help")}</p>}
      </div>
      <div className={beside.side}>
        {current && (
          <BoothPanel
            key={current.id}
            mission={mission}
            row={current}
            plans={plans}
            conflicts={conflicts.get(current.id) ?? []}
            isPending={placing.isPending}
            onPlace={(holder) => place(current.id, holder)}
          />
        )}
        {isIn && (
          <div className={beside.panel}>
            <h3>{t("ready-waiting", { count: waiting.length })}</h3>
            {waiting.length > 0 && (
              <ul className={styles.waiting}>
                {waiting.map(({ id, companyName }) => (
                  <li key={id} {...(mayPlan && { "data-drag": id })}>
                    {companyName}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      {dragged && <Ghost dragged={dragged} name={companyOf(dragged.what)} />}
      {placing.dialog}
    </div>
  );
}

/** What is dragged, under the pointer. */
function Ghost({ dragged: { x, y }, name }: { dragged: Dragged; name: string }) {
  return (
    <div className={styles.ghost} style={{ left: x + 12, top: y + 12 }} aria-hidden>
      {name}
    </div>
  );
}
