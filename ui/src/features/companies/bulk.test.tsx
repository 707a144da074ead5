import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { BulkPreview, CompanyRow } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";

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
  tags: [],
  rosterNote: null,
  status: "active",
  updatedAt: "2026-11-20T10:00:00.000Z",
};

const preview: BulkPreview = {
  mark: "41",
  changed: 2,
  unchanged: 1,
  refused: [{ reason: "archived", count: 1 }],
  changedRows: [
    {
      id: "c1",
      legalName: "Apícola del Balsas",
      refusal: null,
      changes: [{ field: "experience", before: ["none"], after: ["regular"] }],
    },
  ],
  unchangedRows: [{ id: "c2", legalName: "Mieles", refusal: null, changes: [] }],
  refusedRows: [{ id: "c3", legalName: "Cerrada", refusal: "archived", changes: [] }],
};

const answers: Answers = {
  referenceStates: () => [],
  referenceSectors: () => [],
  companiesList: () => ({ rows: [row], next: null, total: 1 }),
  tagsList: () => [],
  rostersList: () => [],
  companyViewsList: () => [],
  draftsGet: () => null,
  draftsSave: () => null,
  draftsDiscard: () => null,
  journalRecent: () => ({ rows: [], next: null }),
};

async function opened(more: Answers) {
  const { person } = startProa({ at: "/companies?text=miel", answers: { ...answers, ...more } });
  await screen.findByText("1 empresa", undefined, { timeout: 20_000 });
  await person.click((await screen.findAllByRole("checkbox"))[0] as HTMLElement);
  await person.click(await screen.findByRole("button", { name: "Cambiar a la vez" }));
  const dialog = await screen.findByRole("dialog");
  await person.click(
    await within(dialog).findByRole("checkbox", { name: "Experiencia exportadora" }),
  );
  await person.click(within(dialog).getByRole("radio", { name: "Exporta cada año" }));
  await person.click(within(dialog).getByRole("button", { name: "Ver qué cambiaría" }));
  return { person, dialog };
}

describe("an edit of many companies", () => {
  it("is looked at before, done as it was seen, and told", async () => {
    const companiesBulkPreview = vi.fn(() => preview);
    const companiesBulkEdit = vi.fn(() => ({
      changed: 1,
      unchanged: 1,
      refused: [
        { reason: "archived" as const, count: 1 },
        { reason: "changed" as const, count: 1 },
      ],
      operation: "o1",
    }));
    const { person, dialog } = await opened({ companiesBulkPreview, companiesBulkEdit });
    expect(
      await within(dialog).findByText(
        "Cambiarían 2 empresas, 1 ya está así y 1 no se puede cambiar.",
      ),
    ).toBeVisible();
    const line = within(dialog).getByRole("row", { name: /Apícola del Balsas/ });
    expect(line).toHaveTextContent("Aún no exporta");
    expect(line).toHaveTextContent("Exporta cada año");
    expect(within(dialog).getByText("Se muestra la primera de 2.")).toBeVisible();
    await person.click(within(dialog).getByRole("radio", { name: "No se pueden: 1" }));
    expect(await within(dialog).findByText("Está archivada.")).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Cambiar 2 empresas" }));
    await waitFor(() =>
      expect(companiesBulkEdit).toHaveBeenCalledWith(
        expect.objectContaining({
          input: {
            filter: expect.objectContaining({ text: "miel", only: null }),
            edit: expect.objectContaining({ fields: ["experience"], experience: "regular" }),
            mark: "41",
          },
        }),
      ),
    );
    expect(
      await screen.findByText("1 empresa cambiada, 1 sin cambio, 2 que no se pudieron cambiar."),
    ).toBeVisible();
  });

  it("says at its field what is wrong with what was typed", async () => {
    const companiesBulkPreview = () => {
      throw refusal({
        code: "company.invalid",
        problems: [{ field: "fields", code: "bulk-nothing", params: {} }],
      });
    };
    const { dialog } = await opened({ companiesBulkPreview });
    expect(await within(dialog).findByText("Elige qué se cambia.")).toBeVisible();
  });
});
