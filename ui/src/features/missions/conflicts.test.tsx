import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { selecting } from "./selection-testing";

const at = "/missions/m1/selection/conflicts";
const companies = [
  { id: "c1", name: "Cafetaleras Unidas" },
  { id: "c2", name: "Mangos Yucatecos" },
];
const answers = {
  ...selecting({ isReviewer: true }),
  selectionToDeclare: () => ({ companies, declaredAt: null, conflicts: [] }),
};

describe("the conflicts of interest", () => {
  it.each([
    ["es-MX", "Leí la lista y no tengo conflicto con ninguna empresa", "Declarar"],
    ["en", "I read the list and have no conflict with any company", "Declare"],
  ] as const)("that there are none has to be said (%s)", async (locale, none, declare) => {
    const selectionDeclare = vi.fn(() => null);
    const { person, container } = startProa({
      at,
      locale,
      answers: { ...answers, selectionDeclare },
    });
    const all = await screen.findByRole("checkbox", { name: none });
    expect(await findings(container)).toEqual([]);
    expect(screen.getByRole("button", { name: declare })).toBeDisabled();
    all.focus();
    await person.keyboard(" ");
    await person.click(screen.getByRole("button", { name: declare }));
    await waitFor(() =>
      expect(selectionDeclare).toHaveBeenCalledWith({
        input: { callId: "k1", declaration: { isComplete: true, conflicts: [] } },
      }),
    );
  });

  it("lead back to the selection where nobody applied", async () => {
    startProa({
      at,
      answers: {
        ...answers,
        selectionToDeclare: () => ({ companies: [], declaredAt: null, conflicts: [] }),
      },
    });
    expect(await screen.findByRole("link", { name: "Ver la selección" })).toHaveAttribute(
      "href",
      "/missions/m1/selection",
    );
  });

  it("are declared company by company, with words", async () => {
    const selectionDeclare = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...answers, selectionDeclare } });
    await person.click(await screen.findByRole("checkbox", { name: "Mangos Yucatecos" }));
    const said = screen.getByRole("group", { name: "Mangos Yucatecos" });
    await person.type(within(said).getByRole("textbox"), "Es de mi hermana");
    await person.click(screen.getByRole("checkbox", { name: /ninguna otra empresa/ }));
    await person.click(screen.getByRole("button", { name: "Declarar" }));
    await waitFor(() =>
      expect(selectionDeclare).toHaveBeenCalledWith({
        input: {
          callId: "k1",
          declaration: {
            isComplete: true,
            conflicts: [{ companyId: "c2", kind: "personal", words: "Es de mi hermana" }],
          },
        },
      }),
    );
  });

  it("say at their field that words are missing", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...answers,
        selectionDeclare: () => {
          throw refusal({
            code: "mission.invalid",
            problems: [{ field: "conflicts.0.words", code: "required", params: {} }],
          });
        },
      },
    });
    await person.click(await screen.findByRole("checkbox", { name: "Mangos Yucatecos" }));
    await person.click(screen.getByRole("checkbox", { name: /ninguna otra empresa/ }));
    await person.click(screen.getByRole("button", { name: "Declarar" }));
    await waitFor(() => expect(screen.getByRole("textbox")).toHaveFocus());
    expect(screen.getByRole("textbox")).toBeInvalid();
  });

  it("ask before what was marked is left behind", async () => {
    const { person, router } = startProa({ at, answers });
    await person.click(await screen.findByRole("checkbox", { name: "Mangos Yucatecos" }));
    await person.click(screen.getByRole("link", { name: "Cancelar" }));
    expect(await screen.findByRole("dialog", { name: "¿Salir sin declarar?" })).toBeVisible();
    expect(router.state.location.pathname).toBe(at);
  });

  it("change no more once the review has begun", async () => {
    startProa({
      at,
      answers: {
        ...selecting({ phase: "blind", next: "revealed", isReviewer: true }),
        selectionToDeclare: () => ({
          companies,
          declaredAt: "2026-11-20T10:00:00.000Z",
          conflicts: [{ companyId: "c2", kind: "advised", words: "" }],
        }),
      },
    });
    expect(
      await screen.findByText("Mangos Yucatecos · Asesoría para esta misma solicitud"),
    ).toBeVisible();
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });

  it("say that one was not named", async () => {
    startProa({
      at,
      answers: {
        ...answers,
        selectionToDeclare: () => {
          throw refusal({ code: "mission.not-reviewer" });
        },
      },
    });
    expect(
      await screen.findByText("No se te nombró para evaluar esta convocatoria."),
    ).toBeVisible();
  });
});
