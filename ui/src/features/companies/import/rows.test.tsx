import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DecideRows, FixRow, RowsOfImport } from "@/bridge";
import { tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { importing, someRows } from "./testing";

/** Starts at an import, some of its rows perhaps filtered or one of them open. */
async function rowsAt(search = "") {
  const { answers, rows } = importing(someRows());
  const decided = vi.fn(answers.companyImportsDecide);
  const fixed = vi.fn(answers.companyImportsFix);
  const leftOut = vi.fn(answers.companyImportsLeaveOut);
  const telling =
    <Input, Answer>(answer: (args: { input: Input }) => Answer) =>
    (args: { input: Input }) => {
      const said = answer(args);
      void tellChanged("company_imports");
      return said;
    };
  const started = startProa({
    at: `/companies/import/i1${search}`,
    answers: {
      ...answers,
      companyImportsDecide: telling<DecideRows, number>(decided),
      companyImportsFix: telling<FixRow, number>(fixed),
      companyImportsLeaveOut: telling<RowsOfImport, number>(leftOut),
      referenceStates: () => [],
      companiesList: () => ({ rows: [], next: null, total: 0 }),
    },
  });
  await screen.findByRole("heading", { level: 1, name: "padron.csv" });
  const lastDecision = () => decided.mock.lastCall?.[0].input;
  return { ...started, rows, decided, fixed, leftOut, lastDecision };
}

/** A row of the list by the words in it. */
async function listed(name: RegExp) {
  return screen.findByRole("row", { name });
}

describe("the rows of an import", () => {
  it("are shown by groups and found by name", async () => {
    const { person } = await rowsAt("?show=problem");
    expect(await listed(/Vidrios del Lago/)).toBeVisible();
    expect(screen.queryByText("Café de Altura")).toBeNull();
    await person.type(screen.getByRole("searchbox", { name: "Nombre de la empresa" }), "ñandú");
    await waitFor(() => expect(screen.queryByText("Vidrios del Lago SA de CV")).toBeNull());
    await person.type(screen.getByRole("searchbox", { name: "Nombre de la empresa" }), "zzz");
    expect(await screen.findByText("Ninguna fila coincide")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Ver todas las filas" }));
    expect(await listed(/Café de Altura/)).toBeVisible();
  });

  it("are decided about by one key while the list has the focus", async () => {
    const { person, lastDecision } = await rowsAt();
    const row = await listed(/Quesos de la Sierra/);
    row.focus();
    await person.keyboard("s");
    await waitFor(() =>
      expect(lastDecision()).toMatchObject({
        decision: "skip",
        filter: { only: [2] },
        parts: null,
        target: null,
      }),
    );
    expect(await screen.findByRole("link", { name: "No se importan (1)" })).toBeVisible();
  });

  it("leave the letters alone that are typed into the search", async () => {
    const { person, decided } = await rowsAt();
    await listed(/Quesos/);
    await person.type(screen.getByRole("searchbox", { name: "Nombre de la empresa" }), "csup");
    expect(decided).not.toHaveBeenCalled();
  });

  it("say so where something cannot be done to them yet", async () => {
    const { person } = await rowsAt();
    (await listed(/Vidrios/)).focus();
    await person.keyboard("c");
    expect(await screen.findByText(/Nada cambió/)).toBeVisible();
  });

  it("are decided about together: those that are chosen, or all of a filter", async () => {
    const { person, lastDecision } = await rowsAt();
    const row = await listed(/Quesos de la Sierra/);
    await person.click(within(row).getByRole("checkbox"));
    await person.click(within(await listed(/Berries/)).getByRole("checkbox"));
    expect(await screen.findByText("2 filas elegidas")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Dejar para después" }));
    await waitFor(() =>
      expect(lastDecision()).toMatchObject({ decision: "park", filter: { only: [2, 6] } }),
    );
    expect(await screen.findByText("Se decidieron 2 filas.")).toBeVisible();

    await person.click(screen.getByRole("link", { name: /Con problemas/ }));
    await waitFor(() => expect(screen.queryByText("Café de Altura")).toBeNull());
    await person.click(within(screen.getByRole("grid")).getAllByRole("checkbox")[0] as HTMLElement);
    expect(await screen.findByText("2 filas elegidas")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "No importar" }));
    await waitFor(() =>
      expect(lastDecision()).toMatchObject({
        decision: "skip",
        filter: { states: ["problem"], decisions: ["park"], only: null },
      }),
    );
  });

  it("are named one by one where all but some are chosen", async () => {
    const { person, lastDecision } = await rowsAt();
    const row = await listed(/Quesos de la Sierra/);
    await person.click(within(screen.getByRole("grid")).getAllByRole("checkbox")[0] as HTMLElement);
    await person.click(within(row).getByRole("checkbox"));
    expect(await screen.findByText("5 filas elegidas")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "No importar" }));
    await waitFor(() => expect(lastDecision()?.filter.only).toEqual([3, 4, 5, 6, 7]));
  });
});

