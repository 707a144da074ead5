import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { anApplication, given, selecting } from "./selection-testing";

const at = "/missions/m1/selection/reviews";
const blind = selecting({ phase: "blind", next: "revealed", isReviewer: true, mayDecide: false });
const answers = {
  ...blind,
  selectionMine: () => [anApplication(1, given), anApplication(2), anApplication(3)],
};

describe("my reviews", () => {
  it.each([
    ["es-MX", "1 de 3", "Evaluar la solicitud 2", "Ves estas solicitudes sin nombres"],
    ["en", "1 of 3", "Review application 2", "You see these applications without names"],
  ] as const)("tell how far they are and what comes next (%s)", async (locale, far, next, told) => {
    const { container } = startProa({ at, locale, answers });
    expect(await screen.findByRole("link", { name: next })).toHaveAttribute("href", `${at}/2`);
    expect(screen.getByRole("meter")).toHaveAttribute("aria-valuetext", far);
    expect(screen.getByText(told)).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("say where applications come from while there are none", async () => {
    startProa({ at, answers: { ...blind, selectionMine: () => [] } });
    expect(await screen.findByText("No tienes solicitudes por evaluar")).toBeVisible();
    expect(screen.getByRole("link", { name: "Ver la selección" })).toBeVisible();
  });

  it("are of those who were named alone", async () => {
    startProa({
      at,
      answers: {
        ...blind,
        selectionMine: () => {
          throw refusal({ code: "mission.not-reviewer" });
        },
      },
    });
    expect(
      await screen.findByText("No se te nombró para evaluar esta convocatoria."),
    ).toBeVisible();
  });
});

describe("a review", () => {
  async function fill(person: ReturnType<typeof startProa>["person"], words: string) {
    for (const name of ["Capacidad exportadora", "Ajuste al mercado"]) {
      const row = await screen.findByRole("radiogroup", { name: `Puntos: ${name}` });
      within(row).getByRole("radio", { name: /^1/ }).focus();
      await person.keyboard("4");
      const part = screen.getByRole("group", { name });
      await person.click(within(part).getByRole("textbox"));
      await person.paste(words);
    }
  }

  it("is given from the keyboard, and leads to the next application", async () => {
    const selectionGive = vi.fn(() => 2);
    const { person, router } = startProa({ at: `${at}/2`, answers: { ...answers, selectionGive } });
    await fill(person, "Exporta desde 2019");
    await person.click(screen.getByRole("button", { name: "Guardar y seguir" }));
    const words = "Exporta desde 2019";
    await waitFor(() =>
      expect(selectionGive).toHaveBeenCalledWith({
        input: {
          callId: "k1",
          reviewId: "w2",
          version: 1,
          scores: [
            { criterion: "capacity", points: 4, justification: words },
            { criterion: "fit", points: 4, justification: words },
          ],
        },
      }),
    );
    await waitFor(() => expect(router.state.location.pathname).toBe(`${at}/3`));
    expect(await screen.findByRole("heading", { level: 1, name: "Solicitud 3" })).toBeVisible();
  });

  it("shows products and plan, and moves through the points with the arrows", async () => {
    const { person, container } = startProa({ at: `${at}/2`, answers });
    const row = await screen.findByRole("radiogroup", { name: "Puntos: Capacidad exportadora" });
    expect(screen.getByText("Certificaciones: Kosher")).toBeVisible();
    expect(
      await screen.findByRole("heading", { level: 3, name: "Costos y precios" }),
    ).toBeVisible();
    const second = within(row).getByRole("radio", { name: /^2/ });
    await person.click(second);
    await person.keyboard("{ArrowRight}");
    expect(within(row).getByRole("radio", { name: /^3/ })).toBeChecked();
    expect(await findings(container)).toEqual([]);
  });

  it("counts the letters that a justification has and needs", async () => {
    const { person } = startProa({ at: `${at}/2`, answers });
    const part = await screen.findByRole("group", { name: "Ajuste al mercado" });
    expect(within(part).getByText("0 de al menos 10 letras")).toBeVisible();
    await person.type(within(part).getByRole("textbox"), "¡Sí! 2019, año");
    expect(within(part).getByText("9 de al menos 10 letras")).toBeVisible();
    await person.type(within(part).getByRole("textbox"), "s");
    expect(within(part).getByText("10 letras")).toBeVisible();
  });

  it("says at its field what is missing", async () => {
    const { person } = startProa({
      at: `${at}/2`,
      answers: {
        ...answers,
        selectionGive: () => {
          throw refusal({
            code: "mission.invalid",
            problems: [
              { field: "scores.capacity", code: "required", params: {} },
              {
                field: "scores.fit.justification",
                code: "justification-short",
                params: { min: "10" },
              },
            ],
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar y seguir" }));
    const part = screen.getByRole("group", { name: "Ajuste al mercado" });
    await waitFor(() => expect(within(part).getByRole("textbox")).toBeInvalid());
    expect(within(part).getByText("La justificación lleva al menos 10 letras.")).toBeVisible();
    expect(screen.getByRole("radiogroup", { name: "Puntos: Capacidad exportadora" })).toBeInvalid();
  });

  it("keeps what is typed as a draft of its own application", async () => {
    const draftsSave = vi.fn((_: { input: { recordId: string; body: string } }) => null);
    const { person } = startProa({ at: `${at}/2`, answers: { ...answers, draftsSave } });
    const part = await screen.findByRole("group", { name: "Ajuste al mercado" });
    await person.type(within(part).getByRole("textbox"), "Vende");
    await waitFor(() =>
      expect(draftsSave.mock.lastCall?.[0].input).toMatchObject({
        form: "review",
        recordId: "w2",
        body: expect.stringContaining("Vende"),
      }),
    );
  });

  it("asks which words count where it was saved elsewhere meanwhile", async () => {
    let mine = [anApplication(2)];
    const { person } = startProa({
      at: `${at}/2`,
      answers: {
        ...blind,
        selectionMine: () => mine,
        selectionGive: () => {
          throw refusal({ code: "store.stale", topic: "reviews" });
        },
      },
    });
    const part = await screen.findByRole("group", { name: "Ajuste al mercado" });
    await person.type(within(part).getByRole("textbox"), "Lo mío");
    mine = [anApplication(2, { ...given, version: 2 })];
    await tellChanged("reviews");
    expect(await screen.findByRole("alert")).toHaveTextContent(/guardó/);
    expect(within(part).getByRole("textbox")).toHaveValue("Lo mío");
    await person.click(screen.getByRole("button", { name: "Tomar lo guardado" }));
    await waitFor(() => expect(within(part).getByRole("textbox")).toHaveValue("Conoce el mercado"));
  });

  it("changes no more once the names are told", async () => {
    startProa({
      at: `${at}/1`,
      answers: {
        ...selecting({ phase: "revealed", next: "decided", isReviewer: true }),
        selectionMine: () => [anApplication(1, given)],
      },
    });
    const table = await screen.findByRole("table", { name: "Evaluación" });
    expect(within(table).getByText("Exporta desde 2019")).toBeVisible();
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
  });
});
