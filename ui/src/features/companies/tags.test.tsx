import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompanyRow, TagRow } from "@/bridge";
import { type Answers, refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aCompany } from "@/test/desk";

const tag = (id: string, name: string, some: Partial<TagRow> = {}): TagRow => ({
  id,
  version: 1,
  name,
  explanation: "",
  isRetired: false,
  companies: 2,
  ...some,
});

const honey = tag("t1", "Miel");
const organic = tag("t2", "Orgánico", { explanation: "Con certificado vigente" });
const old = tag("t3", "ProMéxico", { isRetired: true });

const row: CompanyRow = {
  id: "c1",
  legalName: "Apícola del Balsas",
  tradeName: null,
  rfc: null,
  state: null,
  municipality: null,
  size: null,
  sector: null,
  products: 0,
  tags: ["Miel"],
  rosterNote: null,
  status: "active",
  updatedAt: "2026-11-20T10:00:00.000Z",
};

const answers: Answers = {
  referenceStates: () => [],
  referenceSectors: () => [],
  companiesList: () => ({ rows: [row], next: null, total: 1 }),
  tagsList: () => [honey, organic, old],
  journalRecent: () => ({ rows: [], next: null }),
};

describe("the list", () => {
  it("asks for all of some tags where the address says so", async () => {
    const companiesList = vi.fn(() => ({ rows: [row], next: null, total: 1 }));
    startProa({
      at: "/companies?tags=t1,t2&allTags=yes",
      answers: { ...answers, companiesList },
    });
    expect(await screen.findByRole("button", { name: "Etiquetas: Miel y Orgánico" })).toBeVisible();
    expect(
      screen.getByRole("button", { name: "Cuántas de las etiquetas: todas a la vez" }),
    ).toBeVisible();
    expect(companiesList).toHaveBeenCalledWith({
      input: expect.objectContaining({ tags: ["t1", "t2"], allTags: true }),
    });
  });

  it("says that a tag of the address is gone", async () => {
    startProa({ at: "/companies?tags=t9", answers });
    expect(
      await screen.findByRole("button", { name: "Etiquetas: etiqueta que ya no está" }),
    ).toBeVisible();
  });

  it("says that the tags could not be read, and reads them again", async () => {
    let isBroken = true;
    const { person } = startProa({
      at: "/companies",
      answers: {
        ...answers,
        tagsList: () => {
          if (isBroken) throw refusal({ code: "internal", incident: "A1" });
          return [honey];
        },
      },
    });
    const again = await screen.findByRole("button", { name: /Etiquetas: no se pudo leer/ });
    isBroken = false;
    await person.click(again);
    expect(await screen.findByRole("button", { name: /^Etiquetas: con/ })).toBeVisible();
  });
});

describe("the page of a company", () => {
  const company = aCompany(
    { legalName: "Apícola del Balsas" },
    { tags: [{ id: "t1", name: "Miel", isRetired: false }] },
  );
  const page: Answers = { ...answers, companiesGet: () => company, companiesDuplicates: () => [] };

  it("puts on a tag that is typed, and makes it where there is none", async () => {
    const tagsPut = vi.fn(() => ({ changed: 1, unchanged: 0, archived: 0 }));
    const { person } = startProa({ at: "/companies/c1", answers: { ...page, tagsPut } });
    const field = await screen.findByRole("combobox", { name: "Poner una etiqueta" });
    await person.type(field, "Feria 2027");
    await person.click(await screen.findByRole("option", { name: "Crear «Feria 2027»" }));
    await waitFor(() =>
      expect(tagsPut).toHaveBeenCalledWith({
        input: {
          filter: expect.objectContaining({ only: ["c1"], statuses: [] }),
          put: ["Feria 2027"],
          take: [],
        },
      }),
    );
  });

  it("offers neither what it has nor what is retired", async () => {
    const { person } = startProa({ at: "/companies/c1", answers: page });
    await person.click(await screen.findByRole("combobox", { name: "Poner una etiqueta" }));
    const options = await screen.findAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual([
      "OrgánicoCon certificado vigente",
    ]);
  });

  it("says of a retired tag why it is not put on, and makes no other by its name", async () => {
    const { person } = startProa({ at: "/companies/c1", answers: page });
    await person.type(
      await screen.findByRole("combobox", { name: "Poner una etiqueta" }),
      "promexico",
    );
    expect(await screen.findByText(/La etiqueta «ProMéxico» está retirada/)).toBeVisible();
    expect(screen.queryByRole("option", { name: /Crear/ })).not.toBeInTheDocument();
  });

  it("takes a tag off with its cross", async () => {
    const tagsPut = vi.fn(() => ({ changed: 1, unchanged: 0, archived: 0 }));
    const { person } = startProa({ at: "/companies/c1", answers: { ...page, tagsPut } });
    await person.click(await screen.findByRole("button", { name: /Quitar Miel/ }));
    await waitFor(() =>
      expect(tagsPut).toHaveBeenCalledWith({
        input: expect.objectContaining({ put: [], take: ["t1"] }),
      }),
    );
  });

  it("keeps the focus at the heading where the last tag is taken off", async () => {
    let now = company;
    const { person } = startProa({
      at: "/companies/c1",
      answers: {
        ...page,
        companiesGet: () => now,
        tagsPut: () => {
          now = { ...company, tags: [] };
          void tellChanged("company_tags");
          return { changed: 1, unchanged: 0, archived: 0 };
        },
      },
    });
    const tag = await screen.findByRole("row", { name: "Miel" });
    await person.click(tag);
    expect(tag).toHaveFocus();
    await person.keyboard("{Delete}");
    await waitFor(() => expect(tag).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole("heading", { name: "Etiquetas" })).toHaveFocus());
  });
});

