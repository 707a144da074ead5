import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { AnswerRow } from "@/bridge";
import { startProa } from "@/test/app";
import { aDuty, aPreference } from "@/test/desk";

const row: AnswerRow = {
  id: "a1",
  companyId: "c1",
  productId: null,
  product: "0804.40",
  productText: "Aguacates",
  market: "US",
  on: "2026-11-23",
  at: "2026-11-23T16:00:00.000Z",
  best: null,
  saving: null,
  isStale: true,
};
const { agreement } = aPreference("T-MEC");
const figures = (text: string, amount: string) => ({
  line: "0804.40.00",
  mfn: aDuty(text, amount),
  best: { agreement, duty: aDuty("Free", "0.00", { isFree: true }) },
  saving: { amount, currency: "USD" },
});
const stale = { deskStaleAnswers: () => ({ total: 1, isAtLeast: false, newest: [row] }) };

describe("stale answers", () => {
  it.each([
    ["es-MX", "Recalcular todas", "Cambió 1 respuesta", /no está en la edición vigente/],
    ["en", "Work all out anew", "1 answer changed", /not in the current edition/],
  ] as const)(
    "say what was and what is, and why one stays (%s)",
    async (locale, all, changed, why) => {
      const treatiesRecomputeAnswers = vi.fn(() => ({
        recomputed: [
          { row, before: figures("11.2¢/kg", "2240.00"), after: figures("12.2¢/kg", "2440.00") },
        ],
        left: [{ row: { ...row, id: "a2", productText: "Limones" }, reason: "line-gone" as const }],
        operations: 1,
        isCancelled: false,
      }));
      const { person } = startProa({ locale, answers: { ...stale, treatiesRecomputeAnswers } });
      await person.click(await screen.findByRole("button", { name: all }));
      const dialog = await screen.findByRole("dialog");
      expect(await within(dialog).findByText(/12.2¢\/kg/)).toBeVisible();
      expect(
        within(dialog)
          .getByText(/11.2¢\/kg/)
          .closest("s"),
      ).toBeVisible();
      expect(within(dialog).getByRole("status")).toHaveTextContent(changed);
      expect(within(dialog).getByText(why)).toBeVisible();
      expect(treatiesRecomputeAnswers).toHaveBeenCalledWith(
        expect.objectContaining({ input: { ids: null } }),
      );
    },
  );

  it("can be stopped, and say that the rest is as it was", async () => {
    let end = (_: unknown) => {};
    const tasksCancel = vi.fn(() => {
      end({ recomputed: [], left: [], operations: 0, isCancelled: true });
      return null;
    });
    const { person } = startProa({
      answers: {
        ...stale,
        tasksCancel,
        treatiesRecomputeAnswers: ({ channel }) => {
          channel.onmessage({ task: "t1", stage: "recompute", done: 3, total: 9 });
          return new Promise((resolve) => {
            end = resolve as typeof end;
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Recalcular todas" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText(/Respuestas consultadas · 3 de 9/)).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Cancelar" }));
    expect(await within(dialog).findByText(/quedó como estaba/)).toBeVisible();
    await waitFor(() => expect(tasksCancel).toHaveBeenCalledOnce());
  });
});
