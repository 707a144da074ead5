import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type {
  ChosenSchedule,
  ImportReport,
  MarketOption,
  Recipe,
  RecipeRow,
  ScheduleOrder,
  TableGlance,
  TablePreview,
} from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { anAnswer } from "@/test/desk";

const chosen: ChosenSchedule = {
  token: "t",
  name: "arancel_2026.csv",
  bytes: 4096,
  format: "mapped",
  market: null,
  markets: [],
  vintage: "2026",
  takesBeside: false,
  needsBeside: false,
};
const chile: MarketOption = {
  ...anAnswer().market,
  market: "CL",
  nameEs: "Chile",
  nameEn: "Chile",
  agreements: [{ id: "TIPAT", shortEs: "TIPAT", shortEn: "CPTPP" }],
};
const recipe: Recipe = {
  sheet: null,
  header: 1,
  columns: [
    { position: 1, name: "Código", meaning: "code", agreement: null },
    { position: 3, name: "Tasa", meaning: "mfn", agreement: null },
  ],
  rates: { style: "general", decimals: "comma", bare: "unsaid" },
  blank: "unknown",
};
const glance: TableGlance = {
  sheets: [],
  rows: [
    { number: 1, cells: ["Código", "Preferencia", "Tasa"] },
    { number: 2, cells: ["8044000", "0", "6,5"] },
  ],
  recipe,
};
const preview: TablePreview = {
  rows: [
    {
      number: 2,
      code: "08044000",
      description: "Aguacates",
      rates: [{ agreement: null, text: "6,5", read: "6.5%", reason: null }],
      rejected: null,
    },
    { number: 3, code: "Nota", description: "", rates: [], rejected: "bad-number" },
  ],
  records: 12,
  lines: 5,
  computed: 4,
  textOnly: 1,
  rejected: 3,
  reasons: [{ reason: "restored-zero", count: 5, examples: ["08044000"] }],
};
const report: ImportReport = {
  ...preview,
  schedule: "s1",
  alreadyLoaded: false,
  isCurrent: true,
};

/** Starts at the import with a table chosen for Chile. */
async function mapping(answers: Answers = {}) {
  const spies = {
    referenceImportSchedule: vi.fn((_: { input: ScheduleOrder }) => report),
    referencePreviewTable: vi.fn((_: { input: { recipe: Recipe } }) => preview),
    referenceSaveRecipe: vi.fn((_: unknown) => "r1"),
  };
  const started = startProa({
    at: "/settings/import",
    answers: {
      treatiesMarkets: () => [chile],
      referenceChooseSchedule: () => chosen,
      referenceGlanceTable: () => glance,
      referenceRecipes: () => [],
      ...spies,
      ...answers,
    },
  });
  const { person } = started;
  await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
  expect(await screen.findByText(/Elige de qué mercado es el arancel/)).toBeVisible();
  await person.click(screen.getByRole("button", { name: /Mercado/ }));
  await person.click(await screen.findByRole("option", { name: "Chile" }));
  await screen.findByRole("heading", { name: "Columnas" });
  return { ...started, ...spies };
}

/** Chooses in a select by the keyboard. */
async function choose(
  person: Awaited<ReturnType<typeof mapping>>["person"],
  label: RegExp,
  option: string,
) {
  screen.getByRole("button", { name: label }).focus();
  await person.keyboard("{Enter}");
  await person.click(await screen.findByRole("option", { name: option }));
}

/** A recipe for such a table. */
const kept: RecipeRow = {
  id: "r1",
  name: "Aduanas de Chile",
  market: "CL",
  recipe: { ...recipe, blank: "as-mfn" },
  at: "2026-11-20T10:00:00.000Z",
};

