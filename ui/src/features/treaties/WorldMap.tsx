import { useId, useMemo } from "react";
import type { Standing } from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { MarketReadout } from "./MarketReadout";
import styles from "./Markets.module.css";
import { classOf, marginClasses } from "./markets";
import { type Pointer, usePointed } from "./pointer";
import { type Shape, shapesOf, worldHeight, worldWidth } from "./world";

interface WorldMapProps {
  /** The outlines of the countries. */
  outlines: string;
  standings: readonly Standing[];
  /** Where the pointer is, or the focus in the table. */
  pointer: Pointer;
  onOpen: (market: string) => void;
}

const mexico = "484";

/** What the best agreement saves in each market, by colour. The table says the same in words. */
export function WorldMap({ outlines, standings, pointer, onOpen }: WorldMapProps) {
  const t = useT();
  const formats = useFormats();
  const name = useName();
  const hatch = useId();
  const market = usePointed(pointer);
  const pointed = standings.find((one) => one.market.market === market) ?? null;
  const shapes = useMemo(() => shapesOf(outlines), [outlines]);
  const markets = useMemo(
    () => new Map(standings.flatMap((one) => one.countries.map((id) => [id, one] as const))),
    [standings],
  );
  if (shapes.length === 0) return null;
  const drawn = new Set(shapes.map(({ id }) => id));
  const tooSmall = standings.filter(({ countries }) => !countries.some((id) => drawn.has(id)));
  return (
    <figure className={styles.map}>
      <svg
        viewBox={`0 0 ${worldWidth} ${worldHeight}`}
        role="img"
        aria-label={t("markets-map")}
        className={styles.world}
      >
        <defs>
          <Hatch id={hatch} />
        </defs>
        {shapes.map((shape, at) => (
          <Country
            key={shape.id || `-${at}`}
            shape={shape}
            standing={markets.get(shape.id)}
            hatch={hatch}
            onPoint={pointer.point}
            onOpen={onOpen}
          />
        ))}
        {shapes
          .filter(({ id }) => pointed?.countries.includes(id))
          .map(({ id, path }) => (
            <path key={id} d={path} className={styles.pointed} />
          ))}
        {shapes
          .filter(({ id }) => id === mexico)
          .map(({ id, centre: [x, y] }) => (
            <text key={id} x={x} y={y} className={styles.home}>
              {formats.country("MX")}
            </text>
          ))}
      </svg>
      <figcaption className={styles.caption}>
        <div className={styles.key}>
          <Legend hatch={hatch} />
          {tooSmall.length > 0 && (
            <p className={styles.quiet}>
              {t("markets-too-small", {
                count: tooSmall.length,
                markets: formats.list(tooSmall.map(({ market }) => name(market))),
              })}
            </p>
          )}
        </div>
        <div className={styles.looked}>
          <MarketReadout standing={pointed} />
        </div>
      </figcaption>
    </figure>
  );
}

interface CountryProps {
  shape: Shape;
  standing: Standing | undefined;
  hatch: string;
  onPoint: (market: string) => void;
  onOpen: (market: string) => void;
}

function Country({ shape, standing, hatch, onPoint, onOpen }: CountryProps) {
  if (!standing) {
    return (
      <path
        d={shape.path}
        className={styles.country}
        data-class={shape.id === mexico ? "home" : "other"}
      />
    );
  }
  const { market } = standing.market;
  const step = classOf(standing);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; by keyboard, the rows of the table do the same.
    <path
      d={shape.path}
      className={styles.country}
      data-market={market}
      data-class={step}
      {...(step === "unknown" && { fill: `url(#${hatch})` })}
      onPointerEnter={() => onPoint(market)}
      onClick={() => onOpen(market)}
    />
  );
}

/** The colours in words, with the margins that each stands for. */
function Legend({ hatch }: { hatch: string }) {
  const t = useT();
  const words = useWords();
  return (
    <div>
      <p className={styles.legendTitle}>{t("markets-legend")}</p>
      <ul className={styles.legend}>
        {[...marginClasses, "other", "home"].map((step) => (
          <li key={step}>
            <svg viewBox="0 0 24 14" aria-hidden className={styles.swatch}>
              <rect
                x="0.5"
                y="0.5"
                width="23"
                height="13"
                rx="2"
                className={styles.country}
                data-class={step}
                {...(step === "unknown" && { fill: `url(#${hatch})` })}
              />
            </svg>
            {words(`markets-class-${step}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Grey lines, which are no step of the ramp. */
function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
      className={styles.hatch}
    >
      <rect width="5" height="5" />
      <line x1="0" y1="0" x2="0" y2="5" />
    </pattern>
  );
}
