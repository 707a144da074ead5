import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DeskState } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aDesk } from "@/test/desk";

describe("the first run", () => {
  it("switches the language at once", async () => {
    const { person } = startProa({ desk: { firstRun: true } });
    await person.click(await screen.findByRole("radio", { name: "English" }));
    expect(screen.getByRole("heading", { level: 1, name: "Welcome to Proa" })).toBeVisible();
  });

  it("starts an empty office with its first person", async () => {
    let desk = aDesk({ firstRun: true });
    const settingsStart = vi.fn(() => {
      desk = aDesk();
      return desk;
    });
    const { person } = startProa({ answers: { settingsState: () => desk, settingsStart } });
    await person.type(await screen.findByLabelText("Nombre de la oficina"), "Oficina de Uruapan");
    await person.type(screen.getByLabelText("Tu nombre"), "Citlali");
    await person.click(screen.getByRole("radio", { name: /oficina vacía/ }));
    await person.click(screen.getByRole("button", { name: "Empezar" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Hoy" })).toBeVisible();
    expect(settingsStart).toHaveBeenCalledWith({
      input: {
        officeName: "Oficina de Uruapan",
        personName: "Citlali",
        role: "administrator",
        pin: null,
        locale: "es-MX",
        training: false,
      },
    });
  });

  it("lets nobody in before all of the training office is there", async () => {
    let desk = aDesk({ firstRun: true });
    let finish = (_: DeskState) => {};
    const settingsStart = () => new Promise<DeskState>((resolve) => (finish = resolve));
    const { person } = startProa({ answers: { settingsState: () => desk, settingsStart } });
    await person.type(await screen.findByLabelText("Nombre de la oficina"), "Oficina");
    await person.type(screen.getByLabelText("Tu nombre"), "Citlali");
    await person.click(screen.getByRole("button", { name: "Empezar" }));
    // The first of many writes is told while the others are still to come.
    desk = aDesk();
    await tellChanged("people");
    await expect(screen.findByRole("heading", { name: "Hoy" }, { timeout: 300 })).rejects.toThrow();
    finish(desk);
    expect(await screen.findByRole("heading", { level: 1, name: "Hoy" })).toBeVisible();
  });

  it("shows what the desk finds wrong at the field", async () => {
    const { person } = startProa({
      desk: { firstRun: true },
      answers: {
        settingsStart: () => {
          throw refusal({
            code: "people.invalid",
            problems: [{ field: "personName", code: "required", params: {} }],
          });
        },
      },
    });
    await person.type(await screen.findByLabelText("Nombre de la oficina"), "Oficina");
    await person.type(screen.getByLabelText("Tu nombre"), " ");
    await person.click(screen.getByRole("button", { name: "Empezar" }));
    expect(await screen.findByLabelText("Tu nombre")).toHaveAccessibleDescription(
      "Falta este dato.",
    );
  });
});

it("loads the reference data once, and says what to do if it is missing", async () => {
  const { person } = startProa({
    desk: { referenceLoaded: false },
    answers: {
      referenceLoadBundled: () => {
        throw refusal({ code: "reference.pack-missing" });
      },
    },
  });
  expect(await screen.findByRole("alert")).toHaveTextContent("Instala Proa de nuevo");
  expect(await screen.findByRole("button", { name: "Reintentar" })).toBeEnabled();
  await person.tab();
});
