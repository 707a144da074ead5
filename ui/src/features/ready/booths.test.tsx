import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aBooth, aPlan, frozen, underWay, untouched } from "./testing";

const at = "/missions/m1/ready?view=booths";

afterEach(() => {
  Reflect.deleteProperty(document, "elementFromPoint");
});

describe("the floor", () => {
  it("is walked by arrow keys, and a company is put into a booth by keyboard", async () => {
    const readyPlaceBooth = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...underWay, readyPlaceBooth } });
    const first = await screen.findByRole("button", {
      name: "A1, Aguacates de la Meseta, asignado",
    });
    first.focus();
    await person.keyboard("{ArrowRight}");
    const second = screen.getByRole("button", { name: "A2, libre" });
    expect(second).toHaveFocus();
    const panel = screen.getByRole("region", { name: "Stand A2" });
    await person.type(within(panel).getByRole("combobox", { name: /Empresa/ }), "Mez");
    await person.keyboard("{ArrowDown}{Enter}");
    await person.click(within(panel).getByRole("button", { name: "Asignar" }));
    await waitFor(() =>
      expect(readyPlaceBooth).toHaveBeenCalledWith({ input: { boothId: "b2", holderId: "r2" } }),
    );
    expect(await screen.findByText("Mezcales del Istmo va en el stand A2.")).toBeVisible();
  });

  it("takes a company that is dragged onto a booth, and none where it is given up", async () => {
    const readyPlaceBooth = vi.fn(() => null);
    startProa({ at, answers: { ...underWay, readyPlaceBooth } });
    const waiting = await screen.findByText("Mezcales del Istmo");
    const third = screen.getByRole("button", { name: "A3, libre" });
    document.elementFromPoint = () => third;
    const drag = () => {
      fireEvent.pointerDown(waiting, { button: 0, clientX: 10, clientY: 10 });
      fireEvent.pointerMove(window, { clientX: 90, clientY: 40 });
    };
    drag();
    fireEvent.keyDown(window, { key: "Escape" });
    fireEvent.pointerUp(window, { clientX: 90, clientY: 40 });
    expect(readyPlaceBooth).not.toHaveBeenCalled();
    drag();
    expect(third).toHaveAttribute("data-over");
    fireEvent.pointerUp(window, { clientX: 90, clientY: 40 });
    await waitFor(() =>
      expect(readyPlaceBooth).toHaveBeenCalledWith({ input: { boothId: "b3", holderId: "r2" } }),
    );
  });

  it("says why a booth is refused", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...underWay,
        readyPlaceBooth: () => {
          throw { code: "mission.booth-refused", reason: "not-for-companies" };
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Dejar libre" }));
    expect(await screen.findByText(/no es para empresas; elige otro/)).toBeVisible();
  });

  it("has a table in its place, with requests once changes are closed", async () => {
    const readyRequestChange = vi.fn(() => "q1");
    const { person, container } = startProa({
      at: `${at}&look=table`,
      answers: { ...underWay, readyFreeze: () => frozen, readyRequestChange },
    });
    const table = await screen.findByRole("table", { name: "Pabellón México" });
    expect(within(table).getAllByText("libre")).toHaveLength(2);
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "Acciones de A1" }));
    await person.click(await screen.findByRole("menuitem", { name: "Solicitar que quede libre" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("Stand A1: libre")).toBeVisible();
    await person.type(within(dialog).getByRole("textbox", { name: /Quien lo solicita/ }), "Ana");
    await person.type(within(dialog).getByRole("textbox", { name: "Por qué" }), "No viaja");
    await person.click(within(dialog).getByRole("button", { name: "Solicitar el cambio" }));
    await waitFor(() =>
      expect(readyRequestChange).toHaveBeenCalledWith({
        input: {
          change: { of: "booth", place: { boothId: "b1", holderId: null } },
          words: { askedBy: "Ana", why: "No viaja" },
        },
      }),
    );
  });
});

