import { useEffect, useId, useRef } from "react";
import { ToggleButton, type ToggleButtonProps } from "react-aria-components";
import type { Booth, BoothRow, FloorPlan } from "@/bridge";
import text from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { type BoothState, boothAfter } from "./floor";
import styles from "./floor.module.css";
import { metresOf } from "./metres";

/** A booth as it is drawn. */
export interface DrawnBooth extends BoothRow {
  state: BoothState;
  /** Who stands there; may be blank. */
  holder: string;
}

type OnKey = NonNullable<ToggleButtonProps["onKeyDown"]>;

interface FloorMapProps {
  plan: FloorPlan;
  booths: readonly DrawnBooth[];
  chosen: string | null;
  onChoose: (id: string) => void;
  /** How large it is drawn; 100 fills the frame. */
  zoom?: number;
  /** The booth under what is dragged. */
  over?: string | null;
  /** Whether companies are dragged from booth to booth. */
  isDraggable?: boolean;
}

/** A floor to scale, seen from above: booths with their numbers, their open sides and who stands there. The
 * arrow keys go from booth to booth. */
export function FloorMap({
  plan,
  booths,
  chosen,
  onChoose,
  zoom = 100,
  over,
  isDraggable = false,
}: FloorMapProps) {
  const t = useT();
  const patterns = useId();
  const floor = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const current = booths.find(({ id }) => id === chosen) ?? booths[0];
  // The focus follows the keys, and nothing else.
  useEffect(() => {
    if (!moved.current || chosen === null) return;
    moved.current = false;
    floor.current?.querySelector<HTMLElement>(`[data-drop="${CSS.escape(chosen)}"]`)?.focus();
  }, [chosen]);
  const press: OnKey = (event) => {
    const next = current && boothAfter(current, event.key, booths);
    // Other keys are of whoever is around: Escape closes a dialog.
    if (!next) return event.continuePropagation();
    event.preventDefault();
    moved.current = true;
    onChoose(next.id);
  };
  const size = t("ready-floor-size", {
    width: metresOf(plan.widthCm),
    depth: metresOf(plan.depthCm),
  });
  return (
    <figure className={styles.figure}>
      <div className={styles.frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of forms; these are places on a floor. */}
        <div
          ref={floor}
          role="group"
          aria-label={t("ready-floor-of", { name: plan.name })}
          className={styles.floor}
          style={{
            inlineSize: `${zoom}%`,
            aspectRatio: `${Math.max(plan.widthCm, 1)} / ${Math.max(plan.depthCm, 1)}`,
          }}
        >
          <Ground patterns={patterns} plan={plan} booths={booths} />
          {booths.map((row) => (
            <Spot
              key={row.id}
              row={row}
              plan={plan}
              isChosen={row.id === current?.id}
              isOver={row.id === over}
              isDraggable={isDraggable}
              onChoose={onChoose}
              onKeyDown={press}
            />
          ))}
        </div>
      </div>
      <figcaption className={styles.caption}>
        <span>{size}</span>
        <Legend patterns={patterns} states={booths.map(({ state }) => state)} />
      </figcaption>
    </figure>
  );
}

interface SpotProps {
  row: DrawnBooth;
  plan: FloorPlan;
  isChosen: boolean;
  isOver: boolean;
  isDraggable: boolean;
  onChoose: (id: string) => void;
  onKeyDown: OnKey;
}

/** A booth that can be chosen, dragged from and dropped on. */
function Spot({ row, plan, isChosen, isOver, isDraggable, onChoose, onKeyDown }: SpotProps) {
  const words = useWords();
  const { id, booth, state, holder, holderId } = row;
  const said = words(`booth-state-${state}`);
  return (
    <div
      className={styles.spot}
      style={{
        insetInlineStart: share(booth.leftCm, plan.widthCm),
        insetBlockStart: share(booth.topCm, plan.depthCm),
        inlineSize: share(booth.widthCm, plan.widthCm),
        blockSize: share(booth.depthCm, plan.depthCm),
      }}
    >
      <ToggleButton
        className={styles.booth}
        excludeFromTabOrder={!isChosen}
        isSelected={isChosen}
        data-state={state}
        data-over={isOver || undefined}
        data-drop={id}
        {...(isDraggable && holderId !== null && { "data-drag": holderId })}
        onPress={() => onChoose(id)}
        onFocus={() => onChoose(id)}
        onKeyDown={onKeyDown}
      >
        <strong>{booth.number}</strong>
        <span className={text.told}>{`, ${[holder, said].filter(Boolean).join(", ")}`}</span>
        <span aria-hidden className={styles.holder}>
          {holder || said}
        </span>
      </ToggleButton>
    </div>
  );
}

