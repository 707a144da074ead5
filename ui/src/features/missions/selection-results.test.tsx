import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aResult, results, selecting } from "./selection-testing";
import { met } from "./testing";

const at = "/missions/m1/selection/results";
const decided = selecting({ phase: "decided", next: null });

describe("the results", () => {
  it("are not told before the names are", async () => {
    const selectionResults = vi.fn(() => results);
    startProa({
      at,
      answers: { ...selecting({ phase: "blind", next: "revealed" }), selectionResults },
    });
    expect(await screen.findByText("Todavía no se muestran los nombres")).toBeVisible();
    expect(selectionResults).not.toHaveBeenCalled();
  });

  it("stand in order, with the line of the places, ties and outliers", async () => {
    const { container } = startProa({ at, answers: decided });
    const waiting = await screen.findByRole("table", { name: "En lista de espera (2)" });
    const names = within(waiting).getAllByRole("rowheader");
    expect(names[0]).toHaveTextContent("Mangos Yucatecos");
    expect(names[1]).toHaveTextContent("Empató con la anterior; decidió el puntaje de «Ajuste");
    expect(within(waiting).getByText("1 atípica")).toBeVisible();
    expect(within(waiting).getAllByText("de 3.50 a 4.50")).toHaveLength(2);
    expect(screen.getByText("Hasta aquí llega 1 lugar")).toBeVisible();
    expect(screen.getByText(/la solicitud que se completó primero y el sorteo/)).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("lead on where there is nothing to show", async () => {
    startProa({
      at,
      answers: { ...decided, selectionResults: () => ({ phase: "decided", draw: "1", rows: [] }) },
    });
    expect(await screen.findByRole("link", { name: "Ver las inscripciones" })).toHaveAttribute(
      "href",
      "/missions/m1/registrations",
    );
  });

  it("stay usable with many rows: a company is found by its name", async () => {
    const rows = Array.from({ length: 120 }, (_, index) =>
      aResult(`r${index}`, `Empresa ${index}`, { position: index + 1 }),
    );
    const { person } = startProa({
      at,
      answers: { ...decided, selectionResults: () => ({ ...results, rows }) },
    });
    await person.type(await screen.findByRole("searchbox"), "empresa 117");
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(1));
    expect(screen.getByRole("link", { name: "Empresa 117" })).toHaveAttribute("href", `${at}/r117`);
    await person.type(screen.getByRole("searchbox"), "9");
    await person.click(await screen.findByRole("button", { name: "Quitar el filtro" }));
    expect(screen.getAllByRole("rowheader")).toHaveLength(120);
  });

  it("say why they could not be read, with a way out", async () => {
    startProa({
      at,
      answers: {
        ...decided,
        selectionResults: () => {
          throw refusal({ code: "people.forbidden", role: "reviewer", action: "decide-places" });
        },
      },
    });
    expect(await screen.findByRole("button", { name: "Reintentar" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Selección" })).toHaveAttribute(
      "href",
      "/missions/m1/selection",
    );
  });

  it("are handed out as letters, with the day until which one can be heard", async () => {
    const selectionLetters = vi.fn(() => ({ name: "cartas", bytes: 9 }));
    const { person } = startProa({ at, answers: { ...decided, selectionLetters } });
    await person.click(
      await screen.findByRole("button", { name: "Guardar las cartas de resultado" }),
    );
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("button", { name: "Guardar" })).toBeDisabled();
    await person.click(within(dialog).getByRole("spinbutton", { name: /^día/ }));
    await person.keyboard("15122026");
    await person.click(within(dialog).getByRole("radio", { name: /English|Inglés/ }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(selectionLetters).toHaveBeenCalledWith({
        input: {
          wanted: { callId: "k1", registrationId: null, heardUntil: "2026-12-15" },
          language: "en",
        },
        channel: expect.anything(),
      }),
    );
  });
});

describe("the letters of result", () => {
  async function open(answers: Parameters<typeof startProa>[0]) {
    const { person } = startProa({ at, ...answers });
    await person.click(
      await screen.findByRole("button", { name: "Guardar las cartas de resultado" }),
    );
    return { person, dialog: await screen.findByRole("dialog") };
  }

  it("are heard until a day to come", async () => {
    const { person, dialog } = await open({ answers: decided });
    const save = within(dialog).getByRole("button", { name: "Guardar" });
    await person.click(within(dialog).getByRole("spinbutton", { name: /^día/ }));
    await person.keyboard("23112026");
    expect(save).toBeDisabled();
    await person.click(within(dialog).getByRole("spinbutton", { name: /^día/ }));
    await person.keyboard("24");
    await waitFor(() => expect(save).toBeEnabled());
  });

  it("say at the day what is wrong with it", async () => {
    const { person, dialog } = await open({
      answers: {
        ...decided,
        selectionLetters: () => {
          throw refusal({
            code: "mission.invalid",
            problems: [{ field: "heardUntil", code: "required", params: {} }],
          });
        },
      },
    });
    await person.click(within(dialog).getByRole("spinbutton", { name: /^día/ }));
    await person.keyboard("15122026");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    const field = within(dialog).getByRole("group", { name: /^Hasta qué día/ });
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Falta este dato/));
  });
});

describe("a result", () => {
  it.each([
    ["es-MX", /Le faltó 0.5 de promedio/, "Capacidad exportadora: 2 puntos más", /Ni con todos/],
    ["en", /by 0.5 in the mean/, "Capacidad exportadora: 2 points more", /Not even with all/],
  ] as const)("tells what would have changed it (%s)", async (locale, gap, enough, never) => {
    startProa({ at: `${at}/r2`, locale, answers: decided });
    expect(await screen.findByText(gap)).toBeVisible();
    expect(screen.getByText(enough)).toBeVisible();
    expect(screen.getByText(never)).toBeVisible();
  });

  it("shows the reviews with who lies apart, and the requirements of today", async () => {
    const { container } = startProa({
      at: `${at}/r2`,
      answers: {
        ...decided,
        callsEvaluate: () => ({
          rows: [
            {
              registrationId: "r2",
              companyId: "c-r2",
              companyName: "Mangos Yucatecos",
              state: "waiting",
              met: "yes",
              findings: [met],
            },
          ],
          met: 1,
          unmet: 0,
          unknown: 0,
        }),
      },
    });
    const review = await screen.findByRole("region", { name: "Saúl Chan" });
    expect(within(review).getByText("Atípica")).toBeVisible();
    expect(within(review).getByText("No conoce el mercado")).toBeVisible();
    expect(await screen.findByText("Sin inscripción previa")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("names the requirements that stood in the way", async () => {
    startProa({ at: `${at}/r4`, answers: decided });
    expect(await screen.findByText(/No cumplió estos requisitos/)).toBeVisible();
    expect(screen.getByText("RFC válido")).toBeVisible();
  });

  it("leads back where it is not in the results", async () => {
    startProa({ at: `${at}/none`, answers: decided });
    expect(await screen.findByText("Esta solicitud no está en los resultados")).toBeVisible();
  });
});
