import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "@/bridge/mock";
import { startProa } from "./app";
import { findings } from "./axe";

/** A view of a tab, with what stands above it in Spanish and in English. */
type NamedView = readonly [view: string, spanish: string, english: string];

/** Each view of a tab stands under its name in both languages, and axe finds nothing in it. */
export function testViews(at: string, views: readonly NamedView[], answers: Answers): void {
  describe.each(views)("the view %s", (view, spanish, english) => {
    it.each([
      ["es-MX", spanish],
      ["en", english],
    ] as const)("has no accessibility finding in %s", async (locale, name) => {
      const { container } = startProa({ at: `${at}?view=${view}`, locale, answers });
      expect(await screen.findByRole("heading", { level: 2, name })).toBeVisible();
      await waitFor(() =>
        expect(screen.queryByRole("status", { name: /Cargando|Loading/ })).toBeNull(),
      );
      expect(await findings(container)).toEqual([]);
    });
  });
}
