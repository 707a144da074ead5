import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { MarketHistory } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";

const history: MarketHistory[] = [
  {
    market: "US",
    steps: [
      {
        operation: "o2",
        at: "2026-11-20T10:00:00.000Z",
        actor: "Citlali Ramírez",
        from: "exploring",
        to: "exporting",
        on: "2026-11-18",
        note: "Primer pedido",
      },
      {
        operation: "o1",
        at: "2026-01-10T10:00:00.000Z",
        actor: "Rosa Huerta",
        from: null,
        to: "exploring",
        on: null,
        note: "",
      },
    ],
  },
];

const office: Answers = {
  companiesGet: () =>
    aCompany({ legalName: "Moles", markets: [{ market: "US", status: "exporting" }] }),
  referenceStates: () => [],
  companiesMarketHistory: () => history,
};

describe("the markets of a company", () => {
  it("shows since when each is how it is, and how it came to that", async () => {
    const { container } = startProa({ at: "/companies/c1/markets", answers: office });
    const timeline = await screen.findByRole("list", { name: "Historia en Estados Unidos" });
    expect(within(timeline).getByText("En exploración → Exporta")).toBeVisible();
    expect(within(timeline).getByText(/desde el 18 nov 2026 · Primer pedido/)).toBeVisible();
    expect(within(timeline).getByText(/Rosa Huerta/)).toBeVisible();
    const table = screen.getByRole("table", { name: /Mercados/ });
    expect(within(table).getByText("18 nov 2026")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("notes a new status with its day and what is to be said of it", async () => {
    const companiesSetMarketStatus = vi.fn(() => null);
    const { person } = startProa({
      at: "/companies/c1/markets",
      answers: { ...office, companiesSetMarketStatus },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar estado" }));
    const dialog = await screen.findByRole("dialog", { name: "Estado en Estados Unidos" });
    await person.type(within(dialog).getByRole("textbox", { name: /Nota/ }), "Pausa");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(companiesSetMarketStatus).toHaveBeenCalledWith({
        input: {
          company: "c1",
          version: 1,
          market: "US",
          change: { status: "exporting", on: "2026-11-23", note: "Pausa" },
        },
      }),
    );
  });

  it("asks before it writes over what somebody else saved of the company", async () => {
    let version = 1;
    const companiesSetMarketStatus = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === version) return null;
      throw refusal({ code: "store.stale", topic: "companies" });
    });
    const companiesGet = () =>
      aCompany({ markets: [{ market: "US", status: "exporting" }] }, { version });
    const { person } = startProa({
      at: "/companies/c1/markets",
      answers: { ...office, companiesGet, companiesSetMarketStatus },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar estado" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /Nota/ }), "Pausa");
    version = 2;
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await person.click(await within(dialog).findByRole("button", { name: "Conservar lo mío" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(companiesSetMarketStatus).toHaveBeenLastCalledWith({
      input: expect.objectContaining({
        version: 2,
        change: { status: "exporting", on: "2026-11-23", note: "Pausa" },
      }),
    });
  });
});
