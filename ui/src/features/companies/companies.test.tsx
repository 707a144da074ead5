import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompanyDetail, CompanyRow, TaxIdCheck } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aCompany } from "@/test/desk";
import { draftOf, profileOf } from "./profile-form";

const blank = profileOf(draftOf(null).profile);

const avocados = { ...blank, legalName: "Aguacates de la Meseta", rfc: "AME1401019H3" };
const aCompanyOfAvocados = (some: Partial<CompanyDetail> = {}) =>
  aCompany(avocados, { version: 3, ...some });

const row: CompanyRow = {
  id: "c1",
  legalName: "Aguacates de la Meseta",
  tradeName: "Meseta",
  rfc: "AME1401019H3",
  state: "16",
  municipality: null,
  size: "small",
  sector: null,
  products: 1,
  tags: [],
  rosterNote: null,
  status: "active",
  updatedAt: "2026-11-20T10:00:00.000Z",
};

const rightRfc: TaxIdCheck = {
  valid: true,
  kind: "legal",
  canOverride: false,
  normalized: "AME1401019H3",
  reasons: [],
};

const office: Answers = {
  referenceStates: () => [
    { code: "16", nameEs: "Michoacán", nameEn: "Michoacán", iso: "MX-MIC" },
    { code: "14", nameEs: "Jalisco", nameEn: "Jalisco", iso: "MX-JAL" },
  ],
  referenceSectors: () => [],
  referenceCountries: () => [{ code: "US", nameEs: "Estados Unidos", nameEn: "United States" }],
  referenceMunicipalities: () => [],
  referenceSearchScian: () => [],
  companiesList: () => ({ rows: [row], next: null, total: 1 }),
  companiesGet: () => aCompanyOfAvocados(),
  companiesCheckRfc: () => rightRfc,
  companiesDuplicates: () => [],
  treatiesAnswers: () => [],
};

/** Fills a field at once, as from the clipboard. */
async function fill(
  person: ReturnType<typeof startProa>["person"],
  field: HTMLElement,
  text: string,
) {
  await person.click(field);
  await person.paste(text);
}

