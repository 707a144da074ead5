import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type {
  CompanyReadiness,
  ProposedAnswer,
  ReadinessQuestionnaire,
  ReadinessScore,
  ReadinessView,
} from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";

const both = (text: string) => ({ es: text, en: `${text} (en)` });

const question = (id: string) => ({
  id,
  section: "about" as const,
  ask: both(`¿Pregunta ${id}?`),
  why: both(`Motivo de ${id}`),
  evidence: both(`Muestra de ${id}`),
  action: both(`Acción de ${id}`),
  answers: [
    { points: 0, ...both("Nada") },
    { points: 50, ...both("Algo") },
    { points: 100, ...both("Todo") },
  ],
  clues: {},
});

const questionnaire: ReadinessQuestionnaire = {
  version: 1,
  published: "2026-12-06",
  months: 12,
  low: 50,
  dimensions: ["uno", "dos", "tres"].map((id, at) => ({
    id,
    weight: at === 0 ? 50 : 25,
    name: both(`Tema ${id}`),
    short: both(id),
    questions: [question(`${id}-a`), question(`${id}-b`)],
  })),
};

const exact = (score: number) => ({ low: score, high: score });

const score: ReadinessScore = {
  overall: { low: 40, high: 65 },
  unknown: 1,
  dimensions: [
    { dimension: "uno", score: exact(25), unknown: 0 },
    { dimension: "dos", score: { low: 50, high: 100 }, unknown: 1 },
    { dimension: "tres", score: exact(75), unknown: 0 },
  ],
};

const row = {
  id: "d1",
  takenOn: "2026-11-20",
  askedBy: "Citlali Ramírez",
  overall: score.overall,
  standing: "current" as const,
};

function aView(some: Partial<ReadinessView> = {}): ReadinessView {
  return {
    row,
    version: 3,
    company: "c1",
    diagnosis: {
      questionnaire: 1,
      takenOn: "2026-11-20",
      answeredBy: "Rosa Huerta",
      answers: {
        "uno-a": { level: 0, evidence: "Acta de la junta" },
        "uno-b": { level: 1, evidence: "" },
      },
      notes: "Volver en enero",
    },
    score,
    low: ["uno-a"],
    before: {
      id: "d0",
      takenOn: "2026-01-10",
      overall: exact(30),
      change: null,
      dimensions: [
        { dimension: "uno", before: exact(10), change: 15 },
        { dimension: "dos", before: exact(60), change: null },
        { dimension: "tres", before: exact(80), change: -5 },
      ],
    },
    ...some,
  };
}

const kept: CompanyReadiness = {
  rows: [row, { ...row, id: "d0", takenOn: "2026-01-10", standing: "aged", overall: exact(30) }],
  latest: aView(),
};

const proposal: ProposedAnswer = {
  question: "uno-a",
  level: 2,
  clue: "export-experience",
  value: "regular",
  count: 1,
  total: 1,
};

const office: Answers = {
  companiesGet: () => aCompany({ legalName: "Moles de la Sierra" }),
  referenceStates: () => [],
  readinessQuestionnaire: () => questionnaire,
  readinessOfCompany: () => kept,
  readinessGet: () => aView(),
  readinessProposals: () => [proposal],
  readinessScore: () => score,
  languageCheck: () => [],
};

