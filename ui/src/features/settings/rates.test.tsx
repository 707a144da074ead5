import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { RateRow } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";

const at = "/settings/rates";
const row: RateRow = {
  id: "t1",
  version: 2,
  from: "USD",
  to: "MXN",
  on: "2026-11-20",
  rate: "17.3012",
  source: "Banco de México, FIX",
};
const old = { ...row, id: "t0", on: "2025-01-02", rate: "20.5" };
const office: Answers = {
  referenceCurrencies: () => [
    { code: "USD", nameEs: "Dólar", nameEn: "Dollar", decimals: 2 },
    { code: "MXN", nameEs: "Peso", nameEn: "Peso", decimals: 2 },
  ],
  ratesList: () => ({ rows: [row, old], next: null, total: 2 }),
};

describe("the exchange rates", () => {
  it.each([
    ["es-MX", "hace más de un año", "2 tipos de cambio"],
    ["en", "more than a year ago", "2 exchange rates"],
  ] as const)(
    "stand with day and source, and say which are old (%s)",
    async (locale, aged, count) => {
      startProa({ at, locale, answers: office });
      const recent = (await screen.findByText("17.3012")).closest("[role=row]");
      expect(recent).toHaveTextContent("Banco de México, FIX");
      expect(recent).not.toHaveTextContent(aged);
      const first = screen.getByText("20.5").closest("[role=row]");
      await waitFor(() => expect(first).toHaveTextContent(aged));
      expect(screen.getByText(count)).toBeVisible();
    },
  );

  it("say what to do where there are none", async () => {
    startProa({
      at,
      answers: { ...office, ratesList: () => ({ rows: [], next: null, total: 0 }) },
    });
    expect(await screen.findByText("Aún no hay tipos de cambio")).toBeVisible();
  });

  it("are written down, with what is wrong at its field", async () => {
    const ratesAdd = vi.fn(({ input }: { input: { source: string } }) => {
      if (input.source !== "") return "t9";
      throw {
        code: "rate.invalid",
        problems: [{ field: "source", code: "required", params: {} }],
      };
    });
    const { person } = startProa({ at, answers: { ...office, ratesAdd } });
    await person.click(await screen.findByRole("button", { name: "Anotar un tipo de cambio" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(
      within(dialog).getByRole("textbox", { name: "Cuántos MXN por 1 USD" }),
      "17.35",
    );
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    const source = within(dialog).getByRole("textbox", { name: /^Fuente/ });
    await waitFor(() => expect(source).toBeInvalid());
    await person.type(source, "FIX");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(ratesAdd).toHaveBeenLastCalledWith({
      input: { from: "USD", to: "MXN", rate: "17.35", on: "2026-11-23", source: "FIX" },
    });
  });

  it("are removed by the row", async () => {
    const ratesRemove = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...office, ratesRemove } });
    await person.click(
      await screen.findByRole("button", { name: "Quitar el de USD a MXN del 20 nov 2026" }),
    );
    await waitFor(() =>
      expect(ratesRemove).toHaveBeenCalledWith({ input: { id: "t1", version: 2 } }),
    );
  });

  it("come from a file after a look at what it brings", async () => {
    const report = {
      records: 3,
      added: 1,
      changed: 1,
      same: 0,
      rejected: 1,
      rejections: [{ line: 4, reason: "rate" as const }],
    };
    const ratesImport = vi.fn(() => report);
    const { person } = startProa({
      at,
      answers: {
        ...office,
        ratesChoose: () => ({ token: "f1", name: "fix.csv", report }),
        ratesImport,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Importar CSV" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/1 nuevos, 1 que reemplazan/)).toBeVisible();
    expect(within(dialog).getByText(/no es un número mayor que cero/)).toBeVisible();
    expect(ratesImport).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Importar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(ratesImport).toHaveBeenCalledWith(expect.objectContaining({ input: { token: "f1" } }));
  });
});