describe("whoever looks at the floor", () => {
  it("is offered nothing that does nothing", async () => {
    const common = aBooth(4);
    const plan = aPlan(aBooth(1, "r1"), { ...common, booth: { ...common.booth, kind: "common" } });
    const answers = { ...underWay, readyFloorPlans: () => [plan] };
    const { person } = startProa({ at, answers });
    const panel = await screen.findByRole("region", { name: "Stand A1" });
    // Who stands there already cannot be put there.
    expect(within(panel).getByRole("button", { name: "Asignar" })).toBeDisabled();
    await person.click(screen.getByRole("radio", { name: /Tabla/ }));
    expect(await screen.findByRole("button", { name: "Acciones de A1" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Acciones de A4" })).not.toBeInTheDocument();
  });

  it("drags nobody where it is for others to plan", async () => {
    const readyPlaceBooth = vi.fn(() => null);
    startProa({ at, desk: { may: [] }, answers: { ...underWay, readyPlaceBooth } });
    const waiting = await screen.findByText("Mezcales del Istmo");
    const third = screen.getByRole("button", { name: "A3, libre" });
    document.elementFromPoint = () => third;
    fireEvent.pointerDown(waiting, { button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { clientX: 90, clientY: 40 });
    expect(third).not.toHaveAttribute("data-over");
    fireEvent.pointerUp(window, { clientX: 90, clientY: 40 });
    expect(readyPlaceBooth).not.toHaveBeenCalled();
    expect(screen.queryByText(/^Arrastra una empresa/)).not.toBeInTheDocument();
  });
});

describe("a suggestion", () => {
  it("is shown with its rule before it is written", async () => {
    const readySuggestBooths = vi.fn(() => [{ booth: "b2", holder: "r2" }]);
    const readyPlaceSuggested = vi.fn(() => [{ booth: "b2", holder: "r2" }]);
    const { person } = startProa({
      at,
      answers: { ...underWay, readySuggestBooths, readyPlaceSuggested },
    });
    await person.click(await screen.findByRole("button", { name: "Sugerir quién va dónde" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("radio", { name: /Por sector/ }));
    expect(await within(dialog).findByRole("row", { name: "A2 Mezcales del Istmo" })).toBeVisible();
    expect(readyPlaceSuggested).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Asignar así" }));
    await waitFor(() =>
      expect(readyPlaceSuggested).toHaveBeenCalledWith({
        input: { planId: "f1", order: "by-sector" },
      }),
    );
    expect(await screen.findByText("Se asignó 1 stand.")).toBeVisible();
  });
});

describe("a new plan", () => {
  it("shows the booth in which something is wrong, and closes by Escape on any of them", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...untouched,
        readySavePlan: () => {
          throw refusal({
            code: "mission.invalid",
            problems: [{ field: "booths.12.number", code: "required", params: {} }],
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Crear un plano" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Generar 40 stands" }));
    await person.click(within(dialog).getByRole("button", { name: "A4, libre" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByText("Falta este dato.")).toBeVisible();
    expect(within(dialog).getByRole("textbox", { name: "Número" })).toHaveValue("B3");
    await person.click(within(dialog).getByRole("button", { name: "A4, libre" }));
    expect(within(dialog).getByRole("textbox", { name: "Número" })).toHaveValue("A4");
    await person.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("has forty booths at once, each of which can be changed", async () => {
    const readySavePlan = vi.fn(
      (_: { input: { booths: { booth: { number: string } }[] } }) => "f1",
    );
    const { person } = startProa({ at, answers: { ...untouched, readySavePlan } });
    await person.click(await screen.findByRole("button", { name: "Crear un plano" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Generar 40 stands" }));
    await person.click(within(dialog).getByRole("button", { name: "B3, libre" }));
    const number = within(dialog).getByRole("textbox", { name: "Número" });
    await person.clear(number);
    await person.type(number, "A1");
    expect(within(dialog).getByText("Otro stand tiene su número.")).toBeVisible();
    await person.clear(number);
    await person.type(number, "B3 bis");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(readySavePlan).toHaveBeenCalled());
    const { booths, ...input } = readySavePlan.mock.lastCall?.[0].input ?? { booths: [] };
    expect(booths).toHaveLength(40);
    expect(booths.map(({ booth }) => booth.number)).toContain("B3 bis");
    expect(input).toEqual({
      id: null,
      version: 0,
      missionId: "m1",
      plan: { name: "Pabellón", widthCm: 3600, depthCm: 2100 },
    });
  });

  it("says why no hall is made of so many booths", async () => {
    const { person } = startProa({ at, answers: untouched });
    await person.click(await screen.findByRole("button", { name: "Crear un plano" }));
    const dialog = await screen.findByRole("dialog");
    const rows = within(dialog).getByRole("textbox", { name: "Filas" });
    await person.clear(rows);
    await person.type(rows, "41");
    expect(within(dialog).getByText(/tiene 400 stands cuando mucho/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: /^Generar/ })).toBeDisabled();
  });
});