describe("how ready a company is", () => {
  it("says the scores as a picture and in figures, what is unknown and what changed", async () => {
    const { container } = startProa({ at: "/companies/c1/readiness", answers: office });
    const [overall] = await screen.findAllByText("entre 40 y 65");
    expect(overall).toBeVisible();
    expect(screen.getByText("Falta 1 respuesta")).toBeVisible();
    expect(screen.getByRole("img", { name: /Puntaje por tema/ })).toBeVisible();
    const table = screen.getByRole("table", { name: "Por tema" });
    const second = within(table).getByRole("row", { name: /Tema dos/ });
    expect(within(second).getByText("entre 50 y 100")).toBeVisible();
    expect(within(second).getByText("por saber")).toBeVisible();
    expect(within(table).getByText("+15")).toBeVisible();
    expect(within(table).getByText("−5")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("begins with the lowest answers, each with its action", async () => {
    startProa({ at: "/companies/c1/readiness", locale: "en", answers: office });
    const low = await screen.findByRole("table", { name: "Where to begin" });
    expect(within(low).getByText("Acción de uno-a (en)")).toBeVisible();
    expect(within(low).getByText("Nada (en)")).toBeVisible();
    expect(within(low).queryByText("¿Pregunta uno-b? (en)")).toBeNull();
    const way = screen.getByRole("link", { name: "Make a plan" });
    expect(way).toHaveAttribute("href", "/companies/c1/plan/edit?from=d1");
  });

  it("is taken away, but for an archived company", async () => {
    const readinessRemove = vi.fn(() => null);
    const { person, unmount } = startProa({
      at: "/companies/c1/readiness",
      answers: { ...office, readinessRemove },
    });
    await person.click(await screen.findByRole("button", { name: "Quitar" }));
    await waitFor(() => expect(readinessRemove).toHaveBeenCalledWith({ id: "d1" }));
    unmount();
    startProa({
      at: "/companies/c1/readiness",
      answers: { ...office, companiesGet: () => aCompany({}, { status: "archived" }) },
    });
    expect(await screen.findByRole("table", { name: "Por tema" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Quitar" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Hacer un plan" })).toBeNull();
  });

  it("says that one counts no more, and leads to earlier ones", async () => {
    const aged = aView({ row: { ...row, standing: "aged" } });
    startProa({
      at: "/companies/c1/readiness",
      answers: { ...office, readinessOfCompany: () => ({ ...kept, latest: aged }) },
    });
    expect(await screen.findByText(/Un diagnóstico sirve un año/)).toBeVisible();
    const all = screen.getByRole("table", { name: "Diagnósticos de la empresa" });
    const links = within(all).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/companies/c1/readiness?of=d1",
      "/companies/c1/readiness?of=d0",
    ]);
  });

  it("leads to the first one where there is none", async () => {
    const { container } = startProa({
      at: "/companies/c1/readiness",
      answers: { ...office, readinessOfCompany: () => ({ rows: [], latest: null }) },
    });
    const link = await screen.findByRole("link", { name: "Hacer un diagnóstico" });
    expect(link).toHaveAttribute("href", "/companies/c1/readiness/edit");
    expect(await findings(container)).toEqual([]);
  });

  it("is printed in the language that is chosen", async () => {
    const readinessPrint = vi.fn(() => ({ name: "diagnostico.pdf", bytes: 10 }));
    const { person } = startProa({
      at: "/companies/c1/readiness",
      answers: { ...office, readinessPrint },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar como PDF" }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(readinessPrint).toHaveBeenCalledWith({ input: { id: "d1", language: "en" } }),
    );
  });
});

describe("the form of a diagnosis", () => {
  const at = "/companies/c1/readiness/edit";

  it("proposes what the register knows and chooses nothing", async () => {
    const readinessSave = vi.fn(() => "d2");
    const { person, container } = startProa({ at, answers: { ...office, readinessSave } });
    const asked = await screen.findByRole("radiogroup", { name: "¿Pregunta uno-a?" });
    expect(within(asked).getByRole("radio", { name: "No se sabe" })).toBeChecked();
    expect(screen.getByText("El perfil dice que exporta cada año.")).toBeVisible();
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "Usar esta respuesta" }));
    expect(within(asked).getByRole("radio", { name: "Todo" })).toBeChecked();
    expect(screen.getByText(/1 de 6 preguntas respondidas/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(readinessSave).toHaveBeenCalledOnce());
    const [[sent]] = readinessSave.mock.calls as unknown as [[{ input: unknown }]];
    expect(sent.input).toMatchObject({
      id: null,
      company: "c1",
      version: 0,
      diagnosis: { takenOn: "2026-11-23", answers: { "uno-a": { level: 2 } } },
    });
  });

  it("corrects a kept one from what it says", async () => {
    const readinessSave = vi.fn(() => "d1");
    const { person } = startProa({
      at: `${at}?of=d1`,
      answers: { ...office, readinessSave, readinessGet: () => aView({ version: 3 }) },
    });
    const asked = await screen.findByRole("radiogroup", { name: "¿Pregunta uno-b?" });
    expect(within(asked).getByRole("radio", { name: "Algo" })).toBeChecked();
    expect(screen.getByDisplayValue("Acta de la junta")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(readinessSave).toHaveBeenCalledWith({
        input: { id: "d1", version: 3, company: "c1", diagnosis: aView().diagnosis },
      }),
    );
  });

  it("says that nothing is answered", async () => {
    const problems = [{ field: "answers", code: "readiness-nothing", params: {} }];
    const { person } = startProa({
      at,
      answers: {
        ...office,
        readinessSave: () => {
          throw refusal({ code: "advisory.invalid", problems });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar" }));
    expect(await screen.findByText("Responde al menos una pregunta.")).toBeVisible();
  });
});
