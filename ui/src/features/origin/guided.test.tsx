import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OriginAnswer, OriginNeedView, OriginQuestion } from "@/bridge";
import { startProa } from "@/test/app";
import { emptyLine } from "./bill";
import { emptyCase } from "./case-form";
import { isDone, stepsOf } from "./guided";

const needs: Record<string, OriginNeedView> = {
  cost: { need: { kind: "net-cost" }, question: "¿Cuál es el costo neto?" },
  drawback: { need: { kind: "drawback" }, question: "¿Se devuelven aranceles?" },
  transport: { need: { kind: "process", name: "cut" }, question: "¿Se cumple: cortado?" },
};

/** What a small invented desk finds: three questions, each gone once it is answered. */
function determined({ case: { good, answers } }: OriginQuestion): OriginAnswer {
  const open = [
    ...(good.net_cost ? [] : [needs.cost]),
    ...(answers?.drawback == null ? [needs.drawback] : []),
    ...(answers?.processes?.cut === undefined ? [needs.transport] : []),
  ].filter((need) => need !== undefined);
  const working = {
    kind: "origin" as const,
    title: "",
    citation: null,
    figures: [],
    lines: [],
    needs: [],
    steps: [],
  };
  const under = (short: string, outcome: "met" | "not-met" | "open", waits: OriginNeedView[]) => ({
    agreement: { id: short, shortEs: short, shortEn: short },
    outcome,
    is_narrow: false,
    margin: outcome === "met" ? { rise: "12", lowestPrice: "1085.50" } : null,
    said: `${short}: ${outcome}`,
    working: { ...working, outcome },
    needs: waits,
    source: "",
    confidence: "high",
  });
  return {
    on: "2026-11-23",
    prices: null,
    agreements: [
      under("T-MEC", open.length === 0 ? "met" : "open", open),
      under("TIPAT", "not-met", []),
    ],
    answered: [],
    operations: [],
    transit: [],
    unnamed: [],
    uses: { regionalValue: false, inventory: [] },
    unknown: [],
  };
}

function started({ locale = "es-MX" as "es-MX" | "en", at = "/origin/new" } = {}) {
  const originDetermine = vi.fn(({ input }: { input: OriginQuestion }) => determined(input));
  const originSaveCase = vi.fn((_: { input: { question: OriginQuestion } }) => "o1");
  const proa = startProa({
    at,
    locale,
    answers: {
      originDetermine,
      originSaveCase,
      originChanges: () => [],
      originReadBill: () => ({
        headed: true,
        lines: [{ name: "tela", value: "3" }],
        problems: [],
        left_out: 0,
      }),
      referenceCountries: () => [
        { code: "MX", nameEs: "México", nameEn: "Mexico" },
        { code: "CN", nameEs: "China", nameEn: "China" },
      ],
    },
  });
  return { ...proa, originDetermine, originSaveCase };
}

const step = (name: string) => screen.findByRole("heading", { level: 2, name });

