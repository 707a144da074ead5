import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import type { OriginAnswer, OriginOutcome, OriginRoutes } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aDuty, aMarket, anAdditional, anAnswer, aPreference } from "@/test/desk";

function under(short: string, outcome: OriginOutcome): OriginAnswer["agreements"][number] {
  return {
    agreement: { id: short, shortEs: short, shortEn: short },
    outcome,
    is_narrow: false,
    margin: outcome === "met" ? { rise: "12.5", lowestPrice: null } : null,
    said: `${short}: ${outcome}`,
    working: {
      kind: "origin",
      outcome,
      title: short,
      citation: null,
      figures: [],
      lines: [],
      needs: [],
      steps: [],
    },
    needs: [],
    source: "tmec-text",
    confidence: "high",
  };
}

const answer: OriginAnswer = {
  on: "2026-11-23",
  prices: null,
  agreements: [under("T-MEC", "met"), under("TIPAT", "open")],
  answered: [],
  operations: [],
  transit: [],
  unnamed: [],
  uses: { regionalValue: false, inventory: [] },
  unknown: [],
};

function routes(some: Partial<OriginRoutes["lines"][number]> = {}): OriginRoutes {
  const route = (
    short: string,
    outcome: OriginOutcome,
    effort: "own" | "issued",
    saving: string,
  ) => ({
    agreement: aPreference(short).agreement,
    outcome,
    duty: aDuty("Free", "0.00", { isFree: true }),
    saving: { amount: saving, currency: "USD" },
    effort,
    proof: null,
  });
  return {
    on: "2026-11-23",
    shipment: { amount: "100.00", currency: "USD" },
    notes: [],
    lines: [
      {
        code: "9403.60.80",
        description: "Other wooden furniture",
        mfn: aDuty("5%", "5.00"),
        additional: [],
        routes: [route("T-MEC", "met", "own", "5.00"), route("TIPAT", "open", "issued", "5.00")],
        advice: {
          agreement: "T-MEC",
          reason: "pays-nothing",
          maySaveMore: [],
          notCompared: [],
        },
        ...some,
      },
    ],
  };
}

const answers: Answers = {
  treatiesMarkets: () => [anAnswer().market],
  originDetermine: () => answer,
  originRoutes: () => routes(),
};

/** Opens a new case of a cabinet and chooses the market. */
async function choose(locale: "es-MX" | "en", given: Answers = answers) {
  localStorage.setItem("proa.origin-view", "expert");
  const view = startProa({ at: "/origin/new?product=940360", locale, answers: given });
  const market = await screen.findByRole("button", {
    name: locale === "en" ? /Choose a market/ : /Elige un mercado/,
  });
  await view.person.click(market);
  await view.person.click(await screen.findByRole("option"));
  return view;
}