const legend = ["held", "free", "conflict", "closed"] as const satisfies readonly BoothState[];

/** What the patterns on the floor mean, as far as they are there. */
function Legend({ patterns, states }: { patterns: string; states: readonly BoothState[] }) {
  const words = useWords();
  return (
    <>
      {legend
        .filter((state) => states.includes(state))
        .map((state) => (
          <span key={state} className={styles.meaning}>
            <svg className={styles.swatch} viewBox="0 0 120 120" aria-hidden>
              <rect
                width="120"
                height="120"
                fill={`url(#${patterns}-${state})`}
                className={styles.edge}
              />
            </svg>
            {words(`booth-state-${state}`)}
          </span>
        ))}
    </>
  );
}

interface GroundProps {
  /** What the names of the patterns begin with. */
  patterns: string;
  plan: FloorPlan;
  booths: readonly DrawnBooth[];
}

/** The drawing under the booths: metres, walls, and a pattern for how each booth stands. */
function Ground({ patterns: id, plan, booths }: GroundProps) {
  return (
    <svg
      className={styles.ground}
      viewBox={`0 0 ${Math.max(plan.widthCm, 1)} ${Math.max(plan.depthCm, 1)}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <defs>
        <pattern id={`${id}-metres`} width="100" height="100" patternUnits="userSpaceOnUse">
          <path d="M100 0H0V100" className={styles.metre} />
        </pattern>
        <pattern id={`${id}-free`} width="60" height="60" patternUnits="userSpaceOnUse">
          <rect width="60" height="60" className={styles.free} />
          <circle cx="30" cy="30" r="5" className={styles.dot} />
        </pattern>
        <pattern id={`${id}-held`} width="60" height="60" patternUnits="userSpaceOnUse">
          <rect width="60" height="60" className={styles.held} />
        </pattern>
        <pattern id={`${id}-closed`} width="60" height="60" patternUnits="userSpaceOnUse">
          <rect width="60" height="60" className={styles.closed} />
          <path d="M0 60L60 0" className={styles.hatch} />
        </pattern>
        <pattern id={`${id}-conflict`} width="40" height="40" patternUnits="userSpaceOnUse">
          <rect width="40" height="40" className={styles.conflict} />
          <path d="M0 40L40 0M0 0L40 40" className={styles.cross} />
        </pattern>
      </defs>
      <rect width={plan.widthCm} height={plan.depthCm} className={styles.hall} />
      <rect width={plan.widthCm} height={plan.depthCm} fill={`url(#${id}-metres)`} />
      {booths.map(({ id: key, booth, state }) => (
        <g key={key}>
          <rect
            x={booth.leftCm}
            y={booth.topCm}
            width={booth.widthCm}
            height={booth.depthCm}
            fill={`url(#${id}-${state})`}
            className={styles.edge}
          />
          <path d={wallsOf(booth)} className={styles.wall} />
        </g>
      ))}
    </svg>
  );
}

/** The lines of the sides that are not open. */
function wallsOf({ leftCm, topCm, widthCm, depthCm, open }: Booth): string {
  const [right, bottom] = [leftCm + widthCm, topCm + depthCm];
  return [
    open.includes("top") ? "" : `M${leftCm} ${topCm}H${right}`,
    open.includes("right") ? "" : `M${right} ${topCm}V${bottom}`,
    open.includes("bottom") ? "" : `M${leftCm} ${bottom}H${right}`,
    open.includes("left") ? "" : `M${leftCm} ${topCm}V${bottom}`,
  ].join("");
}

function share(part: number, whole: number): string {
  return `${(part / Math.max(whole, 1)) * 100}%`;
}
