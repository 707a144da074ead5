import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { selecting } from "./selection-testing";

const at = "/missions/m1/selection/impact";
const answers = selecting({ phase: "decided", next: null });

describe("the impact report", () => {
  it.each([
    ["es-MX", "Tamaño", "Menor que cuatro quintos", "menos de 5, o lo dejaría saber"],
    ["en", "Size", "Below four fifths", "fewer than 5, or would tell them"],
  ] as const)(
    "tells rates, the four-fifths rule and what is hidden (%s)",
    async (locale, size, below, few) => {
      const { container } = startProa({ at, locale, answers });
      const table = await screen.findByRole("table", { name: size });
      const [, micro, small, large] = within(table).getAllByRole("row");
      expect(micro).toHaveTextContent(/40\s%66\.7\s%/);
      expect(micro).toHaveTextContent(below);
      expect(small).toHaveTextContent(/60\s%100\s%/);
      expect(large).toHaveTextContent(few);
      expect(large?.textContent).not.toMatch(/%|\b0\b/);
      const picture = screen.getByRole("img", { name: new RegExp(`${size}.*40\u202f%.*${few}`) });
      expect(picture).toBeVisible();
      expect(await findings(container)).toEqual([]);
    },
  );

  it("says why it could not be read", async () => {
    startProa({
      at,
      answers: {
        ...answers,
        selectionImpact: () => {
          throw refusal({ code: "store.busy" });
        },
      },
    });
    expect(await screen.findByRole("button", { name: "Reintentar" })).toBeVisible();
  });
});