describe("a row that is open", () => {
  it("opens with Enter and gives the focus back with Escape", async () => {
    const { person, container } = await rowsAt();
    (await listed(/Vidrios/)).focus();
    await person.keyboard("{Enter}");
    const panel = await screen.findByRole("complementary", { name: "Fila 3" });
    const title = await within(panel).findByRole("heading", { name: "Vidrios del Lago SA de CV" });
    await waitFor(() => expect(title).toHaveFocus());
    expect(await findings(container)).toEqual([]);
    await person.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("complementary", { name: "Fila 3" })).toBeNull());
    expect(await listed(/Vidrios/)).toHaveFocus();
  });

  it("is mended in place: alone, or wherever the same stands", async () => {
    const { person, fixed } = await rowsAt("?row=3");
    const field = await screen.findByRole("textbox", { name: "Municipio" });
    expect(field).toBeInvalid();
    expect(screen.getByText(/«Uruapam» no es un municipio de Michoacán/, { selector: "span" }));
    await person.click(screen.getByRole("button", { name: "Poner «Uruapan»" }));
    expect(field).toHaveValue("Uruapan");
    await person.click(
      screen.getByRole("button", { name: "Corregir todas las que dicen lo mismo" }),
    );
    expect(await screen.findByText("Se corrigieron 2 filas.")).toBeVisible();
    expect(fixed.mock.lastCall?.[0].input).toEqual({
      id: "i1",
      number: 3,
      field: "municipality",
      text: "Uruapan",
      everywhere: true,
    });
    expect(await screen.findByText("Corregido aquí")).toBeVisible();
    await person.click(
      screen.getByRole("button", { name: "Volver a lo que dice el archivo en Municipio" }),
    );
    await waitFor(() =>
      expect(fixed.mock.lastCall?.[0].input).toMatchObject({ text: null, everywhere: false }),
    );
  });

  it("keeps what is typed into a cell while another row is looked at", async () => {
    const { person } = await rowsAt("?row=3");
    const field = await screen.findByRole("textbox", { name: "Municipio" });
    await person.clear(field);
    await person.type(field, "Pátzcuaro");
    await person.click(screen.getByRole("button", { name: "Fila siguiente de la lista" }));
    await screen.findByRole("complementary", { name: "Fila 4" });
    await person.click(screen.getByRole("button", { name: "Fila anterior de la lista" }));
    await screen.findByRole("complementary", { name: "Fila 3" });
    const again = await screen.findByRole("textbox", { name: "Municipio" });
    expect(again).toHaveValue("Pátzcuaro");
    again.focus();
    await person.keyboard("{Escape}");
    expect(screen.getByRole("textbox", { name: "Municipio" })).toHaveValue("Uruapam");
    expect(screen.getByRole("complementary", { name: "Fila 3" })).toBeVisible();
  });

  it("takes a datum for which the file has no column", async () => {
    const { person, fixed } = await rowsAt("?row=2");
    (await screen.findByRole("button", { name: /Agregar otro dato/ })).focus();
    await person.keyboard("{Enter}");
    await person.click(await screen.findByRole("option", { name: "Correo" }));
    await person.type(
      await screen.findByRole("textbox", { name: "Correo" }),
      "ventas@quesos.example",
    );
    await person.keyboard("{Enter}");
    await waitFor(() =>
      expect(fixed.mock.lastCall?.[0].input).toMatchObject({
        number: 2,
        field: "mail",
        text: "ventas@quesos.example",
        everywhere: false,
      }),
    );
  });

  it("stands beside the company that it may be of, and becomes it or none", async () => {
    const { person, lastDecision } = await rowsAt("?row=5");
    const beside = await screen.findByRole("table", {
      name: "La fila y Aguacates de la Meseta",
    });
    const rfc = within(beside).getByRole("row", { name: /RFC/ });
    expect(rfc).toHaveTextContent("AME1401019H3");
    expect(screen.getByText(/86 de 100 · Nombre parecido/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Es Aguacates de la Meseta" }));
    await waitFor(() =>
      expect(lastDecision()).toMatchObject({
        decision: "update",
        filter: { only: [5] },
        target: { company: "c1", row: null },
      }),
    );
    await person.click(screen.getByRole("button", { name: "Ninguna de ellas: registrarla" }));
    await waitFor(() => expect(lastDecision()).toMatchObject({ decision: "create", target: null }));
  });

  it("changes its company part by part", async () => {
    const { person, lastDecision } = await rowsAt("?row=6");
    const web = await screen.findByRole("checkbox", { name: "Sitio web" });
    expect(web).toBeChecked();
    await person.click(web);
    await waitFor(() =>
      expect(lastDecision()).toMatchObject({ decision: "update", parts: ["legal-name"] }),
    );
    await waitFor(() =>
      expect(screen.getByRole("checkbox", { name: "Sitio web" })).not.toBeChecked(),
    );
    await person.click(screen.getByRole("checkbox", { name: "Sitio web" }));
    await waitFor(() => expect(lastDecision()).toMatchObject({ decision: "update", parts: null }));
    await waitFor(() => expect(screen.getByRole("checkbox", { name: "Sitio web" })).toBeChecked());
    await person.click(screen.getByRole("checkbox", { name: "Sitio web" }));
    await waitFor(() =>
      expect(screen.getByRole("checkbox", { name: "Sitio web" })).not.toBeChecked(),
    );
    await person.click(screen.getByRole("checkbox", { name: "Razón social" }));
    await waitFor(() => expect(lastDecision()).toMatchObject({ decision: "skip" }));
  });

  it("offers what can be said to it, and nothing more", async () => {
    const { person, lastDecision } = await rowsAt("?row=3");
    const group = await screen.findByRole("radiogroup", { name: /Qué hacer con esta fila/ });
    expect(within(group).getAllByRole("radio")).toHaveLength(2);
    fireEvent.click(within(group).getByRole("radio", { name: "No importar" }));
    await waitFor(() => expect(lastDecision()).toMatchObject({ decision: "skip" }));
    await person.click(screen.getByRole("button", { name: "Volver a la lista" }));
    (await listed(/Café/)).focus();
    await person.keyboard("{Enter}");
    expect(await screen.findByText(/El registro ya dice lo mismo/)).toBeVisible();
    expect(screen.queryByRole("radiogroup")).toBeNull();
  });

  it("tells what was cleaned in it", async () => {
    await rowsAt("?row=2");
    expect(await screen.findByText("Quesos de la Sierra SA de CV, Planta")).toBeVisible();
  });
});

describe("problems by their kind", () => {
  it("are told with examples, and their cells are left out once that is confirmed", async () => {
    const { person, container, leftOut } = await rowsAt("?show=kinds");
    const table = await screen.findByRole("table", { name: "Problemas" });
    expect(within(table).getByRole("rowheader", { name: "Municipio" })).toBeVisible();
    expect(await within(table).findAllByText(/¿Es Uruapan\?/)).toHaveLength(2);
    expect(within(table).getByRole("link", { name: "Fila 3" })).toHaveAttribute(
      "href",
      expect.stringContaining("row=3"),
    );
    expect(await findings(container)).toEqual([]);
    await person.click(within(table).getByRole("button", { name: "Dejar fuera" }));
    const dialog = await screen.findByRole("dialog", { name: "Dejar fuera: Municipio" });
    expect(await within(dialog).findByText(/En 2 filas, las celdas con problemas/)).toBeVisible();
    expect(leftOut).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Dejar fuera" }));
    await waitFor(() => expect(leftOut.mock.lastCall?.[0].input.filter.only).toEqual([3, 4]));
    expect(await screen.findByText("Ninguna fila tiene problemas")).toBeVisible();
  });
});
