import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Method, SimulateFunding } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCall, aSimulation, call, officeWith } from "./call-testing";

const at = "/missions/m1/calls/k1/simulator";

const simulating = () =>
  vi.fn(({ input: { method } }: { input: SimulateFunding }) => aSimulation({ method }));

async function fill(person: ReturnType<typeof startProa>["person"]) {
  const put = async (field: HTMLElement, text: string) => {
    await person.click(field);
    await person.paste(text);
  };
  await put(await screen.findByRole("textbox", { name: "Costo de la actividad" }), "40000");
  await put(screen.getByRole("textbox", { name: "Monto solicitado" }), "15000");
  const score = screen.getByRole("textbox", { name: /^Puntaje de Mezcales/ });
  await person.clear(score);
  await put(score, "9");
}

describe("the simulator", () => {
  it("puts the same question to the three rules, and says that nothing is written", async () => {
    const callsSimulate = simulating();
    const { person, container } = startProa({
      at,
      answers: officeWith(aCall(), { callsSimulate }),
    });
    expect(await screen.findByText(/nada se autoriza ni se guarda/)).toBeVisible();
    const simulate = await screen.findByRole("button", { name: "Simular" });
    expect(simulate).toBeDisabled();
    await fill(person);
    expect(await findings(container)).toEqual([]);
    await person.click(simulate);
    expect(await screen.findByRole("table", { name: "Comparar las tres" })).toBeVisible();
    const asked = callsSimulate.mock.calls.map(([{ input }]) => input);
    expect(asked.map(({ method }) => method)).toEqual(["score-order", "pro-rata", "lottery"]);
    for (const { applicants } of asked) {
      expect(applicants).toEqual([
        {
          companyId: "c1",
          score: 0,
          cost: { amount: "40000", currency: "MXN" },
          amount: { amount: "15000", currency: "MXN" },
          line: "Viaje",
          market: "DE",
        },
        expect.objectContaining({ companyId: "c2", score: 9 }),
      ]);
    }
  });

  it.each<[Method, string]>([
    ["score-order", "Por puntaje"],
    ["pro-rata", "A prorrata"],
    ["lottery", "Por sorteo"],
  ])("shows %s by itself, with sums by region and size", async (method, name) => {
    const { person } = startProa({
      at,
      answers: officeWith(aCall(), { callsSimulate: simulating() }),
    });
    await fill(person);
    await person.click(screen.getByRole("button", { name: "Simular" }));
    await person.click(await screen.findByRole("radio", { name }));
    const table = screen.getByRole("table", { name });
    const row = within(table).getByRole("row", { name: /Mezcales/ });
    expect(within(row).getByText("Por el presupuesto")).toBeVisible();
    expect(
      within(screen.getByRole("table", { name: "Por región" })).getByText("Europa"),
    ).toBeVisible();
    expect(
      within(screen.getByRole("table", { name: "Por tamaño" })).getByText("Tamaño por saber"),
    ).toBeVisible();
    const seed = screen.queryByText("18446744073709551615");
    if (method === "lottery") expect(seed).toBeVisible();
    else expect(seed).not.toBeInTheDocument();
  });

  it("begins with the order of the selection, once it is told", async () => {
    const row = (companyId: string, position: number | null) => ({
      registrationId: companyId,
      companyId,
      companyName: companyId,
      explanation: {
        outcome: "waiting" as const,
        position,
        ranked: 2,
        mean: null,
        criteria: [],
        behindBy: null,
        toNext: null,
        toPlace: null,
        margin: null,
        unmet: [],
      },
      least: null,
      most: null,
      reviews: [],
    });
    startProa({
      at,
      answers: officeWith(aCall(), {
        selectionResults: () => ({
          phase: "revealed",
          draw: "1",
          rows: [row("c2", 1), row("c1", 2)],
        }),
      }),
    });
    expect(await screen.findByRole("textbox", { name: /^Puntaje de Mezcales/ })).toHaveValue("2");
    expect(screen.getByRole("textbox", { name: /^Puntaje de Aguacates/ })).toHaveValue("1");
  });

  it("gives one company amounts of its own by keyboard, and the focus comes back", async () => {
    const { person } = startProa({ at, answers: officeWith(aCall()) });
    const menu = await screen.findByRole("button", { name: "Acciones de Aguacates de la Meseta" });
    menu.focus();
    await person.keyboard("{Enter}");
    await screen.findByRole("menuitem", { name: "Dar datos propios" });
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: /^Datos propios/ });
    await person.click(within(dialog).getByRole("textbox", { name: "Monto solicitado" }));
    await person.paste("7000");
    await person.keyboard("{Enter}");
    expect(await screen.findByText("Con datos propios")).toBeVisible();
    const row = screen.getByRole("row", { name: /Aguacates/ });
    expect(within(row).getByText("7,000")).toBeVisible();
    expect(
      within(screen.getByRole("row", { name: /Mezcales/ })).queryByText("7,000"),
    ).not.toBeInTheDocument();
    await waitFor(() => expect(menu).toHaveFocus());
  });

  it("leaves a company out, and says that a result is of other data", async () => {
    const callsSimulate = simulating();
    const { person } = startProa({ at, answers: officeWith(aCall(), { callsSimulate }) });
    await fill(person);
    await person.click(screen.getByRole("button", { name: "Simular" }));
    await screen.findByRole("table", { name: "Comparar las tres" });
    expect(screen.queryByText(/Los datos cambiaron/)).not.toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Acciones de Mezcales del Istmo" }));
    await person.click(await screen.findByRole("menuitem", { name: "Quitar de la simulación" }));
    expect(await screen.findByText(/Los datos cambiaron/)).toBeVisible();
    const compared = screen.getByRole("table", { name: "Comparar las tres" });
    expect(within(compared).getByText("Empresa que ya no está en la lista")).toBeVisible();
    expect(within(compared).queryByText("c2")).not.toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Simular" }));
    await waitFor(() => expect(callsSimulate).toHaveBeenCalledTimes(6));
    expect(callsSimulate.mock.lastCall?.[0].input.applicants).toEqual([
      expect.objectContaining({ companyId: "c1" }),
    ]);
    await waitFor(() => expect(screen.queryByText(/Los datos cambiaron/)).not.toBeInTheDocument());
  });

  it("says why there is no result, and what is wrong", async () => {
    const { person } = startProa({
      at,
      answers: officeWith(aCall(), {
        callsSimulate: () => {
          throw refusal({
            code: "mission.invalid",
            problems: [{ field: "lines.0.amount", code: "required", params: {} }],
          });
        },
      }),
    });
    await fill(person);
    await person.click(screen.getByRole("button", { name: "Simular" }));
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("leads to the call where it gives no money", async () => {
    startProa({ at, answers: officeWith(aCall({}, { call: { ...call, funding: null } })) });
    expect(await screen.findByText(/no hay qué repartir/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Ver la convocatoria" })).toBeVisible();
  });
});
