/** The geometry of a radar picture: axes in a circle, the first one up, clockwise. */

export interface Point {
  x: number;
  y: number;
}

/** The place of a share of the radius on an axis, from the middle. */
export function placeOf(axis: number, axes: number, share: number, radius: number): Point {
  const angle = (axis / axes) * 2 * Math.PI - Math.PI / 2;
  return { x: radius * share * Math.cos(angle), y: radius * share * Math.sin(angle) };
}

/** The outline through one score of 100 on each axis, as the points of a polygon. */
export function outlineOf(scores: readonly number[], radius: number): string {
  return scores
    .map((score, axis) => placeOf(axis, scores.length, score / 100, radius))
    .map(({ x, y }) => `${written(x)},${written(y)}`)
    .join(" ");
}

/** On which side of its place the name of an axis stands, so that it does not cross the picture. */
export function anchorOf({ x }: Point): "start" | "middle" | "end" {
  if (Math.abs(x) < 1) return "middle";
  return x > 0 ? "start" : "end";
}

/** Two digits after the point are finer than a screen. */
function written(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
