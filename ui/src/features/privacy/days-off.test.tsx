import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { OfficeHoliday } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";

const at = "/privacy/holidays";

const winter: OfficeHoliday = {
  id: "h1",
  firstDay: "2026-12-21",
  lastDay: "2026-12-31",
  name: "Cierre de año",
};
const statutory = [{ day: "2026-12-25", rule: "christmas" as const, name: "" }];

describe("days off", () => {
  it("are those of the law and those of the office, of a year", async () => {
    const privacyHolidays = vi.fn(() => ({ statutory, added: [winter] }));
    const { container } = startProa({ at, answers: { privacyHolidays } });
    const law = await screen.findByRole("table", { name: "De la ley" });
    expect(within(law).getByText("Navidad")).toBeVisible();
    const own = screen.getByRole("table", { name: "De la oficina" });
    expect(within(own).getByText("Cierre de año")).toBeVisible();
    expect(privacyHolidays).toHaveBeenCalledWith({ year: 2026 });
    expect(await findings(container)).toEqual([]);
  });

  it("are added, and what is wrong is told at its field", async () => {
    const problems = [{ field: "lastDay", code: "holiday-order", params: {} }];
    let isRefused = true;
    const privacyAddHoliday = vi.fn(() => {
      if (isRefused) throw refusal({ code: "privacy.invalid", problems });
      return "h2";
    });
    const { person } = startProa({ at, answers: { privacyAddHoliday } });
    await person.click(await screen.findByRole("button", { name: "Agregar días" }));
    const dialog = await screen.findByRole("dialog", { name: "Agregar días" });
    await person.type(within(dialog).getByRole("textbox", { name: /Nombre/ }), "Fiesta patronal");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(
      await within(dialog).findByText("El último día no puede ser anterior al primero."),
    ).toBeVisible();
    isRefused = false;
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(privacyAddHoliday).toHaveBeenLastCalledWith({
      input: { name: "Fiesta patronal", firstDay: "", lastDay: "" },
    });
  });

  it("of the office are taken away, and the focus stays by them", async () => {
    let added = [winter];
    const privacyRemoveHoliday = vi.fn(() => {
      added = [];
      return null;
    });
    const { person } = startProa({
      at,
      answers: { privacyHolidays: () => ({ statutory, added }), privacyRemoveHoliday },
    });
    await person.click(await screen.findByRole("button", { name: "Quitar «Cierre de año»" }));
    expect(await screen.findByText("La oficina no ha agregado días en este año.")).toBeVisible();
    expect(privacyRemoveHoliday).toHaveBeenCalledWith({ id: "h1" });
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });
});
