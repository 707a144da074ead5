/** Reads the colour tokens out of tokens.css and measures WCAG contrast between them. */

/** A colour as lightness, chroma and hue in degrees. */
export type Oklch = readonly [number, number, number];

type Theme = "light" | "dark" | "light-contrast" | "dark-contrast";

const colour = /oklch\(([\d.]+) ([\d.]+) ?([\d.]*)[^)]*\)/g;

/** The colour tokens that hold in a theme, by name without the dashes. */
export function tokensOf(css: string, theme: Theme): Map<string, Oklch> {
  const found = new Map<string, Oklch>();
  const blocks = [ruleOf(css, ":root {")];
  if (theme.endsWith("contrast")) blocks.push(ruleOf(css, ':root[data-contrast="more"] {'));
  for (const block of blocks) {
    for (const [, name = "", value = ""] of block.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
      const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
      const pair = [...value.matchAll(colour)].map(asOklch);
      const picked = alias ? found.get(alias) : theme.startsWith("dark") ? pair[1] : pair[0];
      if (picked) found.set(name, picked);
    }
  }
  return found;
}

/** The WCAG 2.2 contrast ratio of two opaque colours. */
export function contrast(a: Oklch, b: Oklch): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function ruleOf(css: string, opening: string): string {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`no rule ${opening}`);
  return css.slice(start, css.indexOf("\n}", start));
}

function asOklch([, l = "0", c = "0", h = "0"]: RegExpMatchArray): Oklch {
  return [Number(l), Number(c), Number(h || "0")];
}

/** Relative luminance, by way of OKLab and linear sRGB clipped to the gamut. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
