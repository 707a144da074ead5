import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompanyFilter, DirectoryPreview, DirectoryQuery, SavedFile } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";

const preview: DirectoryPreview = {
  entries: 12,
  leftOut: [
    { reason: "no-consent", count: 2 },
    { reason: "no-product", count: 1 },
  ],
  rows: [
    { company: "c2", name: "Cobre Martillado", reason: "no-consent" },
    { company: "c3", name: "Mezcal del Pedregal", reason: "no-product" },
    { company: "c4", name: "Rebozos de la Sierra", reason: "no-consent" },
  ],
  isCut: false,
};

const office: Answers = {
  referenceStates: () => [{ code: "16", nameEs: "Michoacán", nameEn: "Michoacán", iso: "MX-MIC" }],
  referenceSectors: () => [],
  directoryPreview: () => preview,
};

const folder: SavedFile = { name: "directorio-2026", bytes: 81_920 };

describe("the directory", () => {
  it.each([
    ["es-MX", "12 empresas están en el directorio", "3 quedan fuera."],
    ["en", "12 companies are in the directory", "3 are left out."],
  ] as const)("tells who is in and who is not (%s)", async (locale, words, left) => {
    const { container } = startProa({ at: "/companies/directory", locale, answers: office });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(words).parentElement).toHaveTextContent(left);
    const out = screen.getByRole("link", { name: "Cobre Martillado" });
    expect(out).toHaveAttribute("href", "/companies/c2/directory");
    expect(await findings(container)).toEqual([]);
  });

  it("takes the sentence of the list along, but not its order", async () => {
    const directoryPreview = vi.fn((_: { input: CompanyFilter }) => preview);
    const { person } = startProa({
      at: "/companies?states=16&sort=size&descending=yes",
      answers: {
        ...office,
        directoryPreview,
        companiesList: () => ({ rows: [], next: null, total: 0 }),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Más acciones" }));
    await person.click(await screen.findByRole("menuitem", { name: "Preparar el directorio" }));
    expect(await screen.findByRole("button", { name: "Estado: Michoacán" })).toBeVisible();
    await waitFor(() => expect(directoryPreview).toHaveBeenCalled());
    const { input } = directoryPreview.mock.calls[0]?.[0] ?? {};
    expect(input).toMatchObject({
      states: ["16"],
      statuses: ["active"],
      sort: { by: "name", descending: false },
    });
  });

  it("narrows those that are left out by the reason", async () => {
    const { person } = startProa({ at: "/companies/directory", answers: office });
    await person.click(await screen.findByRole("button", { name: "Motivo: por cualquier motivo" }));
    await person.click(await screen.findByRole("option", { name: /producto público/ }));
    await person.keyboard("{Escape}");
    const table = await screen.findByRole("table", { name: "Quién queda fuera" });
    await waitFor(() => expect(within(table).getAllByRole("rowheader")).toHaveLength(1));
    expect(within(table).getByText("Mezcal del Pedregal")).toBeVisible();
  });

  it("says that there are more than are shown", async () => {
    const directoryPreview = () => ({ ...preview, isCut: true });
    startProa({ at: "/companies/directory", answers: { ...office, directoryPreview } });
    expect(await screen.findByText(/las primeras 3 por nombre/)).toBeVisible();
  });

  it("cannot be written without a company", async () => {
    const directoryPreview = () => ({ ...preview, entries: 0 });
    startProa({ at: "/companies/directory", answers: { ...office, directoryPreview } });
    expect(await screen.findByText("Ninguna empresa puede estar en el directorio")).toBeVisible();
    expect(screen.getByRole("button", { name: "Escribir en una carpeta" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "Guardar como PDF" })).toBeDisabled();
  });

  it("is written into a folder with its title and language, and says where it lies", async () => {
    const directoryWritePage = vi.fn((_: { input: DirectoryQuery }) => folder);
    const { person } = startProa({
      at: "/companies/directory?states=16",
      answers: { ...office, directoryWritePage },
    });
    await person.type(await screen.findByLabelText(/^Título/), "Michoacán exporta");
    await person.click(screen.getByRole("radio", { name: "English" }));
    await person.click(screen.getByRole("button", { name: "Escribir en una carpeta" }));
    expect(
      await screen.findByText("El directorio está en la carpeta «directorio-2026»"),
    ).toBeVisible();
    expect(directoryWritePage.mock.calls[0]?.[0].input).toMatchObject({
      title: "Michoacán exporta",
      language: "en",
      filter: { states: ["16"] },
    });
  });

  it("is printed, and says nothing when no file was chosen", async () => {
    const directoryPrint = vi.fn<() => SavedFile | null>(() => null);
    const { person } = startProa({
      at: "/companies/directory",
      answers: { ...office, directoryPrint },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar como PDF" }));
    await waitFor(() => expect(directoryPrint).toHaveBeenCalled());
    await screen.findByRole("button", { name: "Guardar como PDF" });
    expect(screen.queryByText(/El directorio está en/)).toBeNull();
    directoryPrint.mockReturnValue({ name: "directorio.pdf", bytes: 2_048 });
    await person.click(screen.getByRole("button", { name: "Guardar como PDF" }));
    expect(await screen.findByText("El directorio está en directorio.pdf")).toBeVisible();
  });

  it("tells how far it is, and is stopped", async () => {
    let stop = () => {};
    const tasksCancel = vi.fn((_: { task: string }) => {
      stop();
      return null;
    });
    const directoryWritePage: Answers["directoryWritePage"] = ({ channel }) => {
      channel.onmessage({ task: "t1", stage: "directory-companies", done: 40, total: 80 });
      return new Promise((_, reject) => {
        stop = () => reject(refusal({ code: "file.not-written" }));
      });
    };
    const { person } = startProa({
      at: "/companies/directory",
      answers: { ...office, directoryWritePage, tasksCancel },
    });
    await person.click(await screen.findByRole("button", { name: "Escribir en una carpeta" }));
    expect(await screen.findByText("Empresas revisadas · 40 de 80")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Cancelar" }));
    expect(tasksCancel).toHaveBeenCalledWith({ task: "t1" });
    expect(await screen.findByText("Se detuvo. No se escribió ningún archivo.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Escribir en una carpeta" })).toBeEnabled();
  });

  it("goes on when one leaves, and is stopped from a later visit", async () => {
    let stop = () => {};
    const tasksCancel = vi.fn((_: { task: string }) => {
      stop();
      return null;
    });
    const directoryWritePage: Answers["directoryWritePage"] = ({ channel }) => {
      channel.onmessage({ task: "t1", stage: "directory-companies", done: 40, total: 80 });
      return new Promise((_, reject) => {
        stop = () => reject(refusal({ code: "file.not-written" }));
      });
    };
    const { person, router } = startProa({
      at: "/companies/directory",
      answers: { ...office, directoryWritePage, tasksCancel },
    });
    await person.click(await screen.findByRole("button", { name: "Escribir en una carpeta" }));
    await screen.findByText("Empresas revisadas · 40 de 80");
    await router.navigate({ to: "/help" });
    await waitFor(() => expect(screen.queryByText("Empresas revisadas · 40 de 80")).toBeNull());
    await router.navigate({ to: "/companies/directory" });
    expect(await screen.findByText("Empresas revisadas · 40 de 80")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Escribir en una carpeta" })).toBeNull();
    await person.click(screen.getByRole("button", { name: "Cancelar" }));
    expect(tasksCancel).toHaveBeenCalledWith({ task: "t1" });
    expect(await screen.findByText("Se detuvo. No se escribió ningún archivo.")).toBeVisible();
  });

  it("tells elsewhere that it could not be written", async () => {
    let fail = () => {};
    const directoryPrint: Answers["directoryPrint"] = () =>
      new Promise((_, reject) => {
        fail = () => reject(refusal({ code: "file.not-written" }));
      });
    const { person, router } = startProa({
      at: "/companies/directory",
      answers: { ...office, directoryPrint },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar como PDF" }));
    await router.navigate({ to: "/help" });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Cancelar" })).toBeNull());
    fail();
    expect(
      await screen.findByText(/^Directorio de empresas exportadoras: Se detuvo/),
    ).toBeVisible();
  });

  it("waits for the title that was kept before one types another", async () => {
    let answer = () => {};
    const draftsGet: Answers["draftsGet"] = () =>
      new Promise((resolve) => {
        const body = JSON.stringify({ title: "Michoacán exporta", language: "en" });
        answer = () => resolve({ body, at: "2026-11-22T10:00:00.000Z" });
      });
    startProa({ at: "/companies/directory", answers: { ...office, draftsGet } });
    await screen.findByText("12 empresas están en el directorio");
    expect(screen.queryByLabelText(/^Título/)).toBeNull();
    answer();
    expect(await screen.findByLabelText(/^Título/)).toHaveValue("Michoacán exporta");
  });

  it("is not written of a choice that was not counted yet", async () => {
    let answer = () => {};
    const directoryPreview: Answers["directoryPreview"] = ({ input }) =>
      input.states.length === 0
        ? preview
        : new Promise((resolve) => {
            answer = () => resolve({ ...preview, entries: 7 });
          });
    const { router } = startProa({
      at: "/companies/directory",
      answers: { ...office, directoryPreview },
    });
    const write = await screen.findByRole("button", { name: "Escribir en una carpeta" });
    await waitFor(() => expect(write).toBeEnabled());
    await router.navigate({ to: "/companies/directory", search: { states: "16" } });
    await screen.findByRole("button", { name: "Estado: Michoacán" });
    expect(write).toBeDisabled();
    answer();
    await waitFor(() => expect(write).toBeEnabled());
    expect(screen.getByText("7 empresas están en el directorio")).toBeVisible();
  });

  it("says what to do about a folder that is not empty", async () => {
    const directoryWritePage = () => {
      throw refusal({ code: "file.folder-not-empty", name: "Documentos" });
    };
    const { person } = startProa({
      at: "/companies/directory",
      answers: { ...office, directoryWritePage },
    });
    await person.click(await screen.findByRole("button", { name: "Escribir en una carpeta" }));
    expect(await screen.findByText(/«Documentos» tiene algo adentro/)).toBeVisible();
  });
});
