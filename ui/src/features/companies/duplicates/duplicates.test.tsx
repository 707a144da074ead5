import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { PairFilter, PairRow, PairsView } from "@/bridge";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { toldApart, twins } from "./testing";

const at = "/companies/duplicates";

const row = () => screen.findByRole("row", { name: /Aguacates de la Meseta/ });

describe("the search for duplicates", () => {
  it("is begun by a person, and says when it ran and over how many companies", async () => {
    const { answers } = twins({ isSearched: false });
    const { person } = startProa({ at, answers });
    expect(await screen.findByText("Aún no se han buscado duplicados")).toBeVisible();
    expect(screen.queryByRole("grid")).toBeNull();
    await person.click(screen.getByRole("button", { name: "Buscar duplicados" }));
    expect(
      await screen.findByText(/Se compararon 1,200 empresas el .+ Se encontró 1 par\./),
    ).toBeVisible();
    expect(await row()).toBeVisible();
  });

  it("can be cancelled; what was found before stays", async () => {
    let end: (reason: unknown) => void = () => {};
    const companiesFindPairs = vi.fn(({ channel }) => {
      channel.onmessage({ task: "t1", stage: "pair-companies", done: 300, total: 1200 });
      return new Promise<PairsView>((_, reject) => {
        end = reject;
      });
    });
    const tasksCancel = vi.fn(() => null);
    const { answers } = twins();
    const { person } = startProa({ at, answers: { ...answers, companiesFindPairs, tasksCancel } });
    await person.click(await screen.findByRole("button", { name: "Buscar de nuevo" }));
    expect(await screen.findByText(/300 de 1,200/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Cancelar" }));
    expect(tasksCancel).toHaveBeenCalled();
    end({ code: "company.search-cancelled" });
    expect(await screen.findByText(/Quedan los resultados de la anterior/)).toBeVisible();
    expect(await row()).toBeVisible();
  });

  it("says that companies have changed since, until one looks again", async () => {
    const { answers } = twins({ isStale: true });
    const { person } = startProa({ at, answers });
    expect(await screen.findByText(/Hubo cambios en las empresas/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Buscar de nuevo" }));
    await waitFor(() => expect(screen.queryByText(/Hubo cambios en las empresas/)).toBeNull());
  });

  it("is reached from the companies and from the palette", async () => {
    const none = { rows: [], next: null, total: 0 };
    const { person, router } = startProa({
      at: "/companies",
      answers: { ...twins().answers, companiesList: () => none },
    });
    await person.click(await screen.findByRole("button", { name: "Más acciones" }));
    await person.click(await screen.findByRole("menuitem", { name: "Buscar duplicados" }));
    expect(await row()).toBeVisible();
    await router.navigate({ to: "/help" });
    await person.keyboard("{Control>}k{/Control}");
    await person.type(
      await screen.findByRole("searchbox", { name: /empresa, misión/i }),
      "duplicados",
    );
    await person.click(await screen.findByRole("menuitem", { name: /Buscar duplicados/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe(at));
  });
});

describe("the pairs", () => {
  it("say who they are, how alike and why, and are opened by Enter", async () => {
    const { person, router, container } = startProa({ at, answers: twins().answers });
    const pair = await row();
    await waitFor(() => expect(pair).toHaveTextContent("AME200115AB5 · Michoacán"));
    expect(pair).toHaveTextContent("Aguacates MesetaSin RFC");
    expect(pair).toHaveTextContent("87");
    expect(pair).toHaveTextContent("Nombre parecido · Mismo municipio o código postal");
    expect(await findings(container)).toEqual([]);
    pair.focus();
    await person.keyboard("{Enter}");
    await waitFor(() =>
      expect(router.state.location.href).toBe("/companies/merge?keep=c1&gone=c2"),
    );
  });

  it("are narrowed in the address, and by the person who worked on them", async () => {
    const { answers } = twins();
    const companiesPairs = vi.fn(answers.companiesPairs);
    const { person, router } = startProa({
      at: `${at}?score=90`,
      answers: { ...answers, companiesPairs },
    });
    expect(await screen.findByText("Ningún par por decidir")).toBeVisible();
    await person.click(await screen.findByRole("button", { name: /^Quién las registró/ }));
    await person.click(await screen.findByRole("option", { name: "Citlali Ramírez" }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ score: "90", adviser: "p1" }),
    );
    const asked = companiesPairs.mock.lastCall?.[0] as { input: PairFilter };
    expect(asked.input).toMatchObject({ state: "open", minScore: 90, adviser: "p1" });
    await person.keyboard("{Escape}");
    await person.click(screen.getByRole("button", { name: "Quitar los filtros" }));
    expect(await row()).toBeVisible();
    expect(router.state.location.search).toEqual({});
  });

  it("are told apart by one key, with the reason, and that can be undone", async () => {
    const { answers, said } = twins();
    const { person } = startProa({ at, answers });
    (await row()).focus();
    await person.keyboard("n");
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox"), "Son dos plantas");
    await person.click(within(dialog).getByRole("button", { name: "No son la misma" }));
    expect(await screen.findByText("Ningún par por decidir")).toBeVisible();
    expect(said.distinction?.reason).toBe("Son dos plantas");
    await waitFor(() => expect(document.body).not.toHaveFocus());
    await person.click(await screen.findByRole("button", { name: "Deshacer" }));
    expect(await row()).toBeVisible();
  });

  it("leave the keyboard in the list when one of them is told apart", async () => {
    const { answers, said } = twins();
    const input: PairFilter = { state: "open", minScore: 50, adviser: null, after: null, limit: 1 };
    const twin = (await answers.companiesPairs?.({ input }))?.rows[0] as PairRow;
    const other = { ...twin, first: { ...twin.first, id: "c3", legalName: "Quesos del Lago" } };
    const companiesPairs = () => {
      const rows = said.distinction ? [other] : [twin, other];
      return { rows, next: null, total: rows.length };
    };
    const { person } = startProa({ at, answers: { ...answers, companiesPairs } });
    const pair = await row();
    pair.focus();
    await person.keyboard("n");
    await person.type(await screen.findByRole("textbox"), "Otra planta{Tab}{Enter}");
    await waitFor(() => expect(pair).not.toBeInTheDocument());
    await waitFor(() =>
      expect(screen.getByRole("grid")).toContainElement(document.activeElement as HTMLElement),
    );
  });

  it("that were told apart say who said it, when and why, and are decided again", async () => {
    const { answers, said } = twins({ distinction: toldApart });
    const { person } = startProa({ at: `${at}?state=distinct`, answers });
    const pair = await row();
    expect(pair).toHaveTextContent(/Son dos plantas22 nov 2026 · Citlali Ramírez/);
    await person.click(within(pair).getByRole("button", { name: "Volver a decidir" }));
    await waitFor(() => expect(said.distinction).toBeNull());
    await person.click(screen.getByRole("radio", { name: "Por decidir" }));
    expect(await row()).toBeVisible();
  });

  it("are decided again once, though one asks twice", async () => {
    const { answers, said } = twins({ distinction: toldApart });
    const forgotten: (() => void)[] = [];
    const companiesForgetDistinction = () =>
      new Promise<null>((resolve) => forgotten.push(() => resolve(null)));
    const { person } = startProa({
      at: `${at}?state=distinct`,
      answers: { ...answers, companiesForgetDistinction },
    });
    (await row()).focus();
    await person.keyboard("nn");
    expect(forgotten).toHaveLength(1);
    forgotten[0]?.();
    said.distinction = null;
    expect(await screen.findByText("El par está otra vez por decidir.")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("row", { name: /Meseta/ })).toBeNull());
  });

  it("press the button of a row by Enter, and open nothing", async () => {
    const { person, router } = startProa({ at, answers: twins().answers });
    const pair = await row();
    pair.focus();
    await person.keyboard("{ArrowLeft}");
    expect(within(pair).getByRole("button", { name: "No son la misma" })).toHaveFocus();
    await person.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "No son la misma empresa" })).toBeVisible();
    expect(router.state.location.pathname).toBe(at);
  });

  it("speak English too", async () => {
    const { container } = startProa({ at, locale: "en", answers: twins().answers });
    expect(await row()).toHaveTextContent("Not the same");
    expect(await findings(container)).toEqual([]);
  });
});

describe("the first screen", () => {
  it("tells how many pairs wait", async () => {
    startProa({ answers: twins({ isStale: true }).answers });
    expect(await screen.findByRole("link", { name: "1 par por decidir" })).toBeVisible();
    expect(screen.getByText("Hubo cambios desde la última búsqueda")).toBeVisible();
  });

  it("says nothing of pairs where all were judged", async () => {
    const { answers } = twins({ distinction: toldApart });
    const companiesPairs = vi.fn(answers.companiesPairs);
    startProa({ answers: { ...answers, companiesPairs } });
    await waitFor(() => expect(companiesPairs).toHaveBeenCalled());
    expect(screen.queryByText("Posibles duplicados")).toBeNull();
  });
});
