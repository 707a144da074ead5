import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Duty, LookupInput } from "@/bridge";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { anAnswer as aLookup } from "@/test/desk";
import { fair, field, scan } from "./testing";

const at = "/fair/m1";

/** A duty that nobody knows. */
const unknown: Duty = {
  text: "",
  state: "unknown",
  needs: [],
  amount: null,
  nextStep: null,
  reason: null,
};

describe("what a buyer pays", () => {
  it("is told with a code and Enter, for the country of the fair, with what it would be without an agreement", async () => {
    const treatiesPrintSheet = vi.fn((_: { input: { input: object } }) => ({
      name: "hoja.pdf",
      bytes: 1,
    }));
    const { person } = startProa({ at, answers: { ...fair, treatiesPrintSheet } });
    await person.type(await field(), scan("080440"));
    const best = await screen.findByRole("region", { name: "T-MEC" });
    expect(within(best).getByText("11.2¢/kg")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Entregar hoja" }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(treatiesPrintSheet.mock.lastCall?.[0].input).toMatchObject({
        input: { product: "080440", market: "DE", line: "08044000", locale: "en" },
        companyId: null,
      }),
    );
  });

  it("is never 0 where nobody knows it", async () => {
    const lines = aLookup().lines.map((line) => ({
      ...line,
      mfn: unknown,
      preferences: [],
      best: null,
    }));
    const { person } = startProa({
      at,
      answers: { ...fair, treatiesLookup: () => aLookup({ lines }) },
    });
    await person.type(await field(), scan("080440"));
    const told = await screen.findByRole("region", { name: "¿Qué paga?" });
    expect(await within(told).findByText("Desconocido")).toBeVisible();
    expect(within(told).queryByText(/^0(\.0+)?\s*(%|$)/)).toBeNull();
  });

  it("that cannot be read is said so, with the way out", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        treatiesLookup: () => {
          throw { code: "internal", incident: "x" };
        },
      },
    });
    await person.type(await field(), scan("080440"));
    expect(await screen.findByRole("button", { name: "Reintentar" })).toBeVisible();
  });

  it("is told in money once it is said how much there is, and so on the sheet, and Enter leads to it", async () => {
    const waiting: Duty = {
      ...unknown,
      text: "11.2¢/kg",
      state: "needs_input",
      needs: [{ kind: "quantity", unit: "kg", from: null, to: null }],
    };
    const [line] = aLookup().lines;
    const treatiesLookup = vi.fn(({ input }: { input: LookupInput }) =>
      aLookup({
        lines: line
          ? [
              {
                ...line,
                preferences: [],
                best: null,
                ...(input.quantities.length === 0 && { mfn: waiting }),
              },
            ]
          : [],
      }),
    );
    const treatiesPrintSheet = vi.fn((_: { input: { input: LookupInput } }) => null);
    const { person, container } = startProa({
      at,
      answers: { ...fair, treatiesLookup, treatiesPrintSheet },
    });
    await person.type(await field(), scan("080440"));
    const told = await screen.findByRole("region", { name: "Lo que paga" });
    expect(await within(told).findByText("Para calcular falta: la cantidad en kg")).toBeVisible();
    expect(within(told).queryByText(/USD/)).toBeNull();
    await person.click(screen.getByRole("button", { name: "Calcular con cantidad y valor" }));
    expect(await findings(container)).toEqual([]);
    await person.type(await screen.findByRole("textbox", { name: /Valor/ }), "50,000");
    await person.type(screen.getByRole("textbox", { name: "Cantidad" }), "20,000{Enter}");
    expect(await within(told).findByText(/2,240\.00/)).toBeVisible();
    expect(told).toHaveFocus();
    const shipped = {
      quantities: [{ amount: "20000", unit: "kg" }],
      value: { amount: "50000", currency: "USD" },
    };
    expect(treatiesLookup.mock.lastCall?.[0].input).toMatchObject(shipped);
    await person.click(screen.getByRole("button", { name: "Entregar hoja" }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(treatiesPrintSheet.mock.lastCall?.[0].input.input).toMatchObject(shipped),
    );
  });

  it("keeps the shipment while one is at the door, and forgets it with the product", async () => {
    const treatiesLookup = vi.fn((_: { input: LookupInput }) => aLookup());
    const { person } = startProa({ at, answers: { ...fair, treatiesLookup } });
    await person.type(await field(), scan("080440"));
    const open = { name: "Calcular con cantidad y valor" };
    await person.click(await screen.findByRole("button", open));
    await person.type(screen.getByRole("textbox", { name: "Cantidad" }), "12");
    await person.keyboard("{F3}");
    await screen.findByRole("heading", { level: 2, name: "Acceso" });
    await person.keyboard("{F1}");
    expect(await screen.findByRole("textbox", { name: "Cantidad" })).toHaveValue("12");
    await person.type(await field(), scan("080450"));
    expect(await screen.findByRole("button", { ...open, expanded: false })).toBeVisible();
    expect(treatiesLookup.mock.lastCall?.[0].input).toMatchObject({
      product: "080450",
      quantities: [],
    });
  });

  it("takes what is no number for not given, and leaves what is typed where the desk refuses", async () => {
    const treatiesLookup = vi.fn(({ input }: { input: LookupInput }) => {
      if (input.value !== null) throw { code: "lookup.unknown-market", market: "DE" };
      return aLookup();
    });
    const { person } = startProa({ at, answers: { ...fair, treatiesLookup } });
    await person.type(await field(), scan("080440"));
    await person.click(await screen.findByRole("button", { name: /^Calcular con/ }));
    const value = screen.getByRole("textbox", { name: /Valor/ });
    await person.type(value, "x");
    expect(treatiesLookup.mock.lastCall?.[0].input.value).toBeNull();
    await person.clear(value);
    await person.type(value, "5");
    expect(await screen.findByRole("button", { name: "Reintentar" })).toBeVisible();
    expect(value).toHaveValue("5");
    expect(value).toHaveFocus();
  });

  it("asks for the exchange rate that is missing, and says which one was taken", async () => {
    const treatiesLookup = vi.fn(({ input }: { input: LookupInput }) => {
      const lines = aLookup().lines.map((line) => ({
        ...line,
        mfn: {
          ...unknown,
          text: "10 EUR/t",
          state: "needs_input" as const,
          needs: [{ kind: "rate" as const, unit: null, from: "EUR", to: "USD" }],
        },
      }));
      const rates = input.rates ?? [];
      return rates.length === 0 ? aLookup({ lines }) : aLookup({ rates });
    });
    const { person } = startProa({ at, answers: { ...fair, treatiesLookup } });
    await person.type(await field(), scan("080440"));
    await person.click(await screen.findByRole("button", { name: /^Calcular con/ }));
    await person.type(screen.getByRole("textbox", { name: "Cuántos USD por 1 EUR" }), "1.08");
    const told = screen.getByRole("region", { name: "Lo que paga" });
    expect(await within(told).findByText("Tipo de cambio que se usó")).toBeVisible();
    expect(treatiesLookup.mock.lastCall?.[0].input.rates).toMatchObject([
      { from: "EUR", to: "USD", rate: "1.08" },
    ]);
  });
});