describe("the list", () => {
  it("asks for what the address says, and says it in the sentence", async () => {
    const companiesList = vi.fn(() => ({ rows: [row], next: null, total: 1 }));
    startProa({
      at: "/companies?text=aguacate&sizes=small&states=16&sort=size&descending=yes",
      answers: { ...office, companiesList },
    });
    expect(await screen.findByText("1 empresa")).toBeVisible();
    expect(screen.getByRole("button", { name: "Tamaño: Pequeña" })).toBeVisible();
    expect(await screen.findByRole("button", { name: "Estado: Michoacán" })).toBeVisible();
    expect(companiesList).toHaveBeenCalledWith({
      input: expect.objectContaining({
        text: "aguacate",
        sizes: ["small"],
        states: ["16"],
        statuses: ["active"],
        sort: { by: "size", descending: true },
        after: null,
      }),
    });
  });

  it.each([
    ["es-MX", "/companies", "Aún no hay empresas registradas"],
    ["es-MX", "/companies?text=zzz", "Ninguna empresa coincide"],
    ["en", "/companies", "No companies are registered yet"],
  ] as const)("tells an empty office from an empty search (%s %s)", async (locale, at, words) => {
    const companiesList = () => ({ rows: [], next: null, total: 0 });
    startProa({ at, locale, answers: { ...office, companiesList } });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("keeps what is typed in the search in the address", async () => {
    const { person, router } = startProa({ at: "/companies", answers: office });
    await person.type(await screen.findByRole("searchbox"), "meseta");
    await waitFor(() => expect(router.state.location.searchStr).toBe("?text=meseta"));
  });
});

describe("the form", () => {
  it("registers a company with what was typed and opens its page", async () => {
    const companiesRegister = vi.fn(() => "c1");
    const { person, router } = startProa({
      at: "/companies/new",
      answers: { ...office, companiesRegister },
    });
    await fill(
      person,
      await screen.findByRole("textbox", { name: "Nombre legal" }),
      "Aguacates de la Meseta",
    );
    await fill(person, screen.getByRole("textbox", { name: /^RFC/ }), "ame1401019h3");
    expect(await screen.findByText("RFC válido de persona moral.")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Registrar" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/c1"));
    expect(companiesRegister).toHaveBeenCalledWith({
      profile: avocados,
    });
  });

  it("says every problem at its field and goes to the first", async () => {
    const { person } = startProa({
      at: "/companies/new",
      answers: {
        ...office,
        companiesRegister: () => {
          throw refusal({
            code: "company.invalid",
            problems: [
              { field: "legalName", code: "required", params: {} },
              { field: "postalCode", code: "postal-code", params: { found: "1" } },
            ],
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Registrar" }));
    const name = screen.getByRole("textbox", { name: "Nombre legal" });
    await waitFor(() => expect(name).toHaveFocus());
    expect(name).toHaveAccessibleDescription(/Falta este dato/);
    expect(screen.getByRole("textbox", { name: /^Código postal/ })).toBeInvalid();
    expect(screen.getByText("Hay 2 datos por corregir.")).toBeVisible();
  });

  it("sends what was typed in place of a figure, and never the old figure", async () => {
    const figures = [{ year: 2025, workers: 12, salesMxn: "5000000" }];
    const companiesUpdate = vi.fn(() => {
      const found = { found: "9 millones" };
      throw refusal({
        code: "company.invalid",
        problems: [{ field: "figures.0.salesMxn", code: "amount", params: found }],
      });
    });
    const { person } = startProa({
      at: "/companies/c1/edit",
      answers: {
        ...office,
        companiesGet: () =>
          aCompanyOfAvocados({ profile: { ...aCompanyOfAvocados().profile, figures } }),
        companiesUpdate,
      },
    });
    const sales = await screen.findByRole("textbox", { name: "Ventas anuales" });
    await person.tripleClick(sales);
    await person.paste("9 millones");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(sales).toHaveFocus());
    expect(sales).toHaveValue("9 millones");
    expect(companiesUpdate).toHaveBeenCalledWith({
      input: expect.objectContaining({
        profile: expect.objectContaining({
          figures: [{ year: 2025, workers: 12, salesMxn: "9 millones" }],
        }),
      }),
    });
  });

  it("finds the code of a product by words, and describes the product with it", async () => {
    const companiesRegister = vi.fn(() => "c1");
    const { person } = startProa({
      at: "/companies/new",
      answers: { ...office, companiesRegister },
    });
    await fill(person, await screen.findByRole("textbox", { name: "Nombre legal" }), "Meseta");
    await person.click(screen.getByRole("button", { name: "Agregar un producto" }));
    const product = screen.getByRole("group", { name: "Producto 1" });
    const code = within(product).getByRole("combobox", { name: /^Código/ });
    await fill(person, code, "aguacate");
    await person.click(await screen.findByRole("option", { name: /0804\.40 Aguacates/ }));
    expect(code).toHaveValue("0804.40");
    expect(within(product).getByRole("textbox", { name: "Descripción" })).toHaveValue("Aguacates");
    await person.click(screen.getByRole("combobox", { name: /^Estado/ }));
    await person.click(await screen.findByRole("option", { name: "Michoacán" }));
    await person.click(screen.getByRole("button", { name: "Registrar" }));
    await waitFor(() =>
      expect(companiesRegister).toHaveBeenCalledWith({
        profile: expect.objectContaining({
          state: "16",
          products: [
            expect.objectContaining({
              code: "080440",
              edition: "HS2022",
              description: "Aguacates",
            }),
          ],
        }),
      }),
    );
  });

  it("accepts a wrong check digit only with a reason", async () => {
    const companiesRegister = vi.fn(() => "c1");
    const { person } = startProa({
      at: "/companies/new",
      answers: {
        ...office,
        companiesRegister,
        companiesCheckRfc: () => ({
          ...rightRfc,
          valid: false,
          canOverride: true,
          reasons: [
            { field: "rfc", code: "rfc-check-digit", params: { expected: "3", found: "4" } },
          ],
        }),
      },
    });
    await fill(person, await screen.findByRole("textbox", { name: "Nombre legal" }), "Meseta");
    await fill(person, screen.getByRole("textbox", { name: /^RFC/ }), "AME1401019H4");
    expect(await screen.findByText(/se esperaba 3 y dice 4/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Aceptar este RFC con un motivo" }));
    await fill(
      person,
      screen.getByRole("textbox", { name: "Motivo para aceptar el RFC" }),
      "Constancia",
    );
    await person.click(screen.getByRole("button", { name: "Registrar" }));
    await waitFor(() =>
      expect(companiesRegister).toHaveBeenCalledWith({
        profile: expect.objectContaining({ rfc: "AME1401019H4", rfcOverride: "Constancia" }),
      }),
    );
  });

  it("leads to the company that holds the RFC", async () => {
    const { person } = startProa({
      at: "/companies/new",
      answers: {
        ...office,
        companiesRegister: () => {
          throw refusal({ code: "company.tax-id-taken", holder: "c9", name: "Meseta Vieja" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Registrar" }));
    const link = await screen.findByRole("link", { name: "Meseta Vieja" });
    expect(link).toHaveAttribute("href", "/companies/c9");
  });

  it("shows likely duplicates with their reasons while one types", async () => {
    const { person } = startProa({
      at: "/companies/new",
      locale: "en",
      answers: {
        ...office,
        companiesDuplicates: () => [
          {
            id: "c9",
            legalName: "Meseta Vieja",
            rfc: "AME1401019H3",
            state: "16",
            score: 92,
            reasons: ["same-rfc", "similar-name"],
          },
        ],
      },
    });
    await fill(person, await screen.findByRole("textbox", { name: "Legal name" }), "Meseta");
    expect(await screen.findByText("It may be registered already")).toBeVisible();
    expect(screen.getByText("Same RFC · Similar name")).toBeVisible();
  });

  it("takes up a draft after a kill, and gives it up on request", async () => {
    const draft = draftOf(null);
    const kept = { ...draft, profile: { ...draft.profile, legalName: "A medio escribir" } };
    const draftsDiscard = vi.fn(() => null);
    const { person } = startProa({
      at: "/companies/new",
      answers: {
        ...office,
        draftsDiscard,
        draftsGet: () => ({ body: JSON.stringify(kept), at: "2026-11-23T16:00:00.000Z" }),
      },
    });
    const name = await screen.findByRole("textbox", { name: "Nombre legal" });
    expect(name).toHaveValue("A medio escribir");
    expect(screen.getByText(/Recuperamos lo que habías escrito/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Descartar el borrador" }));
    expect(name).toHaveValue("");
    await waitFor(() =>
      expect(draftsDiscard).toHaveBeenCalledWith({ input: { form: "company", recordId: null } }),
    );
  });

  it("combines an edit with the one that was saved meanwhile", async () => {
    const saved = aCompanyOfAvocados();
    const mine = draftOf({ ...saved, version: 2 });
    const kept = { ...mine, profile: { ...mine.profile, web: "meseta.mx" } };
    const companiesUpdate = vi.fn(() => 4);
    const theirs = aCompanyOfAvocados({ profile: { ...saved.profile, address: "Calle 5" } });
    const { person } = startProa({
      at: "/companies/c1/edit",
      answers: {
        ...office,
        companiesUpdate,
        companiesGet: () => theirs,
        draftsGet: () => ({ body: JSON.stringify(kept), at: "2026-11-23T16:00:00.000Z" }),
      },
    });
    expect(await screen.findByText(/Cambió: Domicilio/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(screen.getByRole("alert")).toHaveFocus();
    expect(companiesUpdate).not.toHaveBeenCalled();
    await person.click(screen.getByRole("button", { name: "Combinar con lo mío" }));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(companiesUpdate).toHaveBeenCalledWith({
        input: {
          id: "c1",
          version: 3,
          profile: { ...saved.profile, web: "meseta.mx", address: "Calle 5" },
        },
      }),
    );
  });
});

describe("the page", () => {
  it("names what comes next, and archives with a reason", async () => {
    const companiesArchive = vi.fn(() => null);
    const { person } = startProa({ at: "/companies/c1", answers: { ...office, companiesArchive } });
    await screen.findByRole("heading", { level: 1, name: "Aguacates de la Meseta" });
    const next = screen.getByRole("complementary", { name: "Siguientes pasos" });
    expect(within(next).getByRole("link", { name: "Indicar el estado" })).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Más acciones" }));
    await person.click(await screen.findByRole("menuitem", { name: "Archivar" }));
    await fill(person, await screen.findByRole("textbox", { name: "Motivo" }), "Cerró");
    await person.click(screen.getByRole("button", { name: "Archivar" }));
    await waitFor(() =>
      expect(companiesArchive).toHaveBeenCalledWith({
        input: { id: "c1", version: 3, reason: "Cerró", successor: null },
      }),
    );
  });

  it("tells the history with what it said before and says now", async () => {
    const update = {
      id: "o1",
      code: "update-company",
      summary: "",
      topic: "companies",
      recordId: "c1",
      actor: "Citlali",
      at: "2026-11-23T16:20:00.000Z",
      device: "d1",
      isUndoable: true,
      undoes: null,
    };
    const newest = {
      rows: [
        {
          operation: update,
          changes: [
            {
              topic: "companies",
              rowId: "c1",
              column: "person_kind",
              before: "natural",
              after: "legal",
              isSealed: false,
            },
            {
              topic: "companies",
              rowId: "c1",
              column: "state",
              before: null,
              after: "16",
              isSealed: false,
            },
            {
              topic: "company_figures",
              rowId: "f1",
              column: "sales_minor",
              before: null,
              after: "8200000050",
              isSealed: false,
            },
          ],
        },
      ],
      next: "o1",
    };
    const creation = { ...update, id: "o0", code: "register-company" };
    const oldest = { rows: [{ operation: creation, changes: [] }], next: null };
    const { person } = startProa({
      at: "/companies/c1/history",
      answers: {
        ...office,
        journalHistory: ({ input: { before } }) => (before === "o1" ? oldest : newest),
      },
    });
    const history = await screen.findByRole("list", { name: "Historia" });
    expect(within(history).getByText("Persona física")).toBeVisible();
    expect(within(history).getByText("Persona moral")).toBeVisible();
    expect(await within(history).findByText("Michoacán")).toBeVisible();
    expect(within(history).getByText("82,000,000.50")).toBeVisible();
    expect(within(history).getByRole("button", { name: "Deshacer" })).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Mostrar operaciones anteriores" }));
    expect(await within(history).findAllByRole("listitem")).toHaveLength(2);
    expect(screen.queryByRole("button", { name: "Mostrar operaciones anteriores" })).toBeNull();
  });
});

it("says from which file a company was imported, and nothing where it was typed in", async () => {
  const source = {
    system: "SIEM",
    outsideId: "S-001",
    file: "padron.csv",
    sha256: "4a7d1ed414474e40",
    row: 12,
    importedOn: "2026-11-20",
  };
  const { unmount } = startProa({
    at: "/companies/c1",
    answers: { ...office, companiesGet: () => aCompanyOfAvocados({ sources: [source] }) },
  });
  const table = await screen.findByRole("table", { name: "Procedencia" });
  expect(within(table).getByRole("row", { name: /padron\.csv/ })).toHaveTextContent(
    /12\s*SIEM\s*S-001\s*20 nov 2026/,
  );
  unmount();
  startProa({ at: "/companies/c1", answers: office });
  expect(await screen.findByRole("heading", { name: "Identidad" })).toBeVisible();
  expect(screen.queryByRole("table", { name: "Procedencia" })).toBeNull();
});
