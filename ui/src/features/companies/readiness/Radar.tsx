import { useT } from "@/i18n/t";
import styles from "./Radar.module.css";
import { anchorOf, outlineOf, placeOf } from "./radar";

export interface Axis {
  id: string;
  name: string;
  low: number;
  high: number;
  before: number | null;
}

const radius = 100;
const rings = [25, 50, 75, 100];

/** The scores in a circle: what is sure, what is open around it, and the diagnosis before as a line. */
export function Radar({ axes }: { axes: readonly Axis[] }) {
  const t = useT();
  const before = axes.flatMap((axis) => (axis.before === null ? [] : [axis.before]));
  const isCompared = before.length === axes.length;
  const isOpen = axes.some(({ low, high }) => low !== high);
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        viewBox="-190 -130 380 260"
        className={styles.radar}
        aria-label={t("readiness-radar")}
      >
        {rings.map((ring) => (
          <polygon
            key={ring}
            className={styles.grid}
            points={outlineOf(
              axes.map(() => ring),
              radius,
            )}
          />
        ))}
        {axes.map(({ id, name }, index) => {
          const end = placeOf(index, axes.length, 1, radius);
          const label = placeOf(index, axes.length, 1.1, radius);
          return (
            <g key={id}>
              <line className={styles.grid} x1={0} y1={0} x2={end.x} y2={end.y} />
              <text
                className={styles.name}
                x={label.x}
                y={label.y}
                dy={label.y > 1 ? "0.8em" : label.y < -1 ? 0 : "0.3em"}
                textAnchor={anchorOf(label)}
              >
                {name}
              </text>
            </g>
          );
        })}
        <polygon
          className={styles.open}
          points={outlineOf(
            axes.map(({ high }) => high),
            radius,
          )}
        />
        <polygon
          className={styles.sure}
          points={outlineOf(
            axes.map(({ low }) => low),
            radius,
          )}
        />
        {isCompared && <polygon className={styles.before} points={outlineOf(before, radius)} />}
      </svg>
      {(isOpen || isCompared) && (
        <figcaption className={styles.caption}>
          {isOpen && <span>{t("readiness-radar-open")}</span>}
          {isCompared && <span>{t("readiness-radar-before")}</span>}
        </figcaption>
      )}
    </figure>
  );
}
