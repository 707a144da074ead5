import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type {
  ChosenRules,
  ListOrder,
  RulePreview,
  RuleRecipe,
  RuleReport,
  RuleTableGlance,
} from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { anAnswer } from "@/test/desk";

const pacific = { id: "AP", shortEs: "Alianza del Pacífico", shortEn: "Pacific Alliance" };
const chosen: ChosenRules = {
  token: "t",
  name: "anexo.csv",
  bytes: 4096,
  format: "mapped-rules",
  agreement: null,
  hsEdition: null,
  vintage: null,
};
const recipe: RuleRecipe = {
  sheet: null,
  header: 2,
  writing: "text",
  columns: [
    { name: "codes", meaning: "code" },
    { name: "rule", meaning: "text" },
  ],
};
const long = `Cambio de capítulo${", o de partida".repeat(30)}`;
const glance: RuleTableGlance = {
  sheets: [],
  rows: [
    { number: 1, cells: ["Reglas de un anexo"] },
    { number: 2, cells: ["codes", "rule", "form", "", "rule", "treaty"] },
    { number: 3, cells: ["0601-0603", long, "CC", "", "", "AP"] },
  ],
  recipe,
};
const preview: RulePreview = {
  rules: [
    {
      locator: "Art. 1",
      first: "0601",
      last: "0603",
      goods: "azules",
      text: long,
      structured: "CC",
      reason: null,
    },
    {
      locator: "row 4",
      first: "0702.00",
      last: "0702.00",
      goods: null,
      text: "Algo",
      structured: null,
      reason: "rule-not-our-form",
    },
  ],
  records: 1_290,
  computed: 801,
  asking: 37,
  textOnly: 402,
  rejected: 9,
  reasons: [{ reason: "unclear-number", count: 9, examples: ["row 10"] }],
};
const report: RuleReport = { ...preview, edition: "e1", alreadyLoaded: false, isCurrent: true };

type Person = ReturnType<typeof startProa>["person"];

/** Starts at the import with a table of rules chosen. */
async function mapping(answers: Answers = {}) {
  const spies = {
    rulesPreview: vi.fn((_: { input: ListOrder }): RulePreview | Promise<RulePreview> => preview),
    rulesImport: vi.fn((_: { input: ListOrder }) => report),
  };
  const started = startProa({
    at: "/settings/rules/import",
    answers: {
      treatiesMarkets: () => [{ ...anAnswer().market, agreements: [pacific] }],
      rulesCoverage: () => [],
      rulesChoose: () => chosen,
      rulesGlanceTable: () => glance,
      ...spies,
      ...answers,
    },
  });
  await started.person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
  return { ...started, ...spies };
}

/** The select of a name. */
function select(label: RegExp) {
  return screen.getByRole("button", { name: label });
}

/** Chooses in a select by the keyboard. */
async function pick(person: Person, label: RegExp, option: string) {
  select(label).focus();
  await person.keyboard("{Enter}");
  await person.click(await screen.findByRole("option", { name: new RegExp(`^${option}`) }));
}

/** Says whose rules they are. */
async function name(person: Person) {
  await screen.findByRole("heading", { name: "Columnas" });
  await pick(person, /Tratado$/, "Alianza del Pacífico");
  await pick(person, /Edición del Sistema Armonizado/, "2012");
}