describe("the page of tags", () => {
  it("says where a name is taken, and keeps what was typed", async () => {
    const tagsSave = () => {
      throw refusal({
        code: "company.invalid",
        problems: [{ field: "name", code: "tag-taken", params: { name: "Miel" } }],
      });
    };
    const { person } = startProa({
      at: "/companies/tags",
      answers: { ...answers, tagsSave, draftsGet: () => null, draftsSave: () => null },
    });
    await person.click(await screen.findByRole("button", { name: "Nueva etiqueta" }));
    const field = await screen.findByRole("textbox", { name: "Nombre" });
    await person.type(field, "MIEL");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(await screen.findByText("Ya hay una etiqueta así: «Miel».")).toBeVisible();
    expect(field).toHaveValue("MIEL");
  });

  it("unites a tag with another", async () => {
    const tagsUnite = vi.fn(() => null);
    const { person } = startProa({ at: "/companies/tags", answers: { ...answers, tagsUnite } });
    await person.click(await screen.findByRole("button", { name: "Acciones de «Orgánico»" }));
    await person.click(await screen.findByRole("menuitem", { name: "Unir con otra" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("combobox"), "Mi");
    await person.click(await screen.findByRole("option", { name: "Miel" }));
    await person.click(within(dialog).getByRole("button", { name: "Unir con otra" }));
    await waitFor(() =>
      expect(tagsUnite).toHaveBeenCalledWith({ input: { keep: "t1", gone: "t2" } }),
    );
  });

  it("retires a tag and takes a retired one into use again, with the focus where it was", async () => {
    let rows = [honey, organic, old];
    const tagsRetire = vi.fn(() => {
      rows = [organic, old, { ...honey, isRetired: true }];
      void tellChanged("tags");
      return null;
    });
    const { person } = startProa({
      at: "/companies/tags",
      answers: { ...answers, tagsList: () => rows, tagsRetire },
    });
    const menu = await screen.findByRole("button", { name: "Acciones de «Miel»" });
    await person.click(menu);
    await person.click(await screen.findByRole("menuitem", { name: "Retirar" }));
    await waitFor(() =>
      expect(tagsRetire).toHaveBeenLastCalledWith({
        input: { id: "t1", version: 1, isRetired: true },
      }),
    );
    await waitFor(() => expect(screen.getAllByText("Retirada")).toHaveLength(2));
    await waitFor(() => expect(menu).toHaveFocus());
    await person.click(screen.getByRole("button", { name: "Acciones de «ProMéxico»" }));
    await person.click(await screen.findByRole("menuitem", { name: "Volver a usar" }));
    await waitFor(() =>
      expect(tagsRetire).toHaveBeenLastCalledWith({
        input: { id: "t3", version: 1, isRetired: false },
      }),
    );
  });

  it("offers no retired tag to unite another with", async () => {
    const { person } = startProa({ at: "/companies/tags", answers });
    await person.click(await screen.findByRole("button", { name: "Acciones de «ProMéxico»" }));
    await person.click(await screen.findByRole("menuitem", { name: "Unir con otra" }));
    await person.click(within(await screen.findByRole("dialog")).getByRole("combobox"));
    const offered = await screen.findAllByRole("option");
    expect(offered.map(({ textContent }) => textContent)).toEqual(["Miel", "Orgánico"]);
    await person.keyboard("{Escape}{Escape}");
    await person.click(await screen.findByRole("button", { name: "Acciones de «Miel»" }));
    await person.click(await screen.findByRole("menuitem", { name: "Unir con otra" }));
    await person.click(within(await screen.findByRole("dialog")).getByRole("combobox"));
    const option = await screen.findAllByRole("option");
    expect(option.map(({ textContent }) => textContent)).toEqual(["Orgánico"]);
  });

  it("notices that a tag was saved elsewhere while its draft lay there", async () => {
    const tagsSave = vi.fn(() => "t1");
    const body = JSON.stringify({ version: 1, name: "Mieles", explanation: "" });
    const { person } = startProa({
      at: "/companies/tags",
      answers: {
        ...answers,
        tagsList: () => [{ ...honey, version: 2, name: "Miel de abeja" }],
        tagsSave,
        draftsGet: () => ({ body, at: "2026-11-22T18:00:00.000Z" }),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de «Miel de abeja»" }));
    await person.click(await screen.findByRole("menuitem", { name: "Cambiar la etiqueta" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Tomar lo guardado" }));
    expect(within(dialog).getByRole("textbox", { name: "Nombre" })).toHaveValue("Miel de abeja");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(tagsSave).toHaveBeenCalledWith({
        input: { id: "t1", version: 2, tag: { name: "Miel de abeja", explanation: "" } },
      }),
    );
  });
});
