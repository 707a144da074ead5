import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { OperationRow } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { testViews } from "@/test/views";
import { aNeed, frozen, overspent, underWay, unplanned, untouched } from "./testing";

const at = "/missions/m1/ready";

/** What stands above each view. */
const named = [
  ["summary", "Qué falta para salir", "What is missing before departure"],
  ["documents", "Documentos", "Documents"],
  ["freight", "Carga", "Freight"],
  ["booths", "Stands", "Booths"],
  ["budget", "Presupuesto", "Budget"],
  ["tasks", "Tareas", "Tasks"],
  ["changes", "Cambios", "Changes"],
  ["itinerary", "Itinerario", "Itinerary"],
] as const;

testViews(at, named, underWay);

describe.each(named)("the view %s of a new mission", (view, spanish) => {
  it("has one way to begin where there is nothing", async () => {
    startProa({ at: `${at}?view=${view}`, answers: untouched });
    await screen.findByRole("heading", { level: 2, name: spanish });
    await waitFor(() => expect(screen.getAllByText(/^(Aún no|Sin cierre)/).length).not.toBe(0));
  });
});

describe("the summary", () => {
  it("tells what stands against leaving, each with the way there", async () => {
    const { person } = startProa({ at, answers: underWay });
    expect(await screen.findByRole("link", { name: "1 tarea atrasada" })).toBeVisible();
    expect(screen.getByRole("link", { name: "1 empresa sin stand" })).toBeVisible();
    expect(screen.getByRole("link", { name: "1 partida rebasó su presupuesto" })).toBeVisible();
    expect(
      screen.getByText("Faltan 10 días para el cierre de cambios, el 3 dic 2026."),
    ).toBeVisible();
    await person.click(screen.getByRole("link", { name: "1 documento no llegó a tiempo" }));
    expect(await screen.findByRole("button", { name: "Cómo va: Atrasado" })).toBeVisible();
    expect(await screen.findByText("Ana de Aguacates de la Meseta")).toBeVisible();
    expect(screen.queryByText("Ana de Mezcales del Istmo")).not.toBeInTheDocument();
  });

  it("says that all is set where nothing is pending", async () => {
    startProa({
      at,
      answers: { ...untouched, readyNeeded: () => [aNeed({ state: "checked", standing: "fine" })] },
    });
    expect(await screen.findByText("Todo listo")).toBeVisible();
  });

  it("says what failed and reads it again", async () => {
    let isBroken = true;
    const { person } = startProa({
      at,
      answers: {
        ...underWay,
        readyTasks: () => {
          if (isBroken) throw { code: "store.busy" };
          return [];
        },
      },
    });
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.queryByRole("link", { name: /documento/ })).not.toBeInTheDocument();
    isBroken = false;
    await person.click(screen.getByRole("button", { name: "Reintentar" }));
    expect(
      await screen.findByRole("link", { name: "1 documento no llegó a tiempo" }),
    ).toBeVisible();
  });
});

