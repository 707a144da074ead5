import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompanyRecipeRow, OperationRow, StageCompanies } from "@/bridge";
import { type Answers, refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { glance, importing, recipe, someRows } from "./testing";

const table = { token: "t", name: "padron.csv" };
const chosen: Answers = {
  companyImportsChoose: () => table,
  companyImportsGlance: () => glance,
};

/** Starts at the import with a file chosen. */
async function mapping(answers: Answers = {}) {
  const { answers: office } = importing(someRows());
  const companyImportsStage = vi.fn((_: { input: StageCompanies }) => "i1");
  const started = startProa({
    at: "/companies/import",
    answers: {
      ...office,
      companyImportsList: () => [],
      companyImportsStage,
      ...chosen,
      ...answers,
    },
  });
  await started.person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
  await screen.findByRole("heading", { name: "Columnas" });
  return { ...started, companyImportsStage };
}

type Person = Awaited<ReturnType<typeof mapping>>["person"];

/** Chooses in a select by the keyboard. */
async function choose(person: Person, label: RegExp, option: string) {
  screen.getByRole("button", { name: label }).focus();
  await person.keyboard("{Enter}");
  await person.click(await screen.findByRole("option", { name: option }));
}

describe("a spreadsheet with companies", () => {
  it("is read as its columns are said to be, and its rows are shown", async () => {
    const { person, container, router, companyImportsStage } = await mapping();
    expect(screen.getAllByText("Lo propone Proa")).toHaveLength(3);
    expect(await findings(container)).toEqual([]);
    await choose(person, /Columna 4: Empleos/, "Personal");
    await person.type(await screen.findByLabelText("Año de las cifras"), "2025");
    await choose(person, /Columna 2: Municipio/, "No se lee");
    expect(screen.getByText("Proa propone: Municipio")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Leer el archivo" }));
    expect(await screen.findByRole("heading", { level: 1, name: "padron.csv" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/companies/import/i1");
    const { input } = companyImportsStage.mock.lastCall?.[0] ?? {};
    expect(input?.recipe.year).toBe(2025);
    expect(input?.recipe.columns.map(({ field }) => field)).toEqual([
      "legal-name",
      "outside-id",
      "workers",
    ]);
  });

  it("is not read while its recipe is wrong, and says why", async () => {
    const { person } = await mapping();
    await choose(person, /Columna 1: Razón social/, "No se lee");
    expect(await screen.findByText(/Ninguna columna es la razón social/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Leer el archivo" })).toBeDisabled();
  });

  it("asks for the register of keys, and keeps its recipe by a name", async () => {
    const companyImportsSaveRecipe = vi.fn((_: unknown) => "r1");
    const { person } = await mapping({ companyImportsSaveRecipe });
    const register = screen.getByLabelText(/Nombre del registro/);
    await person.clear(register);
    expect(screen.getByRole("button", { name: "Guardar la receta" })).toBeDisabled();
    await person.type(register, "SIEM");
    await person.click(screen.getByRole("button", { name: "Guardar la receta" }));
    await person.type(await screen.findByLabelText("Nombre de la receta"), "Cámara");
    await person.keyboard("{Enter}");
    expect(await screen.findByText("La receta quedó guardada")).toBeVisible();
    expect(companyImportsSaveRecipe.mock.lastCall?.[0]).toMatchObject({
      input: { name: "Cámara", recipe: { columns: [{}, {}, { system: "SIEM" }] } },
    });
  });

  it("is read by a recipe that was kept, and says what the file lacks of it", async () => {
    const mail = { position: 9, name: "Correo", field: "mail", system: null } as const;
    const kept: CompanyRecipeRow = {
      id: "r1",
      name: "Cámara",
      recipe: { ...recipe, columns: [...recipe.columns, mail] },
      at: "2026-11-20T10:00:00.000Z",
    };
    const { person } = await mapping({ companyImportsRecipes: () => [kept] });
    await choose(person, /Receta/, "Cámara");
    expect(await screen.findByText(/le faltan columnas de la receta: Correo/)).toBeVisible();
  });

  it("keeps what was said of its columns while one looks at another screen", async () => {
    const { person, router } = await mapping();
    await choose(person, /Columna 4: Empleos/, "Personal");
    await router.navigate({ to: "/" });
    await screen.findByRole("heading", { level: 1, name: "Hoy" });
    await router.navigate({ to: "/companies/import" });
    expect(await screen.findByRole("button", { name: /Columna 4: Empleos/ })).toHaveTextContent(
      "Personal",
    );
  });

  it("goes back to its columns when the reading is refused", async () => {
    const { person } = await mapping({
      companyImportsStage: () => {
        throw refusal({ code: "import.cancelled" });
      },
    });
    await person.click(screen.getByRole("button", { name: "Leer el archivo" }));
    expect(await screen.findByText(/La importación se canceló/)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Columnas" })).toBeVisible();
  });
});

describe("imports that were begun", () => {
  it("are listed with what waits in them, and forgotten once that is confirmed", async () => {
    const companyImportsForget = vi.fn((_: unknown) => null);
    const { answers } = importing(someRows());
    const { person } = startProa({
      at: "/companies/import",
      answers: { ...answers, companyImportsForget },
    });
    const list = await screen.findByRole("table", { name: "Importaciones empezadas" });
    expect(within(list).getByRole("link", { name: "Seguir con padron.csv" })).toBeVisible();
    expect(
      within(list)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toContain("3");
    await person.click(within(list).getByRole("button", { name: "Olvidar padron.csv" }));
    expect(companyImportsForget).not.toHaveBeenCalled();
    await person.click(await screen.findByRole("button", { name: "Olvidar la importación" }));
    await waitFor(() => expect(companyImportsForget).toHaveBeenCalledWith({ id: "i1" }));
  });

  it("stand on the first screen while they wait for somebody", async () => {
    const { answers } = importing(someRows());
    startProa({ answers });
    expect(await screen.findByText("3 filas esperan tu decisión")).toBeVisible();
    expect(screen.getByRole("link", { name: "padron.csv" })).toBeVisible();
  });

  it("are reached from the companies and from the palette", async () => {
    const none = { rows: [], next: null, total: 0 };
    const { person } = startProa({ at: "/companies", answers: { companiesList: () => none } });
    expect(await screen.findByRole("link", { name: "Importar empresas" })).toBeVisible();
    await person.keyboard("{Control>}k{/Control}");
    await person.type(
      await screen.findByRole("searchbox", { name: /empresa, misión/i }),
      "importar empr",
    );
    await person.click(await screen.findByRole("menuitem", { name: /Importar empresas/ }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Importar empresas" }),
    ).toBeVisible();
  });

  it("whose reading was cut off go on with the same file", async () => {
    const companyImportsStage = vi.fn((_: { input: StageCompanies }) => "i1");
    const { answers } = importing(someRows(), { state: "reading" });
    const { person } = startProa({
      at: "/companies/import/i1",
      answers: { ...answers, ...chosen, companyImportsStage },
    });
    await person.click(await screen.findByRole("button", { name: "Elegir el archivo y seguir" }));
    await waitFor(() =>
      expect(companyImportsStage.mock.lastCall?.[0].input).toEqual({ token: "t", recipe }),
    );
  });

  it.each([
    ["whose matching was cut off", { state: "matching" } as const],
    ["of which something was undone", { isUndone: true }],
  ])("%s are matched again", async (_, some) => {
    const companyImportsMatch = vi.fn((_: unknown) => null);
    const { answers } = importing(someRows(), some);
    const { person } = startProa({
      at: "/companies/import/i1",
      answers: { ...answers, companyImportsMatch },
    });
    await person.click(await screen.findByRole("button", { name: "Comparar de nuevo" }));
    await waitFor(() => expect(companyImportsMatch).toHaveBeenCalled());
    expect(screen.queryByRole("grid")).toBeNull();
  });
});

it("says that the register changed meanwhile, and offers to match again", async () => {
  const companyImportsMatch = vi.fn((_: unknown) => null);
  const { answers } = importing(someRows(), { isStale: true });
  const { person } = startProa({
    at: "/companies/import/i1",
    answers: { ...answers, companyImportsMatch },
  });
  expect(await screen.findByText(/El registro cambió/)).toBeVisible();
  expect(await screen.findByRole("grid")).toBeVisible();
  await person.click(screen.getByRole("button", { name: "Comparar de nuevo" }));
  await waitFor(() => expect(companyImportsMatch).toHaveBeenCalled());
});

describe("the writing of an import", () => {
  it("says what it will do, does it, and tells what came of it", async () => {
    const { answers } = importing(someRows());
    const journalUndo = vi.fn((_: unknown) => ({}) as OperationRow);
    const { person, container } = startProa({
      at: "/companies/import/i1",
      answers: { ...answers, journalUndo },
    });
    await person.click(await screen.findByRole("button", { name: "Escribir 2 filas" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent(
      "Se registra 1 empresa y 1 fila actualiza una empresa. Es una sola operación",
    );
    expect(dialog).toHaveTextContent("3 filas se quedan esperando");
    await person.click(within(dialog).getByRole("button", { name: "Escribir en el registro" }));
    expect(await screen.findByText("Se registró 1 empresa.")).toBeVisible();
    expect(screen.getByText("Se actualizó 1 empresa.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Ver las empresas" })).toBeVisible();
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "Deshacer" }));
    await waitFor(() => expect(journalUndo).toHaveBeenCalled());
    await person.click(screen.getByRole("button", { name: "Ver las filas que esperan" }));
    await tellChanged("company_imports");
    expect(await screen.findByRole("link", { name: "Escritas (2)" })).toBeVisible();
  });

  it("leaves the rows as they were when it is refused", async () => {
    const { answers } = importing(someRows());
    const { person } = startProa({
      at: "/companies/import/i1",
      answers: {
        ...answers,
        companyImportsApply: () => {
          throw refusal({ code: "company.nothing-to-import" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Escribir 2 filas" }));
    await person.click(await screen.findByRole("button", { name: "Escribir en el registro" }));
    expect(await screen.findByText(/Ninguna fila está por escribirse/)).toBeVisible();
    expect(screen.getByRole("grid")).toBeVisible();
  });
});

it("tells an import in one sentence, in English too", async () => {
  const { answers } = importing(someRows());
  const { container } = startProa({ at: "/companies/import/i1", locale: "en", answers });
  expect(
    await screen.findByText(
      "6 rows: 1 to register, 1 to update, 1 that is already the same, 2 that wait because of problems, and 1 that waits because of a likely duplicate.",
    ),
  ).toBeVisible();
  expect(await findings(container)).toEqual([]);
});
