import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { startProa } from "@/test/app";
import { underWay } from "./testing";

const at = "/missions/m1/ready";

describe("the itinerary", () => {
  it("takes a point by the clock of the place", async () => {
    const readySaveEntry = vi.fn((_: { input: unknown }) => "e2");
    const { person } = startProa({
      at: `${at}?view=itinerary`,
      answers: { ...underWay, readySaveEntry },
    });
    expect(await screen.findByText("Con el reloj de Europe/Berlin.")).toBeVisible();
    expect(await screen.findByText("Se cruza")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Agregar un punto" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("Con el reloj de Europe/Berlin.")).toBeVisible();
    await person.type(within(dialog).getByRole("textbox", { name: "Qué es" }), "Vuelo");
    await person.type(within(dialog).getByRole("textbox", { name: "Empieza" }), "07:00");
    await person.type(within(dialog).getByRole("textbox", { name: "Termina" }), "08:30");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(readySaveEntry).toHaveBeenCalled());
    expect(readySaveEntry.mock.lastCall?.[0].input).toMatchObject({
      missionId: "m1",
      entry: { day: "2027-10-11", startsAt: "07:00", endsAt: "08:30", title: "Vuelo" },
    });
  });

  it.each([
    ["", "Imprimir el itinerario", null],
    ["&company=r2", "Imprimir el de Mezcales del Istmo", "r2"],
  ])("is printed in a language, of all or of a company (%s)", async (of, label, company) => {
    const readyPrintAgenda = vi.fn(() => null);
    const { person } = startProa({
      at: `${at}?view=itinerary${of}`,
      answers: { ...underWay, readyPrintAgenda },
    });
    await person.click(await screen.findByRole("button", { name: label }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    expect(readyPrintAgenda).toHaveBeenCalledExactlyOnceWith({
      input: { wanted: { missionId: "m1", registrationId: company }, language: "en" },
    });
  });

  it("is not printed by whoever may not hand names out", async () => {
    startProa({
      at: `${at}?view=itinerary`,
      desk: { may: ["plan-missions"] },
      answers: underWay,
    });
    expect(await screen.findByText("Junta previa")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Imprimir el itinerario" })).toBeNull();
  });
});