describe("the documents", () => {
  it("are asked for out of a checklist of the office", async () => {
    const readyAsk = vi.fn(() => 12);
    const { person } = startProa({
      at: `${at}?view=documents`,
      answers: { ...underWay, readyAsk },
    });
    await person.click(await screen.findByRole("button", { name: "Pedir documentos" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: /Usar una lista/ }));
    await person.click(await screen.findByRole("option", { name: "Alemania" }));
    await person.click(within(dialog).getByRole("button", { name: "Pedir" }));
    expect(await screen.findByText("Se pidieron 12 documentos.")).toBeVisible();
    expect(readyAsk).toHaveBeenCalledWith({
      input: {
        missionId: "m1",
        lines: [
          {
            kind: "other",
            title: "Permiso de degustación",
            of: "company",
            holds: "none",
            daysBefore: 20,
          },
        ],
      },
    });
  });

  it("move many at once, tell which did not, and are taken back at once", async () => {
    const readyMoveNeeded = vi.fn(() => ({
      moved: 1,
      left: [
        {
          id: "n2",
          error: refusal({ code: "mission.needed-refused", reason: "no-such-move" }),
        },
      ],
    }));
    const journalUndo = vi.fn((_: unknown) => ({}) as OperationRow);
    const newest = { id: "o7", isUndoable: true } as OperationRow;
    const { person } = startProa({
      at: `${at}?view=documents`,
      answers: {
        ...underWay,
        readyMoveNeeded,
        journalRecent: () => ({ rows: [newest], next: null }),
        journalUndo,
      },
    });
    await screen.findByText("Ana de Mezcales del Istmo");
    const boxes = screen.getAllByRole("checkbox");
    await person.click(boxes[1] as HTMLElement);
    await person.click(boxes[2] as HTMLElement);
    expect(await screen.findByText("2 elegidos")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Marcar que no se necesita" }));
    const dialog = await screen.findByRole("dialog");
    const note = within(dialog).getByRole("button", { name: "Anotar" });
    expect(note).toBeDisabled();
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "No viaja");
    await person.click(note);
    expect(await within(dialog).findByText("Se anotaron 1; 1 no se pudo")).toBeVisible();
    expect(within(dialog).getByText(/Ana de Mezcales del Istmo · /)).toBeVisible();
    expect(readyMoveNeeded).toHaveBeenCalledExactlyOnceWith({
      input: {
        missionId: "m1",
        to: "not-needed",
        reason: "No viaja",
        steps: [
          { id: "n1", version: 2, holdsUntil: null },
          { id: "n2", version: 2, holdsUntil: null },
        ],
      },
    });
    await person.click(await screen.findByRole("button", { name: "Deshacer" }));
    await waitFor(() => expect(journalUndo).toHaveBeenCalledExactlyOnceWith({ operationId: "o7" }));
  });
});

describe("documents that are chosen", () => {
  it("stay chosen where the step is given up", async () => {
    const { person } = startProa({ at: `${at}?view=documents`, answers: underWay });
    const [all] = await screen.findAllByRole("checkbox");
    if (all) await person.click(all);
    await person.click(await screen.findByRole("button", { name: /entregado/i }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Cancelar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: /entregado/i })).toBeVisible();
  });
});

