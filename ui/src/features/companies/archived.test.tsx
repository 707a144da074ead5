import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompanyRow } from "@/bridge";
import { type Answers, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aCompany } from "@/test/desk";

const former: CompanyRow = {
  id: "c1",
  legalName: "Primera",
  tradeName: null,
  rfc: null,
  state: null,
  municipality: null,
  size: null,
  sector: null,
  products: 0,
  status: "archived",
  successor: "Tercera",
  tags: [],
  rosterNote: null,
  updatedAt: "2026-11-20T10:00:00.000Z",
};

it("says of an archived company in the list which one carries on its business", async () => {
  startProa({
    at: "/companies",
    answers: {
      companiesList: () => ({ rows: [former], next: null, total: 1 }),
      referenceStates: () => [],
      referenceSectors: () => [],
    },
  });
  const row = await screen.findByRole("row", { name: /Primera/ });
  expect(within(row).getByText("ahora: Tercera")).toBeVisible();
});

describe("archiving a company", () => {
  const other: CompanyRow = { ...former, id: "c3", legalName: "Tercera", status: "active" };
  const at = "/companies/c1";

  async function asked(answers: Answers, version = 1) {
    const companiesArchive = vi.fn(() => null);
    const { person } = startProa({
      at,
      answers: {
        referenceStates: () => [],
        companiesList: () => ({ rows: [other], next: null, total: 1 }),
        companiesGet: () => aCompany({ legalName: "Primera" }, { version }),
        companiesArchive,
        ...answers,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Más acciones" }));
    await person.click(await screen.findByRole("menuitem", { name: "Archivar" }));
    const dialog = await screen.findByRole("dialog", { name: /Archivar/ });
    return { person, companiesArchive, dialog };
  }

  it("names the company that carries on its business", async () => {
    const { person, companiesArchive, dialog } = await asked({});
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Se fusionó");
    await person.type(within(dialog).getByRole("combobox"), "Ter");
    await person.click(await screen.findByRole("option", { name: /Tercera/ }));
    await person.click(within(dialog).getByRole("button", { name: "Archivar" }));
    await waitFor(() =>
      expect(companiesArchive).toHaveBeenCalledWith({
        input: { id: "c1", version: 1, reason: "Se fusionó", successor: "c3" },
      }),
    );
  });

  it("brings the reason and the successor back, and asks where the company changed since", async () => {
    const body = JSON.stringify({ version: 1, reason: "Cerró", successor: other });
    const { person, companiesArchive, dialog } = await asked(
      {
        draftsGet: ({ input }) =>
          input.form === "company-archive" ? { body, at: "2026-11-22T18:00:00.000Z" } : null,
      },
      2,
    );
    expect(within(dialog).getByRole("textbox", { name: "Motivo" })).toHaveValue("Cerró");
    expect(within(dialog).getByRole("combobox")).toHaveValue("Tercera");
    await person.click(within(dialog).getByRole("button", { name: "Conservar lo mío" }));
    await person.click(within(dialog).getByRole("button", { name: "Archivar" }));
    await waitFor(() =>
      expect(companiesArchive).toHaveBeenCalledWith({
        input: { id: "c1", version: 2, reason: "Cerró", successor: "c3" },
      }),
    );
  });

  it("says that somebody else archived it meanwhile", async () => {
    let company = aCompany({ legalName: "Primera" });
    const { dialog } = await asked({ companiesGet: () => company });
    const archived = { on: "2026-11-23", reason: "", successor: null, isMerged: false };
    company = aCompany({ legalName: "Primera" }, { version: 2, status: "archived", archived });
    await tellChanged("companies");
    expect(await within(dialog).findByText("Esto ya no se puede guardar")).toBeVisible();
  });
});

it("leads from an archived company to its successor by its name", async () => {
  const archived = { on: "2026-11-22", reason: "Cerró", successor: "c3", isMerged: false };
  startProa({
    at: "/companies/c1",
    answers: {
      referenceStates: () => [],
      companiesGet: ({ id }) =>
        id === "c3"
          ? aCompany({ legalName: "Tercera" }, { id: "c3" })
          : aCompany({ legalName: "Primera" }, { status: "archived", archived }),
    },
  });
  expect(await screen.findByRole("link", { name: "Tercera" })).toHaveAttribute(
    "href",
    "/companies/c3",
  );
});
