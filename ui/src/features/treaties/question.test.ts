import { describe, expect, it } from "vitest";
import { changed, inputOf, questionOf, readQuestion, writtenQuantities } from "./question";

const avocados = {
  product: "080440",
  market: "US",
  value: "50000",
  currency: "USD",
  quantities: "20000 kg;12 l",
};

describe("a question", () => {
  it("keeps its own parts of an address and no others", () => {
    expect(readQuestion({ product: "080440", market: "", colour: "green" })).toEqual({
      product: "080440",
    });
  });

  it("is not asked before product and market are known", () => {
    expect(inputOf({ product: "080440" }, "es-MX")).toBeNull();
  });

  it("carries amounts as exact text", () => {
    expect(inputOf(avocados, "es-MX")).toMatchObject({
      value: { amount: "50000", currency: "USD" },
      quantities: [
        { amount: "20000", unit: "kg" },
        { amount: "12", unit: "l" },
      ],
      freight: null,
    });
  });

  it("forgets the tariff line when the market changes", () => {
    expect(changed({ ...avocados, line: "08044000" }, { market: "CA" }).line).toBeUndefined();
  });

  it("forgets the company's product with the company, and with the product", () => {
    const asked = { ...avocados, company: "c1", companyProduct: "p1" };
    expect(changed(asked, { product: "080450" })).toEqual({
      ...avocados,
      product: "080450",
      company: "c1",
    });
    expect(changed(asked, { company: null })).toEqual(avocados);
    expect(changed(asked, { market: "CA" }).companyProduct).toBe("p1");
  });

  it("takes a part away", () => {
    expect(changed(avocados, { value: null }).value).toBeUndefined();
  });

  it("carries an exchange rate with its day and its source, and comes back with them", () => {
    const rated = {
      ...avocados,
      currency: "MXN",
      rates: "MXN/USD 0.0578",
      ratesOn: "2026-11-20",
      ratesFrom: "Banco de México",
    };
    const input = inputOf(rated, "es-MX");
    expect(input?.rates).toEqual([
      { from: "MXN", to: "USD", rate: "0.0578", on: "2026-11-20", source: "Banco de México" },
    ]);
    expect(input && questionOf(input)).toEqual(rated);
  });

  it("hands on an amount that is no number whole, so that the desk refuses it", () => {
    const quantities = writtenQuantities([{ amount: "20; mil", unit: "kg" }]);
    expect(inputOf({ ...avocados, quantities }, "es-MX")?.quantities).toEqual([
      { amount: "20  mil", unit: "kg" },
    ]);
  });

  it("asks nothing with a rate that is still being typed", () => {
    expect(inputOf({ ...avocados, rates: "MXN/USD 0.0" }, "es-MX")?.rates).toEqual([]);
  });

  it("comes back from what was asked", () => {
    const input = inputOf(avocados, "en");
    expect(input && questionOf(input)).toEqual(avocados);
  });
});
