import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { RosterRow } from "@/bridge";
import { type Answers, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aCompany } from "@/test/desk";
import { answers, pavilion } from "./testing";

const closed: RosterRow = {
  ...pavilion,
  id: "r2",
  name: "Gira 2020",
  archivedOn: "2021-01-31",
};

/** The page of lists, with what is done with the pavilion chosen. */
async function chosen(action: string, more: Answers) {
  const { person } = startProa({ at: "/companies/lists", answers: { ...answers, ...more } });
  await person.click(
    await screen.findByRole("button", { name: "Acciones de «Pabellón Anuga 2027»" }),
  );
  await person.click(await screen.findByRole("menuitem", { name: action }));
  return person;
}

describe("the page of lists", () => {
  it("makes a list with its purpose", async () => {
    const rostersSave = vi.fn(() => "r9");
    const { person } = startProa({ at: "/companies/lists", answers: { ...answers, rostersSave } });
    await person.click(await screen.findByRole("button", { name: "Nueva lista" }));
    const dialog = await screen.findByRole("dialog", { name: "Nueva lista" });
    await person.type(within(dialog).getByRole("textbox", { name: "Nombre" }), "Invitadas");
    await person.type(within(dialog).getByRole("textbox", { name: /Para qué es/ }), "Cena");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(rostersSave).toHaveBeenCalledWith({
        input: { id: null, version: 0, roster: { name: "Invitadas", purpose: "Cena" } },
      }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it("asks what counts where a draft began from an older version, and saves over the newest", async () => {
    const rostersSave = vi.fn(() => "r1");
    const body = JSON.stringify({ version: 1, name: "Pabellón 2028", purpose: "" });
    const person = await chosen("Cambiar la lista", {
      rostersList: () => [{ ...pavilion, version: 3 }],
      rostersSave,
      draftsGet: () => ({ body, at: "2026-11-22T18:00:00.000Z" }),
    });
    const dialog = await screen.findByRole("dialog", { name: "Cambiar la lista" });
    const save = within(dialog).getByRole("button", { name: "Guardar" });
    await person.click(save);
    expect(within(dialog).getByRole("alert")).toHaveFocus();
    expect(rostersSave).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Conservar lo mío" }));
    await person.click(save);
    await waitFor(() =>
      expect(rostersSave).toHaveBeenCalledWith({
        input: { id: "r1", version: 3, roster: { name: "Pabellón 2028", purpose: "" } },
      }),
    );
  });

  it("archives a list, and takes an archived one into use again", async () => {
    const rostersArchive = vi.fn(() => null);
    const more = { rostersArchive, rostersList: () => [pavilion, closed] };
    const person = await chosen("Archivar", more);
    await waitFor(() =>
      expect(rostersArchive).toHaveBeenLastCalledWith({
        input: { id: "r1", version: 1, isArchived: true },
      }),
    );
    await person.click(screen.getByRole("button", { name: "Acciones de «Gira 2020»" }));
    await person.click(await screen.findByRole("menuitem", { name: "Volver a usar" }));
    await waitFor(() =>
      expect(rostersArchive).toHaveBeenLastCalledWith({
        input: { id: "r2", version: 1, isArchived: false },
      }),
    );
  });

  it("says in the dialog that the list was taken away meanwhile, and saves nothing", async () => {
    let rows = [pavilion, closed];
    const rostersSave = vi.fn(() => "r1");
    const person = await chosen("Cambiar la lista", { rostersList: () => rows, rostersSave });
    const dialog = await screen.findByRole("dialog", { name: "Cambiar la lista" });
    const name = within(dialog).getByRole("textbox", { name: "Nombre" });
    await person.type(name, " y más");
    rows = [closed];
    await tellChanged("rosters");
    expect(await within(dialog).findByText("Esto ya no se puede guardar")).toBeVisible();
    expect(name).toHaveValue("Pabellón Anuga 2027 y más");
    await person.type(name, "{Enter}");
    expect(rostersSave).not.toHaveBeenCalled();
    expect(within(dialog).queryByRole("button", { name: "Guardar" })).not.toBeInTheDocument();
    for (const close of within(dialog).getAllByRole("button", { name: "Cerrar" }).slice(-1)) {
      await person.click(close);
    }
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() =>
      expect(screen.getByRole("link", { name: "Gira 2020" }).closest("tr")).toContainElement(
        document.activeElement as HTMLElement,
      ),
    );
  });
});

describe("the lists of a company", () => {
  const member = { id: "r1", name: "Pabellón Anuga 2027", isArchived: false, note: "", version: 2 };

  it("offers no archived list, neither to choose nor to make", async () => {
    const { person } = startProa({
      at: "/companies/c1",
      answers: {
        ...answers,
        companiesGet: () => aCompany({ legalName: "Moles" }),
        rostersList: () => [pavilion, closed],
      },
    });
    await person.click(await screen.findByRole("button", { name: "Poner en una lista" }));
    const dialog = await screen.findByRole("dialog");
    const field = within(dialog).getByRole("combobox", { name: "Poner en" });
    await person.type(field, "gira 2020");
    expect(await screen.findByText(/La lista «Gira 2020» está archivada/)).toBeVisible();
    expect(screen.queryByRole("option", { name: /Crear/ })).not.toBeInTheDocument();
    await person.clear(field);
    await person.type(field, "gira");
    expect(await screen.findByRole("option", { name: "Crear «gira»" })).toBeVisible();
  });

  it("keep the focus at their heading where the last one is taken away", async () => {
    let rosters = [member];
    const { person } = startProa({
      at: "/companies/c1",
      answers: {
        ...answers,
        companiesGet: () => aCompany({ legalName: "Moles" }, { rosters }),
        rostersPut: () => {
          rosters = [];
          void tellChanged("roster_members");
          return { changed: 1, unchanged: 0, archived: 0 };
        },
      },
    });
    await person.click(
      await screen.findByRole("button", { name: "Acciones de «Pabellón Anuga 2027»" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: "Quitar de la lista" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Listas" })).toHaveFocus());
  });
});