describe("a table of rules of any layout", () => {
  it("is read as its columns are said to be, and imported", async () => {
    const { person, container, rulesPreview, rulesImport } = await mapping();
    expect(await screen.findByText(/no conoce la forma de este archivo/)).toBeVisible();
    expect(screen.getByText(/Elige el tratado y la edición/)).toBeVisible();
    await name(person);
    const table = await screen.findByRole("table", { name: "Así se lee" });
    for (const cell of ["0601 – 0603", "0702.00", "azules", "CC", "Art. 1"]) {
      expect(within(table).getByText(cell)).toBeVisible();
    }
    expect(within(table).getByText("La forma estructurada no se entiende")).toBeVisible();
    expect(within(table).getByText(long)).toHaveAttribute("title", long);
    for (const count of ["1,290", "801", "37", "402"]) {
      expect(screen.getByText(count)).toBeVisible();
    }
    expect(screen.getByText(/^9 · /)).toBeVisible();
    expect(screen.queryByText(/Elige el tratado y la edición/)).toBeNull();
    expect(await findings(container)).toEqual([]);

    await pick(person, /Columna 3: form/, "Forma de Proa");
    await pick(person, /Columna 6: treaty/, "Tratado de la fila");
    expect(screen.getByText("En «treaty», se toman las filas que dicen AP o nada.")).toBeVisible();
    const wanted = {
      token: "t",
      agreement: "AP",
      format: "mapped-rules",
      hsEdition: "2012",
      recipe: {
        ...recipe,
        writing: "structured",
        columns: [
          ...recipe.columns,
          { name: "form", meaning: "structured" },
          { name: "treaty", meaning: "agreement" },
        ],
      },
    };
    await waitFor(() => expect(rulesPreview.mock.lastCall?.[0].input).toMatchObject(wanted));
    const run = screen.getByRole("button", { name: "Importar" });
    expect(await screen.findByText(/Escribe arriba la edición/)).toBeVisible();
    expect(run).toBeDisabled();
    await person.type(screen.getByLabelText("Edición"), " Anexo 4.2 ");
    await waitFor(() => expect(run).toBeEnabled());
    await person.click(run);
    expect(await screen.findByText("La importación terminó")).toBeVisible();
    expect(rulesImport.mock.lastCall?.[0].input).toEqual({ ...wanted, vintage: "Anexo 4.2" });
    expect(screen.getByRole("link", { name: "Ver las reglas del tratado" })).toHaveAttribute(
      "href",
      "/settings/rules/AP",
    );
  });

  it("says how each way of writing looks", async () => {
    const { person, rulesPreview } = await mapping();
    await name(person);
    expect(screen.getByText(/se conserva con sus palabras/)).toBeVisible();
    await pick(person, /Cómo están escritas/, "Como en los protocolos de Europa");
    expect(screen.getByText(/Manufacture in which/)).toBeVisible();
    await waitFor(() =>
      expect(rulesPreview.mock.lastCall?.[0].input.recipe?.writing).toBe("manufacture"),
    );
  });

  it("reads no column that its name does not find, and asks nothing before it is known whose it is", async () => {
    const { person, rulesPreview } = await mapping();
    await screen.findByRole("heading", { name: "Columnas" });
    expect(select(/^Sin nombre Columna 4/)).toBeDisabled();
    expect(select(/^Nombre repetido Columna 5: rule/)).toBeDisabled();
    await pick(person, /Encabezados/, "Fila 3");
    expect(select(/Columna 4/)).toBeDisabled();
    await pick(person, /Encabezados/, "Fila 2");
    expect(select(/Columna 1: codes/)).toHaveTextContent("Códigos");
    await pick(person, /Tratado$/, "Alianza del Pacífico");
    expect(rulesPreview).not.toHaveBeenCalled();
  });

  it("says what is missing, and imports nothing until it is there", async () => {
    const { person } = await mapping({
      rulesChoose: () => ({ ...chosen, vintage: "2014" }),
      rulesPreview: ({ input }) => {
        const means = input.recipe.columns.map(({ meaning }: { meaning: string }) => meaning);
        if (means.includes("code")) return preview;
        throw refusal({ code: "import.bad-recipe", problem: "no-code" });
      },
    });
    await name(person);
    await waitFor(() => expect(screen.getByRole("button", { name: "Importar" })).toBeEnabled());
    await pick(person, /Columna 1: codes/, "Primer código");
    expect(await screen.findByText(/Falta decir qué columna tiene los códigos/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Importar" })).toBeDisabled();
  });

  it("brings nothing where no row is a rule", async () => {
    const { person } = await mapping({
      rulesChoose: () => ({ ...chosen, vintage: "2014" }),
      rulesPreview: () => ({ ...preview, rules: [], computed: 0, asking: 0, textOnly: 0 }),
    });
    await name(person);
    expect(await screen.findByText(/Ninguna fila se lee como regla/)).toBeVisible();
    expect(screen.getByText(/^9 · /)).toBeVisible();
    expect(screen.getByRole("button", { name: "Importar" })).toBeDisabled();
  });

  it("shows the answer to what was said last, whenever the others come", async () => {
    const answers: ((counted: RulePreview) => void)[] = [];
    const { person } = await mapping({
      rulesPreview: () => new Promise<RulePreview>((resolve) => answers.push(resolve)),
    });
    await name(person);
    await waitFor(() => expect(answers).toHaveLength(1));
    await pick(person, /Columna 3: form/, "Mercancías");
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.({ ...preview, records: 222 });
    expect(await screen.findByText("222")).toBeVisible();
    answers[0]?.({ ...preview, records: 111 });
    await pick(person, /Columna 3: form/, "Dónde está");
    await waitFor(() => expect(answers).toHaveLength(3));
    expect(screen.getByText("222")).toBeVisible();
    expect(screen.queryByText("111")).toBeNull();
  });

  it("keeps what was said of a sheet while another is looked at", async () => {
    const sheets = ["Anexo", "Notas"];
    const { person, rulesPreview } = await mapping({
      rulesGlanceTable: ({ input }) =>
        input.sheet === "Notas"
          ? { sheets, rows: [], recipe: { ...recipe, sheet: "Notas", header: 0, columns: [] } }
          : { ...glance, sheets, recipe: { ...recipe, sheet: "Anexo" } },
    });
    await name(person);
    await pick(person, /Columna 3: form/, "Mercancías");
    await pick(person, /Hoja/, "Notas");
    expect(await screen.findByText(/Aquí no hay ninguna fila/)).toBeVisible();
    await pick(person, /Hoja/, "Anexo");
    await screen.findByRole("heading", { name: "Columnas" });
    expect(select(/Columna 3: form/)).toHaveTextContent("Mercancías");
    await waitFor(() =>
      expect(rulesPreview.mock.lastCall?.[0].input.recipe).toEqual({
        ...recipe,
        sheet: "Anexo",
        columns: [...recipe.columns, { name: "form", meaning: "goods" }],
      }),
    );
  });

  it("keeps what was said where the import is refused", async () => {
    const { person } = await mapping({
      rulesChoose: () => ({ ...chosen, vintage: "2014" }),
      rulesImport: () => {
        throw refusal({ code: "import.cancelled" });
      },
    });
    await name(person);
    await pick(person, /Columna 3: form/, "Mercancías");
    const run = screen.getByRole("button", { name: "Importar" });
    await waitFor(() => expect(run).toBeEnabled());
    await person.click(run);
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(select(/Columna 3: form/)).toHaveTextContent("Mercancías");
    expect(screen.getByLabelText("Edición")).toHaveValue("2014");
  });

  it("can be looked at again where its file could not be read", async () => {
    const rulesGlanceTable = vi.fn((_: unknown) => glance);
    rulesGlanceTable.mockImplementationOnce(() => {
      throw refusal({ code: "file.unreadable", name: "anexo.csv" });
    });
    const { person } = await mapping({ rulesGlanceTable });
    expect(await screen.findByRole("alert")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Reintentar" }));
    expect(await screen.findByRole("heading", { name: "Columnas" })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a list that is known", () => {
  const list: ChosenRules = {
    ...chosen,
    format: "us-note-csv",
    agreement: "AP",
    hsEdition: "2012",
  };

  it("is read as a table where somebody wants that, with what was typed", async () => {
    const { person, rulesPreview } = await mapping({ rulesChoose: () => list });
    await person.type(await screen.findByLabelText("Edición"), "2014");
    await person.click(screen.getByRole("button", { name: "Leer como tabla de otra forma" }));
    expect(await screen.findByRole("heading", { name: "Columnas" })).toBeVisible();
    expect(screen.getByLabelText("Edición")).toHaveValue("2014");
    expect(screen.queryByText(/no conoce la forma de este archivo/)).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await waitFor(() =>
      expect(rulesPreview.mock.lastCall?.[0].input).toMatchObject({
        format: "mapped-rules",
        agreement: "AP",
      }),
    );
  });

  it("that is no table is read as what it is", async () => {
    await mapping({ rulesChoose: () => ({ ...list, format: "rule-sets-json" }) });
    expect(await screen.findByText("anexo.csv")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Leer como tabla de otra forma" })).toBeNull();
  });
});

it("speaks English too", async () => {
  const { person, container } = startProa({
    at: "/settings/rules/import",
    locale: "en",
    answers: {
      treatiesMarkets: () => [{ ...anAnswer().market, agreements: [pacific] }],
      rulesCoverage: () => [],
      rulesChoose: () => ({ ...chosen, agreement: "AP", hsEdition: "2012" }),
      rulesGlanceTable: () => glance,
      rulesPreview: () => preview,
    },
  });
  await person.click(await screen.findByRole("button", { name: "Choose a file" }));
  const table = await screen.findByRole("table", { name: "How it is read" });
  for (const header of ["Where it stands", "Codes", "Goods", "Rule", "It is read as"]) {
    expect(within(table).getByRole("columnheader", { name: header })).toBeVisible();
  }
  expect(select(/Treaty/)).toHaveTextContent("Pacific Alliance");
  expect(await findings(container)).toEqual([]);
});