async function findings(container: HTMLElement) {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

describe("the guided path", () => {
  beforeEach(() => localStorage.clear());

  it("leads from the product to the result by keyboard, and keeps what was typed", async () => {
    const { person, container, originDetermine, originSaveCase } = started();
    await step("El producto");
    await person.type(screen.getByRole("textbox", { name: "Código arancelario" }), "9403.60");
    await person.type(screen.getByRole("textbox", { name: /Precio sin flete/ }), "200{Enter}");
    expect(await step("De qué está hecho")).toHaveFocus();
    expect(screen.getByText(/^Paso 2 de [45]$/)).toBeInTheDocument();

    await person.type(screen.getByRole("textbox", { name: "¿Qué material es?" }), "tablero");
    await person.type(
      screen.getByRole("textbox", { name: "¿Cuánto vale lo que lleva una unidad?" }),
      "60",
    );
    expect(screen.queryByRole("textbox", { name: /¿Cuál documento?/ })).toBeNull();
    await person.click(screen.getByRole("radio", { name: "Sí: es originario de ese país" }));
    await person.type(screen.getByRole("textbox", { name: /¿Cuál documento?/ }), "factura{Enter}");
    const list = await screen.findByRole("list", { name: "Lista de materiales" });
    expect(within(list).getByText("tablero")).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "¿Qué material es?" })).toHaveFocus(),
    );
    expect(await findings(container)).toEqual([]);
    await person.keyboard("{Enter}");

    expect(await step("Costos")).toHaveFocus();
    expect(screen.getByText(/hace falta para saber qué resulta bajo T-MEC/)).toBeVisible();
    await person.type(screen.getByRole("textbox", { name: /Costo neto/ }), "150{Enter}");

    expect(await step("Preguntas")).toHaveFocus();
    const drawback = await screen.findByRole("heading", { name: "¿Se devuelven aranceles?" });
    expect(drawback).toBeVisible();
    expect(await screen.findByText("Quedan 2 preguntas")).toBeVisible();
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "No sé; seguir" }));
    expect(await screen.findByRole("heading", { name: "¿Se cumple: cortado?" })).toHaveFocus();
    await person.click(screen.getByRole("button", { name: "Sí" }));
    expect(await screen.findByText("Lo demás quedó para después.")).toHaveFocus();
    await person.click(screen.getByRole("button", { name: "Responder: ¿Se devuelven aranceles?" }));
    await person.click(screen.getByRole("button", { name: "No" }));
    expect(await screen.findByText("No falta nada.")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Ver el resultado" }));

    expect(await step("El resultado")).toHaveFocus();
    expect(await screen.findByText("T-MEC: met")).toBeVisible();
    expect(
      screen.getByText(/no suban más de 12\s%.*, o mientras el precio no baje de 1,085.50 USD/),
    ).toBeVisible();
    expect(screen.getByRole("button", { name: "¿Qué cambiaría la respuesta?" })).toBeVisible();
    expect(await findings(container)).toEqual([]);

    await person.click(screen.getByRole("button", { name: /^2\. De qué está hecho/ }));
    expect(await screen.findByText("tablero")).toBeVisible();
    await person.click(screen.getByRole("button", { name: /El resultado/ }));
    await person.type(screen.getByRole("textbox", { name: "Nombre del caso" }), "Mesa");
    await person.click(screen.getByRole("button", { name: "Guardar el caso" }));
    await waitFor(() => expect(originSaveCase).toHaveBeenCalled());
    const { question } = originSaveCase.mock.lastCall?.[0].input ?? {};
    expect(question?.case).toMatchObject({
      good: { code: "940360", transaction_value: "200", net_cost: "150" },
      materials: [{ name: "tablero", value: "60", origin: "originating", evidence: "factura" }],
      answers: { drawback: false, processes: { cut: true } },
    });
    expect(originDetermine).toHaveBeenCalled();
  });

  it("stays at the product until its code can be read, and says what is wrong", async () => {
    const { person } = started();
    const code = await screen.findByRole("textbox", { name: "Código arancelario" });
    await person.type(code, "9403{Enter}");
    expect(await screen.findByText("Un código lleva de seis a diez dígitos.")).toBeVisible();
    expect(screen.getByRole("heading", { level: 2, name: "El producto" })).toBeVisible();
    await person.type(code, "60{Enter}");
    expect(await step("De qué está hecho")).toHaveFocus();
  });

  it("takes the materials from a sheet into the same list", async () => {
    const { person } = started();
    await person.click(await screen.findByRole("button", { name: /^2\. De qué está hecho/ }));
    await person.click(screen.getByRole("button", { name: "Pegar de una hoja de cálculo" }));
    await person.click(screen.getByRole("textbox", { name: "Material, línea 1" }));
    await person.paste("Material\tValor\ntela\t3");
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Material, línea 1" })).toHaveValue("tela"),
    );
    await person.click(screen.getByRole("button", { name: "Anotar uno por uno" }));
    expect(screen.getByText("tela")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Quitar la línea 1" }));
    expect(screen.queryByText("tela")).toBeNull();
    await person.click(await screen.findByRole("button", { name: "Deshacer" }));
    expect(await screen.findByText("tela")).toBeVisible();
  });

  it("shares the case with the expert view, and remembers the choice", async () => {
    const { person, unmount } = started({ locale: "en" });
    await person.type(await screen.findByRole("textbox", { name: "Tariff code" }), "9403.60");
    await person.click(screen.getByRole("radio", { name: "Expert" }));
    expect(screen.getByRole("textbox", { name: "Tariff code" })).toHaveValue("9403.60");
    expect(screen.getByRole("textbox", { name: "Material, line 1" })).toBeVisible();
    unmount();
    const { container } = started({ locale: "en" });
    expect(await screen.findByRole("textbox", { name: "Material, line 1" })).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("notes a figure that is asked for once it is whole, with Enter", async () => {
    const { person } = started();
    await person.type(await screen.findByRole("textbox", { name: "Código arancelario" }), "940360");
    await person.click(screen.getByRole("button", { name: /Preguntas/ }));
    expect(await screen.findByText("Quedan 3 preguntas")).toBeVisible();
    expect(screen.getByRole("heading", { name: "¿Cuál es el costo neto?" })).toBeVisible();
    const amount = screen.getByRole("textbox", { name: "Respuesta" });
    await person.type(amount, "mucho{Enter}");
    expect(screen.getByRole("heading", { name: "¿Cuál es el costo neto?" })).toBeVisible();
    await person.clear(amount);
    await person.type(amount, "1,500.5{Enter}");
    expect(await screen.findByRole("heading", { name: "¿Se devuelven aranceles?" })).toHaveFocus();
    await person.click(screen.getByRole("button", { name: /Costos/ }));
    expect(await screen.findByRole("textbox", { name: /Costo neto/ })).toHaveValue("1,500.5");
  });

  it("says in the result what an agreement waits for, and leads back to the questions", async () => {
    const { person } = started();
    await person.type(await screen.findByRole("textbox", { name: "Código arancelario" }), "940360");
    await person.click(screen.getByRole("button", { name: /Preguntas/ }));
    for (let left = 3; left > 0; left -= 1) {
      await person.click(await screen.findByRole("button", { name: "No sé; seguir" }));
    }
    expect(screen.getByText("Lo demás quedó para después.")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Ver el resultado" }));
    expect(await screen.findByText("¿Se cumple: cortado?")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Responder lo que falta para T-MEC" }));
    expect(await step("Preguntas")).toHaveFocus();
    expect(screen.getByRole("button", { name: "No sé; seguir" })).toBeVisible();
  });

  it("says that nothing comes out before the product has a code", async () => {
    const { person } = started({ locale: "en" });
    await person.click(await screen.findByRole("button", { name: /The result/ }));
    expect(await screen.findByText(/Write the code of the good/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Save the case" })).toBeDisabled();
  });

  it("asks for the draft of the product that the case is for", async () => {
    const draftsGet = vi.fn((_: { input: { recordId: string | null } }) => null);
    startProa({ at: "/origin/new?company=c1&product=080440", answers: { draftsGet } });
    await step("El producto");
    const [{ input }] = draftsGet.mock.lastCall ?? [{ input: { recordId: null } }];
    expect(input.recordId).toContain("080440");
  });
});

describe("the steps", () => {
  const form = { ...emptyCase(), code: "940360" };
  const answer = determined({ case: { good: { code: "940360", currency: "USD" } }, locale: "en" });

  it("have costs only where an agreement asks for them, or where some were given", () => {
    expect(stepsOf(form, null, "product")).not.toContain("costs");
    expect(stepsOf(form, answer, "product")).toContain("costs");
    expect(stepsOf({ ...form, netCost: "1" }, null, "product")).toContain("costs");
    const costs = { ...form.costs, period: "1" };
    expect(stepsOf({ ...form, costs }, null, "product")).toContain("costs");
    expect(stepsOf(form, null, "costs")).toContain("costs");
  });

  it("are done once they have what they ask for", () => {
    expect(isDone("product", form, null)).toBe(true);
    expect(isDone("product", { ...form, currency: "U" }, null)).toBe(false);
    expect(isDone("materials", form, null)).toBe(false);
    expect(isDone("materials", { ...form, answers: { wholly_obtained: true } }, null)).toBe(true);
    expect(isDone("materials", { ...form, lines: [{ ...emptyLine(), name: "screw" }] }, null)).toBe(
      true,
    );
    expect(isDone("questions", form, null)).toBe(false);
    expect(isDone("questions", form, answer)).toBe(false);
    expect(isDone("costs", form, answer)).toBe(false);
    expect(isDone("questions", form, { ...answer, agreements: [] })).toBe(true);
  });
});
