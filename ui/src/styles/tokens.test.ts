import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, type Oklch, tokensOf } from "./contrast";

const css = readFileSync("src/styles/tokens.css", "utf8");

const grounds = ["paper", "surface", "raised", "sunken"];
const quietText = ["ink-2", "ink-3", "agave", "grana", "nopal"];
const onTint: [string, string][] = [
  ["agave-strong", "agave-soft"],
  ["ink", "cempasuchil-soft"],
  ["ink-2", "cempasuchil-soft"],
  ["grana", "grana-soft"],
  ["nopal", "nopal-soft"],
  ["ink", "agave-soft"],
  ["on-agave", "agave"],
  ["on-agave", "agave-strong"],
  ["on-grana", "grana"],
  ["on-cempasuchil", "cempasuchil"],
];

describe.each(["light", "dark", "light-contrast", "dark-contrast"] as const)(
  "%s tokens",
  (theme) => {
    const tokens = tokensOf(css, theme);
    const of = (name: string): Oklch => {
      const token = tokens.get(name);
      if (!token) throw new Error(`no colour token --${name}`);
      return token;
    };
    const enough = theme.endsWith("contrast") ? 7 : 4.5;

    it.each(grounds)("set body text at 7:1 or more on %s", (ground) => {
      expect(contrast(of("ink"), of(ground))).toBeGreaterThanOrEqual(7);
    });

    it.each(grounds.flatMap((ground) => quietText.map((text) => [text, ground] as const)))(
      "set %s legibly on %s",
      (text, ground) => {
        expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(enough);
      },
    );

    it.each(onTint)("set %s legibly on %s", (text, ground) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    });

    it("colours from little to much in even steps away from the paper", () => {
      const ramp = [0, 1, 2, 3, 4].map((step) => contrast(of(`ramp-${step}`), of("paper")));
      const steps = ramp.slice(1).map((ratio, at) => ratio / (ramp[at] ?? ratio));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(1.3);
    });

    it.each([1, 2, 3, 4, 5, 6])("draw series %i at 3:1 or more on every ground", (series) => {
      for (const ground of ["paper", "surface"]) {
        expect(contrast(of(`series-${series}`), of(ground))).toBeGreaterThanOrEqual(3);
      }
    });

    it.each(["line-strong", "focus"])("draw --%s at 3:1 or more on paper", (name) => {
      expect(contrast(of(name), of("paper"))).toBeGreaterThanOrEqual(3);
    });
  },
);