describe("the route that is recommended", () => {
  it.each([
    ["es-MX", "Ruta recomendada", "Recomendada"],
    ["en", "Recommended route", "Recommended"],
  ] as const)("stands beside the others, in %s", async (locale, title, badge) => {
    const { container } = await choose(locale);
    const table = await screen.findByRole("table", { name: title });
    const named = within(table).getByRole("rowheader", { name: /T-MEC/ });
    expect(named).toHaveTextContent(badge);
    expect(within(table).getByRole("rowheader", { name: /TIPAT/ })).not.toHaveTextContent(badge);
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it("is none where what waits for an answer may be better", async () => {
    const advice = {
      agreement: null,
      reason: "answer" as const,
      maySaveMore: ["TIPAT"],
      notCompared: [],
    };
    await choose("en", { ...answers, originRoutes: () => routes({ advice }) });
    expect(await screen.findByText(/May be better, if .*TIPAT/)).toBeVisible();
    expect(screen.queryByText("Recommended")).toBeNull();
  });

  it("names what is levied on top, what else must be known, and where all of it stands", async () => {
    const additional = [anAdditional({ code: "9903.01.01", text: "+ 25%" })];
    const note = { code: "own", params: { text: "A remark" }, source: "DOF" };
    const given = () => ({ ...routes({ additional }), notes: [note] });
    await choose("en", { ...answers, originRoutes: given });
    expect(await screen.findByText(/9903.01.01 \+ 25%/)).toBeVisible();
    expect(screen.getByText("A remark")).toBeVisible();
    expect(screen.getByRole("link", { name: "See the whole answer" })).toHaveAttribute(
      "href",
      expect.stringContaining("product=940360"),
    );
  });

  it("says that the tariff is not loaded", async () => {
    const none = () => ({ ...routes(), lines: [] });
    await choose("en", { ...answers, originRoutes: none });
    expect(await screen.findByText(/is not loaded/)).toBeVisible();
  });
});

it.each([
  [
    "es-MX",
    /^Sigue siendo originario mientras los materiales no originarios no suban más de 12.5\s% /,
  ],
  ["en", /^It holds while the non-originating materials rise by up to 12.5\s% \(prices or/],
] as const)("says how much the origin holds beside what comes out, in %s", async (locale, said) => {
  localStorage.setItem("proa.origin-view", "expert");
  startProa({ at: "/origin/new?product=940360", locale, answers });
  expect(await screen.findByText(said)).toBeVisible();
});

describe("the cases of the office", () => {
  const aRow = {
    id: "k1",
    name: "Silla",
    companyId: null,
    productId: null,
    code: "940169",
    market: null,
    on: "2026-11-20",
    at: "2026-11-20T10:00:00.000Z",
    originates: [],
    open: [],
  };

  it("are looked for by the address, and shown in portions", async () => {
    const originCases = vi.fn((_: unknown) => ({ rows: [aRow], hasMore: true }));
    const { person, router } = startProa({ at: "/origin", answers: { originCases } });
    await person.click(await screen.findByRole("button", { name: "Mostrar más" }));
    await waitFor(() =>
      expect(originCases).toHaveBeenLastCalledWith({
        input: { company: null, product: null, text: "", limit: 400 },
      }),
    );
    await person.type(screen.getByRole("searchbox"), "silla");
    await waitFor(() => expect(router.state.location.searchStr).toBe("?text=silla"));
    await waitFor(() =>
      expect(originCases).toHaveBeenLastCalledWith({
        input: { company: null, product: null, text: "silla", limit: 200 },
      }),
    );
  });
});

it("shows nothing of one market under the name of another", async () => {
  const markets = [anAnswer().market, aMarket("JP", "Japón", "Japan")];
  const originRoutes = ({ input }: { input: { market: string } }) =>
    input.market === "JP" ? new Promise<never>(() => undefined) : routes();
  localStorage.setItem("proa.origin-view", "expert");
  const { person } = startProa({
    at: "/origin/new?product=940360",
    answers: { ...answers, treatiesMarkets: () => markets, originRoutes },
  });
  await person.click(await screen.findByRole("button", { name: /Elige un mercado/ }));
  await person.click(await screen.findByRole("option", { name: "Estados Unidos" }));
  expect(await screen.findByRole("table", { name: "Ruta recomendada" })).toBeVisible();
  await person.click(screen.getByRole("button", { name: /Mercado/ }));
  await person.click(await screen.findByRole("option", { name: "Japón" }));
  await waitFor(() => expect(screen.queryByRole("table", { name: "Ruta recomendada" })).toBeNull());
});

describe("the changes by which a good would originate", () => {
  const swap = {
    change: {
      what: { kind: "agreement" as const, agreement: "TIPAT", markets: ["CA"] },
      amount: "0",
      cost: "0",
      is_smallest: true,
    },
    said: "Usar TIPAT: con ese tratado el bien es originario tal como está.",
  };

  it.each([
    ["not-met", "¿Qué cambiaría la respuesta?", /Ningún cambio de insumos/],
    ["open", "¿Hay otro método u otro tratado?", /No se sabe de otro método/],
  ] as const)("are asked for where it does not, or not yet: %s", async (outcome, ask, none) => {
    let found = [swap];
    const originChanges = vi.fn(() => found);
    const given = { ...answer, agreements: [under("T-MEC", outcome)] };
    const asked = { ...answers, originDetermine: () => given, originChanges };
    const first = await choose("es-MX", asked);
    await first.person.click(await screen.findByRole("button", { name: /T-MEC: / }));
    await first.person.click(await screen.findByRole("button", { name: ask }));
    expect(await screen.findByText(swap.said)).toBeVisible();
    first.unmount();
    found = [];
    const second = await choose("es-MX", asked);
    await second.person.click(await screen.findByRole("button", { name: /T-MEC: / }));
    await second.person.click(await screen.findByRole("button", { name: ask }));
    expect(await screen.findByText(none)).toBeVisible();
  });
});