describe("a table of any layout", () => {
  it("is read as its columns are said to be, and imported", async () => {
    const { person, container, referencePreviewTable, referenceImportSchedule } = await mapping();
    const table = await screen.findByRole("table", { name: "Así se lee" });
    expect(within(table).getByText("6.5%")).toBeVisible();
    expect(within(table).getByText("Código mal escrito")).toBeVisible();
    expect(screen.getByText(/5 · Se repuso el cero inicial/)).toBeVisible();
    expect(await findings(container)).toEqual([]);

    await choose(person, /Columna 2: Preferencia/, "TIPAT");
    await choose(person, /Un número solo/, "Es un porcentaje");
    await choose(person, /Una preferencia en blanco/, "El tratado no da nada");
    await waitFor(() =>
      expect(referencePreviewTable.mock.lastCall?.[0].input.recipe).toEqual({
        ...recipe,
        columns: [
          recipe.columns[0],
          {
            position: 2,
            name: "Preferencia",
            meaning: "preference",
            agreement: "TIPAT",
            from: null,
          },
          recipe.columns[1],
        ],
        rates: { ...recipe.rates, bare: "percent" },
        blank: "nothing",
      }),
    );
    const run = await screen.findByRole("button", { name: "Importar" });
    await waitFor(() => expect(run).toBeEnabled());
    await person.click(run);
    expect(await screen.findByText("La importación terminó")).toBeVisible();
    expect(referenceImportSchedule.mock.lastCall?.[0].input).toMatchObject({
      market: "CL",
      format: "mapped",
      vintage: "2026",
      recipe: { blank: "nothing" },
    });
  });

  it("is read as the table of a treaty where it has no general duties", async () => {
    const { person, referencePreviewTable } = await mapping({
      referenceGlanceTable: () => ({
        ...glance,
        rows: [
          { number: 1, cells: ["Código", "Categoría", "2026", "2027"] },
          { number: 2, cells: ["8044000", "B5", "2", "0"] },
        ],
        recipe: { ...recipe, columns: recipe.columns.slice(0, 1) },
      }),
    });
    await choose(person, /Columna 3: 2026/, "TIPAT");
    await choose(person, /Columna 2: Categoría/, "Categoría de desgravación");
    expect(screen.getAllByRole("group", { name: /Rige desde/ })).toHaveLength(2);
    expect(screen.queryByRole("button", { name: /Una preferencia en blanco/ })).toBeNull();
    await waitFor(() =>
      expect(referencePreviewTable.mock.lastCall?.[0].input.recipe.columns.slice(1)).toEqual([
        expect.objectContaining({ position: 2, meaning: "category", agreement: null }),
        expect.objectContaining({ position: 3, agreement: "TIPAT", from: "2026-01-01" }),
        expect.objectContaining({ position: 4, agreement: "TIPAT", from: "2027-01-01" }),
      ]),
    );
  });

  it("says what is missing, and imports nothing until it is there", async () => {
    const { person } = await mapping({
      referencePreviewTable: ({ input }) => {
        const means = input.recipe.columns.map(({ meaning }: { meaning: string }) => meaning);
        if (means.includes("mfn")) return preview;
        throw refusal({ code: "import.bad-recipe", problem: "no-mfn" });
      },
    });
    await choose(person, /Columna 3: Tasa/, "No se lee");
    expect(
      await screen.findByText(/Falta decir qué columna tiene el arancel general/),
    ).toBeVisible();
    expect(screen.getByRole("button", { name: "Importar" })).toBeDisabled();
  });

  it("keeps its recipe by a name without importing anything", async () => {
    const { person, referenceSaveRecipe, referenceImportSchedule } = await mapping();
    await screen.findByRole("table", { name: "Así se lee" });
    await person.click(screen.getByRole("button", { name: "Guardar la receta" }));
    await person.type(await screen.findByLabelText("Nombre de la receta"), "Aduanas de Chile");
    await person.keyboard("{Enter}");
    expect(await screen.findByText("La receta quedó guardada")).toBeVisible();
    expect(referenceSaveRecipe.mock.lastCall?.[0]).toEqual({
      input: { name: "Aduanas de Chile", market: "CL", recipe },
    });
    expect(referenceImportSchedule).not.toHaveBeenCalled();
  });

  it("is read by the recipe that was kept for such a table", async () => {
    const { referencePreviewTable } = await mapping({ referenceRecipes: () => [kept] });
    await waitFor(() =>
      expect(referencePreviewTable.mock.lastCall?.[0].input.recipe).toEqual(kept.recipe),
    );
    expect(screen.getByRole("button", { name: /Receta/ })).toHaveTextContent("Aduanas de Chile");
  });

  it("goes on with the columns as they are when its recipe is removed", async () => {
    const referenceRemoveRecipe = vi.fn((_: unknown) => null);
    const { person, referencePreviewTable } = await mapping({
      referenceRecipes: () => [kept],
      referenceRemoveRecipe,
    });
    await person.click(await screen.findByRole("button", { name: "Retirar la receta" }));
    expect(
      await screen.findByText("La receta se retiró. Se puede deshacer en la bitácora."),
    ).toBeVisible();
    expect(referenceRemoveRecipe.mock.lastCall?.[0]).toEqual({ id: "r1" });
    expect(referencePreviewTable.mock.lastCall?.[0].input.recipe).toEqual(kept.recipe);
    expect(screen.queryByRole("button", { name: "Retirar la receta" })).toBeNull();
  });
});

it("speaks English too", async () => {
  const { person, container } = startProa({
    at: "/settings/import",
    locale: "en",
    answers: {
      treatiesMarkets: () => [chile],
      referenceChooseSchedule: () => chosen,
      referenceGlanceTable: () => glance,
      referenceRecipes: () => [],
      referencePreviewTable: () => preview,
    },
  });
  await person.click(await screen.findByRole("button", { name: "Choose a file" }));
  await person.click(await screen.findByRole("button", { name: /Market/ }));
  await person.click(await screen.findByRole("option", { name: "Chile" }));
  expect(await screen.findByRole("table", { name: "How it is read" })).toBeVisible();
  expect(screen.getByRole("button", { name: /A blank preference/ })).toHaveTextContent("Not known");
  expect(await findings(container)).toEqual([]);
});

it("reads a table that is recognized by its columns where somebody wants that", async () => {
  const { person } = startProa({
    at: "/settings/import",
    answers: {
      treatiesMarkets: () => [chile],
      referenceRecipes: () => [],
      referenceChooseSchedule: () => ({
        ...chosen,
        format: "ca-tariff-csv",
        market: "CA",
        markets: ["CA"],
      }),
    },
  });
  await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
  await person.click(await screen.findByRole("button", { name: "Decir qué es cada columna" }));
  expect(await screen.findByText(/Elige de qué mercado es el arancel/)).toBeVisible();
});