describe("the checklist of a mission", () => {
  const line = {
    kind: "passport",
    title: "",
    of: "delegate",
    holds: "return+6",
    daysBefore: 30,
  } as const;
  const asked = {
    ...underWay,
    readyLines: () => [{ id: "k1", version: 3, line, lessonId: "s1" }],
  };

  it("shows what was asked, and is changed line by line", async () => {
    const readySaveLine = vi.fn(() => null);
    const { person } = startProa({
      at: `${at}?view=documents`,
      answers: { ...asked, readySaveLine },
    });
    const table = await screen.findByRole("table", { name: "Lo que se pide en esta misión" });
    expect(within(table).getByText("Viene de una lección de otra misión")).toBeVisible();
    await person.click(within(table).getByRole("button", { name: "Acciones de Pasaporte" }));
    await person.click(await screen.findByRole("menuitem", { name: "Editar" }));
    const dialog = await screen.findByRole("dialog");
    const days = within(dialog).getByRole("textbox", { name: /Días antes/ });
    await person.clear(days);
    await person.type(days, "45 días");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(readySaveLine).toHaveBeenCalledWith({
        input: { id: "k1", version: 3, line: { ...line, daysBefore: 45 } },
      }),
    );
  });

  it("loses a line", async () => {
    const readyRemoveLine = vi.fn(() => null);
    const { person } = startProa({
      at: `${at}?view=documents`,
      answers: { ...asked, readyRemoveLine },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Pasaporte" }));
    await person.click(await screen.findByRole("menuitem", { name: "Quitar" }));
    await waitFor(() => expect(readyRemoveLine).toHaveBeenCalledWith({ id: "k1", version: 3 }));
  });

  it("is only seen by whoever may not ask", async () => {
    startProa({ at: `${at}?view=documents`, desk: { may: [] }, answers: asked });
    expect(
      await screen.findByRole("table", { name: "Lo que se pide en esta misión" }),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: "Acciones de Pasaporte" })).toBeNull();
  });

  it("is asked with lines that are added, changed and taken away", async () => {
    const readyAsk = vi.fn(() => 4);
    const { person } = startProa({
      at: `${at}?view=documents`,
      answers: { ...underWay, readyAsk },
    });
    await person.click(await screen.findByRole("button", { name: "Pedir documentos" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Agregar un renglón" }));
    const [, second] = within(dialog).getAllByRole("textbox", { name: /Días antes/ });
    await person.clear(second as HTMLElement);
    await person.type(second as HTMLElement, "60");
    await person.click(within(dialog).getByRole("button", { name: /^Quitar.*1$/ }));
    await person.click(within(dialog).getByRole("button", { name: "Pedir" }));
    await waitFor(() =>
      expect(readyAsk).toHaveBeenCalledWith({
        input: { missionId: "m1", lines: [{ ...line, daysBefore: 60 }] },
      }),
    );
  });
});

describe("a document", () => {
  it("is handed in with its last day, and told to be short before it is noted", async () => {
    const readyMoveNeeded = vi.fn(() => ({ moved: 1, left: [] }));
    const { person } = startProa({
      at: `${at}?view=documents&standings=late`,
      answers: { ...underWay, readyMoveNeeded },
    });
    await person.click(await screen.findByText("Ana de Aguacates de la Meseta"));
    const dialog = await screen.findByRole("dialog", { name: "Pasaporte" });
    expect(within(dialog).getByText(/al menos hasta el 12 abr 2028/)).toBeVisible();
    await person.click(within(dialog).getByRole("spinbutton", { name: /^día/ }));
    await person.keyboard("01012028");
    expect(within(dialog).getByText(/Con esta vigencia no alcanza/)).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Anotar" }));
    expect(await screen.findByText("Pasaporte: Entregado.")).toBeVisible();
    expect(readyMoveNeeded).toHaveBeenCalledWith({
      input: {
        missionId: "m1",
        to: "handed-in",
        reason: "",
        steps: [{ id: "n1", version: 2, holdsUntil: "2028-01-01" }],
      },
    });
  });

  it("is left as it is by whoever may only look", async () => {
    startProa({ at: `${at}?view=documents`, desk: { may: [] }, answers: underWay });
    expect(await screen.findByText("Ana de Aguacates de la Meseta")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Pedir documentos" })).not.toBeInTheDocument();
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });
});

describe("the freight", () => {
  it("has its sums by company, and is kept as typed", async () => {
    const readySaveFreight = vi.fn((_: { input: unknown }) => "g2");
    const { person } = startProa({
      at: `${at}?view=freight`,
      answers: { ...underWay, readySaveFreight },
    });
    const sums = await screen.findByRole("table", { name: "Carga por empresa" });
    expect(within(sums).getByRole("row", { name: /Aguacates de la Meseta.*7\.2/ })).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Agregar carga" }));
    const dialog = await screen.findByRole("dialog");
    const type = (name: RegExp, text: string) =>
      person.type(within(dialog).getByRole("textbox", { name }), text);
    await type(/Mercancía/, "Catálogos");
    await type(/Cantidad/, "200");
    await type(/Unidad/, "piezas");
    await type(/Peso/, "18.5");
    await type(/Valor/, "0");
    await person.click(within(dialog).getByRole("radio", { name: /Se queda/ }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(readySaveFreight).toHaveBeenCalled());
    expect(readySaveFreight.mock.lastCall?.[0].input).toMatchObject({
      id: null,
      registrationId: null,
      freight: { name: "Catálogos", weightKg: "18.5", stay: "to-stay", currency: "USD" },
    });
  });

  it("changes by a request once changes are closed", async () => {
    const readyRequestChange = vi.fn(() => "q1");
    const { person } = startProa({
      at: `${at}?view=freight`,
      answers: { ...underWay, readyFreeze: () => frozen, readyRequestChange },
    });
    expect(await screen.findByText("Cambios cerrados desde el 1 nov 2026")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Acciones de Mermelada de mango" }));
    await person.click(await screen.findByRole("menuitem", { name: "Solicitar que no vaya" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("No va: Mermelada de mango")).toBeVisible();
    await person.type(within(dialog).getByRole("textbox", { name: /Quien lo solicita/ }), "Ana");
    await person.type(within(dialog).getByRole("textbox", { name: "Por qué" }), "Se agotó");
    await person.click(within(dialog).getByRole("button", { name: "Solicitar el cambio" }));
    await waitFor(() =>
      expect(readyRequestChange).toHaveBeenCalledWith({
        input: {
          change: { of: "freight-gone", id: "g1", version: 5 },
          words: { askedBy: "Ana", why: "Se agotó" },
        },
      }),
    );
  });
});

describe("the budget", () => {
  it("is over only where it was planned", async () => {
    startProa({ at: `${at}?view=budget`, answers: underWay });
    const table = await screen.findByRole("table", { name: "Presupuesto" });
    const row = (name: RegExp) => within(table).getByRole("row", { name });
    expect(within(row(/^Viaje/)).getByText("Rebasado")).toBeVisible();
    expect(within(row(/^Flores/)).getByText("Sin plan")).toBeVisible();
    expect(within(row(/^Flores/)).queryByText("Rebasado")).not.toBeInTheDocument();
  });

  it("has no plan in all where nobody made one", async () => {
    const answers = {
      ...underWay,
      readyBudget: () => ({ ...overspent, comparison: unplanned }),
    };
    startProa({ at: `${at}?view=budget`, answers });
    const table = await screen.findByRole("table", { name: "Presupuesto" });
    const total = within(table).getByRole("row", { name: /^Total/ });
    expect(within(total).getByText("Sin plan")).toBeVisible();
    expect(within(total).queryByText("Rebasado")).not.toBeInTheDocument();
  });

  it("takes expenses in another currency at the rate that the office wrote down", async () => {
    const readySaveExpense = vi.fn((_: { input: unknown }) => "x2");
    const rate = { from: "EUR", to: "MXN", on: "2026-11-23", rate: "21.5", source: "DOF" };
    const { person } = startProa({
      at: `${at}?view=budget`,
      answers: {
        ...underWay,
        referenceCurrencies: () => [
          { code: "EUR", nameEs: "Euro", nameEn: "Euro", decimals: 2 },
          { code: "MXN", nameEs: "Peso", nameEn: "Peso", decimals: 2 },
        ],
        ratesList: () => ({
          rows: [{ id: "k1", version: 1, ...rate }],
          next: null,
          total: 1,
        }),
        readySaveExpense,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Agregar un gasto" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("combobox", { name: /Partida/ }), "Viaje");
    await person.tab();
    await person.type(within(dialog).getByRole("textbox", { name: /Concepto/ }), "Taxi, recibo 7");
    await person.type(within(dialog).getByRole("textbox", { name: /Monto/ }), "30");
    const currency = within(dialog).getByRole("combobox", { name: /Moneda/ });
    await person.clear(currency);
    await person.type(currency, "EUR");
    await person.click(await screen.findByRole("option", { name: /EUR/ }));
    expect(await within(dialog).findByText(/Tomado de los tipos de cambio/)).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(readySaveExpense).toHaveBeenCalled());
    expect(readySaveExpense.mock.lastCall?.[0].input).toMatchObject({
      expense: {
        line: "Viaje",
        amount: "30",
        currency: "EUR",
        spentOn: "2026-11-23",
        rate: { ...rate, from: "MXN", to: "EUR" },
      },
    });
  });
});

describe("the tasks", () => {
  it("begin with what is overdue, and are done today", async () => {
    const readySaveTask = vi.fn((_: { input: unknown }) => "t2");
    const { person } = startProa({
      at: `${at}?view=tasks`,
      answers: { ...underWay, readySaveTask },
    });
    const table = await screen.findByRole("table", { name: "Tareas" });
    const whats = within(table)
      .getAllByRole("rowheader")
      .map((cell) => cell.textContent);
    expect(whats).toEqual(["Apartar el piso", "Contratar el flete"]);
    await person.click(screen.getByRole("button", { name: "Acciones de Apartar el piso" }));
    await person.click(await screen.findByRole("menuitem", { name: "Marcar como hecha" }));
    await waitFor(() => expect(readySaveTask).toHaveBeenCalled());
    expect(readySaveTask.mock.lastCall?.[0].input).toMatchObject({
      id: "t2",
      doneOn: "2026-11-23",
    });
  });
});
