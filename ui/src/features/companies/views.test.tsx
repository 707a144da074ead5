import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Action, CompanyViewRow } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { everything } from "@/test/desk";
import { answers, honey } from "./testing";

const at = "/companies?text=miel&sort=updated&view=v1";

const theirs: CompanyViewRow = { ...honey, isShared: true, isOwn: false, madeBy: "Luz Chan" };

interface Opened {
  may?: Action[];
  more?: Answers;
}

/** What can be done with the view that is shown, at the desk of somebody who leads the office or does not. */
async function actions(view: CompanyViewRow, { may = ["edit-companies"], more = {} }: Opened = {}) {
  const { person, router } = startProa({
    at,
    desk: { may },
    answers: { ...answers, companyViewsList: () => [view], ...more },
  });
  await person.click(await screen.findByRole("button", { name: "Más sobre la vista" }));
  await screen.findByRole("menu");
  const removal = () => screen.queryByRole("menuitem", { name: "Quitar la vista" });
  return { person, router, removal };
}

describe("a view", () => {
  it("is removed by who made it, and the list stays as it is", async () => {
    const companyViewsRemove = vi.fn(() => null);
    const { person, router } = await actions(honey, { more: { companyViewsRemove } });
    await person.click(screen.getByRole("menuitem", { name: "Quitar la vista" }));
    await waitFor(() =>
      expect(companyViewsRemove).toHaveBeenCalledWith({ input: { id: "v1", version: 4 } }),
    );
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ text: "miel", sort: "updated", view: "all" }),
    );
  });

  it("of another is not offered for removal to who does not lead the office", async () => {
    expect((await actions(theirs)).removal()).toBeNull();
  });

  it("of another is removed by who leads the office", async () => {
    expect((await actions(theirs, { may: everything })).removal()).toBeVisible();
  });

  it("is what one begins with once one says so, and no more once one says that", async () => {
    const companyViewsSetDefault = vi.fn(() => null);
    const { person } = await actions(honey, { more: { companyViewsSetDefault } });
    await person.click(screen.getByRole("menuitem", { name: "Empezar siempre con esta vista" }));
    await waitFor(() => expect(companyViewsSetDefault).toHaveBeenCalledWith({ id: "v1" }));
    expect(await screen.findByText(/Empezarás con la vista «Miel»/)).toBeVisible();
  });

  it("that one begins with is left for all companies", async () => {
    const companyViewsSetDefault = vi.fn(() => null);
    const first = { ...honey, isDefault: true };
    const { person } = await actions(first, { more: { companyViewsSetDefault } });
    await person.click(screen.getByRole("menuitem", { name: "Ya no empezar con esta vista" }));
    await waitFor(() => expect(companyViewsSetDefault).toHaveBeenCalledWith({ id: null }));
  });

  it("says who made it, and lets nobody else take it from the office", async () => {
    const companyViewsSave = vi.fn(() => "v1");
    const { person } = await actions(theirs, { more: { companyViewsSave } });
    await person.click(
      screen.getByRole("menuitem", { name: "Cambiar nombre o a quién se muestra" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Cambiar la vista" });
    expect(within(dialog).getByText(/La hizo Luz Chan/)).toBeVisible();
    expect(within(dialog).queryByRole("checkbox")).not.toBeInTheDocument();
    await person.type(within(dialog).getByRole("textbox", { name: "Nombre" }), " 2");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(companyViewsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({
          view: expect.objectContaining({ name: "Miel 2", isShared: true }),
        }),
      }),
    );
  });

  it("names its maker where it is chosen", async () => {
    const { person } = startProa({
      at: "/companies?view=all",
      answers: { ...answers, companyViewsList: () => [theirs] },
    });
    await person.click(await screen.findByRole("button", { name: "Vista: Todas las empresas" }));
    expect(await screen.findByRole("option", { name: /la hizo Luz Chan/ })).toBeVisible();
  });

  it("is called gone once the views are read, and not before", async () => {
    let answer: (views: CompanyViewRow[]) => void = () => {};
    const asked = new Promise<CompanyViewRow[]>((resolve) => {
      answer = resolve;
    });
    startProa({
      at: "/companies?text=miel&view=v9",
      answers: { ...answers, companyViewsList: () => asked },
    });
    await screen.findByText("1 empresa");
    expect(screen.queryByText(/Esta vista ya no está/)).not.toBeInTheDocument();
    answer([honey]);
    expect(await screen.findByText(/Esta vista ya no está/)).toBeVisible();
  });
});
