/** The outlines of the countries, drawn flat. Only the screen that shows the map loads this. */
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

export const worldWidth = 960;
export const worldHeight = 440;

/** A country as the map draws it. */
export interface Shape {
  /** ISO 3166-1 numeric; blank where the outlines name no country. */
  id: string;
  /** Its outline, as SVG draws it. */
  path: string;
  /** Where its name may stand. */
  centre: readonly [number, number];
}

type Outlines = Parameters<typeof feature>[0];

/** Nobody trades there, and it would take a sixth of the map. */
const antarctica = "010";

/** The countries in the outlines that the desk keeps, or none where they are not a map. */
export function shapesOf(text: string): Shape[] {
  const outlines = JSON.parse(text) as Partial<Outlines>;
  const countries = outlines.objects?.countries;
  if (!countries) return [];
  const drawn = feature(outlines as Outlines, countries);
  const features = "features" in drawn ? drawn.features : [drawn];
  const lands = features.filter(({ id }) => id !== antarctica);
  const projection = geoEqualEarth().fitExtent(
    [
      [2, 2],
      [worldWidth - 2, worldHeight - 2],
    ],
    { type: "FeatureCollection", features: lands },
  );
  const path = geoPath(projection).digits(1);
  return lands.flatMap((land) => {
    const outline = path(land);
    return outline
      ? [{ id: String(land.id ?? ""), path: outline, centre: path.centroid(land) }]
      : [];
  });
}
