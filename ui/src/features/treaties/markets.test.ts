import { describe, expect, it } from "vitest";
import { aMarket, aStanding } from "@/test/desk";
import {
  addressIn,
  changedMarkets,
  classOf,
  everywhere,
  inputFor,
  lineOf,
  marketsOf,
  ordered,
  readMarketsQuestion,
  sortOf,
  writtenLines,
  writtenSort,
} from "./markets";

const avocados = { product: "080440", value: "50000", currency: "USD" };

describe("a question about many markets", () => {
  it("has no market and no line of its own", () => {
    const search = {
      ...avocados,
      market: "US",
      line: "08044000",
      markets: "US,EU",
      colour: "green",
    };
    expect(readMarketsQuestion(search)).toEqual({ ...avocados, markets: "US,EU" });
  });

  it("keeps everything but the market on the way there and back", () => {
    expect(everywhere({ ...avocados, market: "US", quantities: "20000 kg" })).toBe(
      "/treaties/markets?product=080440&value=50000&currency=USD&quantities=20000+kg",
    );
    expect(addressIn({ ...avocados, markets: "US,EU", by: "saving" }, "JP")).toBe(
      "/treaties?product=080440&value=50000&currency=USD&market=JP",
    );
  });

  it.each([
    ["080440", "080440"],
    ["0804400010", "080440"],
    ["MX08044001", "080440"],
    ["0804", "0804"],
  ])("asks of every market what all share of %s", (product, shared) => {
    expect(inputFor({ ...avocados, product }, "JP", "en")).toMatchObject({
      product: shared,
      market: "JP",
    });
  });

  it("compares each market once, and six at most", () => {
    expect(marketsOf({ markets: "US,EU,US,,JP" })).toEqual(["US", "EU", "JP"]);
    expect(marketsOf({ markets: "A,B,C,D,E,F,G" })).toHaveLength(6);
  });

  it("forgets the lines of another product, and keeps the markets", () => {
    const before = { ...avocados, markets: "US", lines: "US 0804.40.00" };
    expect(changedMarkets(before, { value: "100" }).lines).toBe("US 0804.40.00");
    const after = changedMarkets(before, { product: "080450" });
    expect(after).toEqual({ ...avocados, product: "080450", markets: "US" });
  });

  it("reads the lines that it wrote, whatever way a tariff spells them", () => {
    const lines = writtenLines({ lines: "US 0804.40.00" }, "EU", "0804 40 00 10");
    expect(lineOf({ lines }, "US")).toBe("0804.40.00");
    expect(lineOf({ lines }, "EU")).toBe("0804 40 00 10");
    expect(lineOf({ lines }, "JP")).toBeNull();
  });
});

describe("the order of the markets", () => {
  const of = (market: string, margin: string | null, some = {}) =>
    aStanding({ market: aMarket(market, market, market), margin, ...some });
  const unknown = (market: string) => of(market, null, { state: "unknown" as const, saving: null });
  const standings = [
    unknown("B"),
    of("D", "4.48", { saving: { amount: "900.00", currency: "USD" } }),
    of("C", "0", { saving: null }),
    of("A", "10.5", { saving: { amount: "1000.00", currency: "EUR" } }),
    of("E", "9", { saving: { amount: "1200.00", currency: "USD" } }),
  ];

  it.each([
    [{}, ["A", "E", "D", "C", "B"]],
    [{ reversed: "yes" }, ["C", "D", "E", "A", "B"]],
    [{ by: "market" }, ["A", "C", "D", "E", "B"]],
    [{ by: "market", reversed: "yes" }, ["E", "D", "C", "A", "B"]],
    // Euros are not held against dollars.
    [{ by: "saving" }, ["A", "E", "D", "C", "B"]],
    [{ by: "saving", reversed: "yes" }, ["A", "D", "E", "C", "B"]],
  ])("puts the unknown last by %o", (search, expected) => {
    const shown = ordered(standings, sortOf(search), ({ nameEs }) => nameEs);
    expect(shown.map(({ market }) => market.market)).toEqual(expected);
  });

  it("stands in the address only where it is not the usual one", () => {
    expect(writtenSort("margin", true)).toEqual({ by: null, reversed: null });
    expect(writtenSort("market", false)).toEqual({ by: "market", reversed: null });
    expect(writtenSort("saving", false)).toEqual({ by: "saving", reversed: "yes" });
  });
});

it.each([
  ["known", "0", "none"],
  ["known", "5", "low"],
  ["known", "5.01", "middle"],
  ["known", "20", "high"],
  ["known", "35", "most"],
  ["known", null, "unknown"],
  ["needs_input", null, "unknown"],
  ["text_only", null, "unknown"],
  ["unknown", null, "unknown"],
] as const)("colours what is %s with a margin of %s as %s", (state, margin, step) => {
  expect(classOf(aStanding({ state, margin }))).toBe(step);
});
