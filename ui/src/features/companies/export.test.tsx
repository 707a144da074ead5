import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompaniesOrder, SavedFile } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { sheetColumns } from "./sheet-columns";

const file: SavedFile = { name: "empresas.xlsx", bytes: 9_000 };
const office: Answers = {
  referenceStates: () => [],
  referenceSectors: () => [],
  companiesList: () => ({ rows: [], next: null, total: 3 }),
};

/** Opens the dialog over a list, with the columns that a person had hidden. */
async function opened(hidden?: string, at = "/companies?sizes=small") {
  if (hidden !== undefined) localStorage.setItem("proa.columns.companies", hidden);
  const companiesExport = vi.fn((_: { input: CompaniesOrder }): SavedFile | null => file);
  const { person } = startProa({ at, answers: { ...office, companiesExport } });
  await person.click(await screen.findByRole("button", { name: "Más acciones" }));
  await person.click(await screen.findByRole("menuitem", { name: "Exportar esta lista…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Exportar 3 empresas" }));
  const asked = () => companiesExport.mock.calls.at(-1)?.[0].input;
  return { person, dialog, companiesExport, asked };
}

describe("exporting a list", () => {
  it("writes the columns that are seen, and the list as it is narrowed", async () => {
    const { person, dialog, asked } = await opened("state,municipality,sector,tags,updated");
    await person.click(dialog.getByRole("button", { name: "Exportar" }));
    expect(await screen.findByText("Se guardó empresas.xlsx.")).toBeVisible();
    expect(asked()).toMatchObject({
      format: "xlsx",
      columns: ["legal-name", "trade-name", "rfc", "size", "products", "status"],
      filter: { sizes: ["small"] },
    });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("writes all of them as CSV, and says beforehand that some are of a person", async () => {
    const { person, dialog, asked } = await opened();
    expect(dialog.queryByText(/datos de una persona/)).toBeNull();
    await person.click(dialog.getByRole("radio", { name: "Todas" }));
    expect(dialog.getByText(/datos de una persona/)).toBeVisible();
    await person.click(dialog.getByRole("radio", { name: "CSV" }));
    await person.click(dialog.getByRole("button", { name: "Exportar" }));
    await waitFor(() => expect(asked()).toMatchObject({ format: "csv", columns: sheetColumns }));
  });

  it("writes those that are chosen in the order of the sheet, and not none", async () => {
    const { person, dialog, asked } = await opened(
      "rfc,state,municipality,size,sector,products,tags,status,updated",
    );
    await person.click(dialog.getByRole("radio", { name: "Elegir cuáles" }));
    await person.click(dialog.getByRole("checkbox", { name: "Nombre legal" }));
    await person.click(dialog.getByRole("checkbox", { name: "Nombre comercial" }));
    expect(dialog.getByRole("button", { name: "Exportar" })).toBeDisabled();
    const group = dialog.getByRole("group", { name: "Columnas del archivo" });
    expect(group).toHaveAccessibleDescription("Elige al menos una columna.");
    await person.click(dialog.getByRole("checkbox", { name: "Actualizada" }));
    expect(dialog.queryByText("Elige al menos una columna.")).toBeNull();
    await person.click(dialog.getByRole("checkbox", { name: "RFC" }));
    await person.click(dialog.getByRole("button", { name: "Exportar" }));
    await waitFor(() => expect(asked()?.columns).toEqual(["rfc", "updated"]));
  });

  it("stays open when no file was chosen", async () => {
    const { person, dialog, companiesExport } = await opened();
    companiesExport.mockReturnValue(null);
    await person.click(dialog.getByRole("button", { name: "Exportar" }));
    await waitFor(() => expect(companiesExport).toHaveBeenCalled());
    expect(await dialog.findByRole("button", { name: "Exportar" })).toBeVisible();
  });
});
