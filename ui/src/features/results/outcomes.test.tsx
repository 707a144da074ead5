import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { anOutcome, aReported, aSale, confirmed, outcomes, over } from "./testing";

const companies = "/missions/m1/results?view=companies";
const late = "Aguacates de la Meseta, 3 meses: 12 días de atraso";
const reported = "Aguacates de la Meseta, Al cierre: Sin confirmar";

describe("the results of the companies", () => {
  it("tell who is late and by how many days, and are filtered by the address", async () => {
    const { router, person } = startProa({ at: companies, answers: over });
    expect(await screen.findByRole("button", { name: late })).toBeVisible();
    await person.click(screen.getByRole("button", { name: /^Situación/ }));
    await person.click(await screen.findByRole("option", { name: "Vence hoy" }));
    await person.keyboard("{Escape}");
    expect(router.state.location.search).toMatchObject({ standings: "due" });
    await waitFor(() => expect(screen.queryByRole("button", { name: late })).toBeNull());
    expect(screen.getByText("Mezcales del Istmo")).toBeVisible();
  });

  it("are written down with their sales", async () => {
    const resultsReport = vi.fn((_: unknown) => "o9");
    const { person } = startProa({ at: companies, answers: { ...over, resultsReport } });
    await person.click(await screen.findByRole("button", { name: late }));
    const dialog = await screen.findByRole("dialog", { name: "Aguacates de la Meseta · 3 meses" });
    await person.click(within(dialog).getByRole("button", { name: "Agregar una venta" }));
    await person.type(within(dialog).getByRole("textbox", { name: "Producto" }), "Aguacate");
    await person.type(within(dialog).getByRole("textbox", { name: "Monto" }), "12,500.50");
    await person.type(within(dialog).getByRole("textbox", { name: /Empleos creados/ }), "3x");
    await person.click(within(dialog).getByRole("checkbox", { name: "Exportó por primera vez" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(resultsReport).toHaveBeenCalledWith({
        input: {
          id: null,
          version: 0,
          registrationId: "r1",
          horizon: "3",
          outcome: anOutcome({
            reportedOn: "2026-11-23",
            newMarkets: [],
            jobs: 3,
            sales: [
              aSale({
                id: null,
                product: "Aguacate",
                hsCode: "",
                buyer: "",
                from: "",
                until: "",
                amount: "12500.50",
              }),
            ],
          }),
        },
      }),
    );
    expect(await screen.findByText(/Se anotó el resultado de Aguacates/)).toBeVisible();
  });

  it("are refused at their fields", async () => {
    const { person } = startProa({
      at: companies,
      answers: {
        ...over,
        resultsReport: () => {
          throw refusal({
            code: "mission.invalid",
            problems: [{ field: "sales.0.until", code: "day-before", params: {} }],
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(await screen.findByRole("button", { name: "Cambiar" }));
    await person.click(await screen.findByRole("button", { name: "Guardar" }));
    expect(await screen.findByText("Este día es anterior al primero.")).toBeVisible();
  });

  it.each([
    ["", null],
    ["0", 0],
  ])("leave open how many jobs were created, or say that none were (%j)", async (typed, jobs) => {
    const resultsReport = vi.fn((_: { input: { outcome: { jobs: number | null } } }) => "o1");
    const { person } = startProa({ at: companies, answers: { ...over, resultsReport } });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(await screen.findByRole("button", { name: "Cambiar" }));
    const dialog = await screen.findByRole("dialog");
    const field = within(dialog).getByRole("textbox", { name: /^Empleos creados/ });
    await person.clear(field);
    if (typed !== "") await person.type(field, typed);
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(resultsReport.mock.lastCall?.[0].input.outcome).toMatchObject({ jobs }),
    );
  });

  it("ask before they are kept over what somebody else kept", async () => {
    let rows = outcomes;
    const resultsReport = vi.fn((_: { input: { version: number } }) => {
      if (rows === outcomes) {
        rows = [aReported({ version: 4, outcome: anOutcome({ jobs: 99 }) }), ...outcomes.slice(1)];
        throw refusal({ code: "store.stale", topic: "mission_results" });
      }
      return "o1";
    });
    const { person } = startProa({
      at: companies,
      answers: { ...over, resultsOutcomes: () => rows, resultsReport },
    });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(await screen.findByRole("button", { name: "Cambiar" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /Notas/ }), "Por teléfono");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await person.click(await within(dialog).findByRole("button", { name: "Conservar lo mío" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(resultsReport).toHaveBeenLastCalledWith({
        input: expect.objectContaining({
          id: "o1",
          version: 4,
          outcome: expect.objectContaining({ notes: "Por teléfono", jobs: 12 }),
        }),
      }),
    );
  });

  it("are chosen by company, at the horizon that presses most", async () => {
    const { person } = startProa({ at: companies, answers: over });
    await person.click(await screen.findByRole("button", { name: "Anotar un resultado" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("combobox", { name: "Empresa" }), "Mez");
    await person.keyboard("{ArrowDown}{Enter}");
    await person.click(within(dialog).getByRole("button", { name: "Continuar" }));
    expect(
      await screen.findByRole("dialog", { name: "Mezcales del Istmo · 3 meses" }),
    ).toBeVisible();
  });

  it("are only seen by who may not write them down", async () => {
    const { person } = startProa({ at: companies, desk: { may: [] }, answers: over });
    await person.click(await screen.findByRole("button", { name: late }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("La empresa aún no reporta este plazo.")).toBeVisible();
    expect(within(dialog).queryByRole("button", { name: "Guardar" })).toBeNull();
  });

  it("begin with the registrations where nobody has a place", async () => {
    startProa({ at: companies, answers: { ...over, resultsOutcomes: () => [] } });
    expect(await screen.findByText("Nadie tiene lugar todavía")).toBeVisible();
    expect(screen.getByRole("link", { name: "Ver las inscripciones" })).toBeVisible();
  });
});

describe("the confirmation of a company", () => {
  it("is given with a code that is shown large and given back, rated by keyboard", async () => {
    const resultsConfirm = vi.fn((_: unknown) => "f1");
    const { person } = startProa({
      at: companies,
      answers: { ...over, resultsCode: () => "ABCD-EFGH-JKMN-PQRS", resultsConfirm },
    });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(await screen.findByRole("button", { name: "Ver el código" }));
    expect(await screen.findByRole("status", { name: "Código" })).toHaveTextContent(
      "ABCD-EFGH-JKMN-PQRS",
    );
    await person.click(screen.getByRole("button", { name: "Anotar lo que dice la empresa" }));
    const dialog = await screen.findByRole("dialog", { name: /^Respuesta de Aguacates/ });
    await person.type(
      within(dialog).getByRole("textbox", { name: "Código" }),
      "abcd efgh jkmn pqrs",
    );
    await person.type(within(dialog).getByRole("textbox", { name: /Quien responde/ }), "Ana Cruz");
    for (const group of within(dialog).getAllByRole("radiogroup").slice(2)) {
      const [first] = within(group).getAllByRole("radio");
      first?.focus();
      await person.keyboard("4");
    }
    await person.type(within(dialog).getByRole("textbox", { name: /De cada 100/ }), "25");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(resultsConfirm).toHaveBeenCalledWith({
        input: {
          resultId: "o1",
          confirmation: {
            ...confirmed,
            way: "code",
            code: "abcd efgh jkmn pqrs",
            letter: "",
            saidOn: "2026-11-23",
            ratings: [4, 4, 4, 4, 4, 4, 4],
          },
        },
      }),
    );
  });

  it("is asked for on a sheet, in the language of the company", async () => {
    const resultsPrintCode = vi.fn(() => ({ name: "Aguacates.pdf", bytes: 1 }));
    const { person } = startProa({
      at: companies,
      answers: { ...over, resultsCode: () => "ABCD-EFGH-JKMN-PQRS", resultsPrintCode },
    });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(await screen.findByRole("button", { name: "Ver el código" }));
    await person.click(
      await screen.findByRole("button", { name: "Guardar la hoja para confirmar" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(resultsPrintCode).toHaveBeenCalledWith({
        input: { wanted: { missionId: "m1", resultId: "o1" }, language: "en" },
      }),
    );
    expect(await screen.findByText(/Aguacates\.pdf/)).toBeVisible();
  });

  it("is refused in words where the code is of other figures", async () => {
    const { person } = startProa({
      at: companies,
      answers: {
        ...over,
        resultsConfirm: () => {
          throw refusal({ code: "mission.confirmation-refused", reason: "other-figures" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(
      await screen.findByRole("button", { name: "Anotar lo que dice la empresa" }),
    );
    await person.click(await screen.findByRole("button", { name: "Guardar" }));
    expect(await screen.findByText(/el código no corresponde a estas cifras/)).toBeVisible();
  });

  it("says what a company does not agree with", async () => {
    const resultsConfirm = vi.fn((_: unknown) => "f1");
    const { person } = startProa({ at: companies, answers: { ...over, resultsConfirm } });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(
      await screen.findByRole("button", { name: "Anotar lo que dice la empresa" }),
    );
    const dialog = await screen.findByRole("dialog", { name: /^Respuesta/ });
    await person.click(within(dialog).getByRole("radio", { name: "No está de acuerdo" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByText("Falta este dato.")).toBeVisible();
    expect(resultsConfirm).not.toHaveBeenCalled();
    await person.type(
      within(dialog).getByRole("textbox", { name: "En qué no está de acuerdo" }),
      "Fueron menos",
    );
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(resultsConfirm).toHaveBeenCalledWith({
        input: expect.objectContaining({
          confirmation: expect.objectContaining({ agrees: false, comments: "Fueron menos" }),
        }),
      }),
    );
  });

  it("locks the figures, says so, and is taken back", async () => {
    const resultsTakeBack = vi.fn(() => null);
    const { person } = startProa({ at: companies, answers: { ...over, resultsTakeBack } });
    await person.click(
      await screen.findByRole("button", { name: "Mezcales del Istmo, Al cierre: Confirmado" }),
    );
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Estas cifras ya no se cambian/)).toBeVisible();
    expect(within(dialog).queryByRole("button", { name: "Cambiar" })).toBeNull();
    expect(within(dialog).getByText("Por carta · PM-114")).toBeVisible();
    expect(await findings(dialog)).toEqual([]);
    await person.click(within(dialog).getByRole("button", { name: "Retirar la respuesta" }));
    const asked = await screen.findByRole("dialog", { name: /^¿Retirar la respuesta/ });
    await person.click(within(asked).getByRole("button", { name: "Retirar la respuesta" }));
    await waitFor(() => expect(resultsTakeBack).toHaveBeenCalledWith({ id: "o2" }));
  });

  it("leaves a result that nobody confirmed to be taken away", async () => {
    const resultsRemove = vi.fn(() => null);
    const { person } = startProa({ at: companies, answers: { ...over, resultsRemove } });
    await person.click(await screen.findByRole("button", { name: reported }));
    await person.click(await screen.findByRole("button", { name: "Quitar el resultado" }));
    const asked = await screen.findByRole("dialog", { name: /^¿Quitar el resultado/ });
    await person.click(within(asked).getByRole("button", { name: "Quitar el resultado" }));
    await waitFor(() => expect(resultsRemove).toHaveBeenCalledWith({ id: "o1", version: 3 }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
