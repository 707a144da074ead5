import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aCompany } from "@/test/desk";
import { answers, done, honey, nothing, row } from "./testing";

/** The list, once the page is there: the first one of a file takes its time on a busy machine. */
const shown = () => screen.findByText("1 empresa", undefined, { timeout: 20_000 });

describe("a list by name", () => {
  it("is opened as the list of companies, with what is noted in it", async () => {
    const companiesList = vi.fn(() => ({ rows: [row], next: null, total: 1 }));
    const { person } = startProa({
      at: "/companies?roster=r1",
      answers: { ...answers, companiesList },
    });
    await shown();
    expect(await screen.findByRole("button", { name: "Lista: Pabellón Anuga 2027" })).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Columnas visibles" }));
    expect(await screen.findByRole("checkbox", { name: "Nota en la lista" })).toBeChecked();
    expect(companiesList).toHaveBeenCalledWith({
      input: expect.objectContaining({ roster: "r1" }),
    });
  });

  it("takes what was chosen, all that the filter gives", async () => {
    const rostersPut = vi.fn(() => done);
    const { person } = startProa({
      at: "/companies?text=miel&view=all",
      answers: { ...answers, rostersPut },
    });
    await shown();
    await person.click((await screen.findAllByRole("checkbox"))[0] as HTMLElement);
    await person.click(await screen.findByRole("button", { name: "Listas" }));
    const dialog = await screen.findByRole("dialog", { name: "Listas de 1 empresa" });
    await person.type(within(dialog).getByRole("combobox", { name: "Poner en" }), "Invitadas");
    await person.click(await screen.findByRole("option", { name: "Crear «Invitadas»" }));
    await person.tab();
    await person.click(await within(dialog).findByRole("button", { name: "Aplicar" }));
    await waitFor(() =>
      expect(rostersPut).toHaveBeenCalledWith({
        input: {
          filter: expect.objectContaining({ text: "miel", only: null, except: [] }),
          put: ["Invitadas"],
          take: [],
        },
      }),
    );
    expect(await screen.findByText(/1 empresa cambiada/)).toBeVisible();
  });

  it("has a note of a company, which is changed on its page", async () => {
    const company = aCompany(
      { legalName: "Apícola del Balsas" },
      {
        rosters: [
          { id: "r1", name: "Pabellón Anuga 2027", isArchived: false, note: "", version: 2 },
        ],
      },
    );
    const rostersNote = vi.fn(() => null);
    const { person } = startProa({
      at: "/companies/c1",
      answers: { ...answers, companiesGet: () => company, rostersNote },
    });
    await person.click(
      await screen.findByRole("button", { name: "Acciones de «Pabellón Anuga 2027»" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: "Cambiar la nota" }));
    await person.type(await screen.findByRole("textbox", { name: /^Nota/ }), "Lleva muestras");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(rostersNote).toHaveBeenCalledWith({
        input: { company: "c1", roster: "r1", version: 2, note: "Lleva muestras" },
      }),
    );
  });
});

describe("a view", () => {
  it("is shown with its filter, its order and its columns", async () => {
    const { person, router } = startProa({ at: "/companies?view=all", answers });
    await person.click(await screen.findByRole("button", { name: "Vista: Todas las empresas" }));
    await person.click(await screen.findByRole("option", { name: /Miel/ }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ text: "miel", sort: "updated", view: "v1" }),
    );
    await person.keyboard("{Escape}");
    await person.click(await screen.findByRole("button", { name: "Columnas visibles" }));
    expect(await screen.findByRole("checkbox", { name: "RFC" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Sector" })).not.toBeChecked();
  });

  it("is what a person begins with where they said so", async () => {
    const companyViewsList = () => [{ ...honey, isDefault: true }];
    const { router } = startProa({ at: "/companies", answers: { ...answers, companyViewsList } });
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ text: "miel", sort: "updated", view: "v1" }),
    );
  });

  it("says what of it is gone, and shows the rest", async () => {
    const losses = [{ part: "tags" as const, count: 2 }];
    const companyViewsList = () => [{ ...honey, losses }];
    startProa({
      at: "/companies?text=miel&sort=updated&view=v1",
      answers: { ...answers, companyViewsList },
    });
    expect(await screen.findByText(/algo que ya no está: etiquetas \(2\)/)).toBeVisible();
    expect(await screen.findByText("1 empresa")).toBeVisible();
  });

  it("is brought up to date with what the address asks by now", async () => {
    const companyViewsSave = vi.fn(() => "v1");
    const { person } = startProa({
      at: "/companies?text=miel&states=16&view=v1",
      answers: { ...answers, companyViewsSave },
    });
    expect(await screen.findByText("con cambios")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Actualizar" }));
    await waitFor(() =>
      expect(companyViewsSave).toHaveBeenCalledWith({
        input: {
          id: "v1",
          version: 4,
          view: {
            name: "Miel",
            isShared: false,
            search: { ...nothing, text: "miel", states: "16" },
            columns: ["name", "rfc"],
          },
        },
      }),
    );
  });

  it("is kept under a name, for the office where that is asked", async () => {
    const companyViewsSave = vi.fn(() => "v2");
    const { person, router } = startProa({
      at: "/companies?states=16&view=all",
      answers: { ...answers, companyViewsSave },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar vista" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Nombre" }), "De Michoacán");
    await person.click(within(dialog).getByRole("checkbox"));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(companyViewsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({
          id: null,
          version: 0,
          view: expect.objectContaining({ name: "De Michoacán", isShared: true }),
        }),
      }),
    );
    await waitFor(() => expect(router.state.location.search).toEqual({ states: "16", view: "v2" }));
  });

  it("that somebody else changed meanwhile asks what shall count", async () => {
    let version = 4;
    const companyViewsSave = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === 4) {
        version = 5;
        throw refusal({ code: "store.stale", topic: "company_views" });
      }
      return "v1";
    });
    const { person } = startProa({
      at: "/companies?text=miel&sort=updated&view=v1",
      answers: {
        ...answers,
        companyViewsList: () => [{ ...honey, version }],
        companyViewsSave,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Más sobre la vista" }));
    await person.click(
      await screen.findByRole("menuitem", { name: "Cambiar nombre o a quién se muestra" }),
    );
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Nombre" }), " del sur");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    const notice = await within(dialog).findByRole("alert");
    await person.click(within(notice).getAllByRole("button")[0] as HTMLElement);
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(companyViewsSave).toHaveBeenLastCalledWith({
        input: expect.objectContaining({
          version: 5,
          view: expect.objectContaining({ name: "Miel del sur" }),
        }),
      }),
    );
  });
});
