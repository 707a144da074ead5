import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { ScanFilter, ScanRow, ScanTotals, ScanView, Unused } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";

const dollars = (amount: string) => ({ amount, currency: "USD" });

const scan: ScanView = {
  ranAt: "2026-11-23T15:00:00.000Z",
  on: "2026-11-23",
  currency: "USD",
  input: {
    markets: [],
    on: "2026-11-23",
    currency: "USD",
    value: "100000",
    cost: "40",
    costPeriod: "shipment",
    shipments: 12,
    rates: [],
  },
  editions: [
    {
      market: "US",
      schedule: "s1",
      nameEs: "Arancel armonizado (HTS)",
      nameEn: "Harmonized Tariff Schedule (HTS)",
      vintage: "2026 rev 10",
      sha256: "4a7d1ed4144749f0a1b2",
    },
  ],
  tally: { companies: 2, products: 3, unclassified: 1, unknownCodes: [] },
  markets: [
    {
      market: "US",
      nameEs: "Estados Unidos",
      nameEn: "United States",
      hasSchedule: true,
      known: 2,
      needsInput: 1,
      textOnly: 0,
      unknown: 0,
    },
    {
      market: "JP",
      nameEs: "Japón",
      nameEn: "Japan",
      hasSchedule: false,
      known: 0,
      needsInput: 0,
      textOnly: 0,
      unknown: 3,
    },
  ],
  stale: [],
};

const limes: ScanRow = {
  companyId: "c1",
  company: "Limones del Bajío",
  state: "16",
  size: "small",
  productId: "p1",
  product: "Limón persa",
  code: "0805.50",
  market: "US",
  standing: "known",
  line: "0805.50.30.00",
  mfn: "4.5%",
  agreement: { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" },
  offer: "Free",
  margin: "4.5",
  mostMargin: null,
  saving: dollars("4500.00"),
  net: dollars("4020.00"),
  breakEven: dollars("888.89"),
  restsOn: "value",
  needs: [],
  hasAdditional: false,
  reasons: [],
};

const waiting: ScanRow = {
  ...limes,
  companyId: "c2",
  company: "Aguacates del Sur",
  productId: "p2",
  product: "Aguacate",
  code: "0804.40",
  standing: "needs_input",
  line: "0804.40.00",
  mfn: "11.2¢/kg",
  agreement: null,
  offer: null,
  margin: null,
  saving: null,
  net: null,
  breakEven: null,
  restsOn: null,
  needs: [{ kind: "quantity", unit: "kg", from: null, to: null }],
};

const totals: ScanTotals = {
  companies: 2,
  rows: 2,
  known: 1,
  needsInput: 1,
  textOnly: 0,
  unknown: 0,
  saving: dollars("4500.00"),
  net: dollars("4020.00"),
};

const scanned: Answers = {
  treatiesScanLast: () => scan,
  treatiesScanRows: () => ({ rows: [limes, waiting], next: null, total: 2 }),
  treatiesScanTotals: () => totals,
  referenceStates: () => [{ code: "16", nameEs: "Michoacán", nameEn: "Michoacán" } as never],
};

const at = "/treaties/portfolio";

describe("the portfolio scan", () => {
  it("is reached from the question about one product", async () => {
    const { person, router } = startProa({ at: "/treaties", answers: scanned });
    await person.click(await screen.findByRole("link", { name: "Toda la cartera" }));
    expect(await screen.findByRole("grid")).toBeVisible();
    expect(router.state.location.pathname).toBe(at);
  });

  it("asks for nothing that nobody gave, and can be cancelled", async () => {
    let end: (reason: unknown) => void = () => {};
    const treatiesScan = vi.fn(({ channel }) => {
      channel.onmessage({ task: "t1", stage: "scan", done: 1_200, total: 4_500 });
      return new Promise<ScanView>((_, reject) => {
        end = reject;
      });
    });
    const tasksCancel = vi.fn(() => null);
    const { person } = startProa({ at, answers: { treatiesScan, tasksCancel } });
    await person.click(await screen.findByRole("button", { name: "Revisar la cartera" }));
    expect(treatiesScan.mock.lastCall?.[0].input).toEqual({
      markets: [],
      on: null,
      currency: "USD",
      value: null,
      cost: null,
      costPeriod: "shipment",
      shipments: null,
      rates: [],
    });
    expect(await screen.findByText(/1,200 de 4,500/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Cancelar" }));
    expect(tasksCancel).toHaveBeenCalled();
    end({ code: "scan.cancelled" });
    expect(await screen.findByText(/Quedó la anterior/)).toBeVisible();
  });

  it("takes what the sentence says", async () => {
    const treatiesScan = vi.fn((_) => scan);
    const { person, router } = startProa({ at, answers: { ...scanned, treatiesScan } });
    await person.click(await screen.findByRole("button", { name: /^Costo de la prueba/ }));
    const field = screen.getByRole("textbox", { name: /^Costo de la prueba/ });
    await person.clear(field);
    await person.type(field, "300");
    await person.click(screen.getByRole("radio", { name: "por año" }));
    await person.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ per: "year" }));
    await person.click(screen.getByRole("button", { name: "Revisar de nuevo" }));
    expect(treatiesScan.mock.lastCall?.[0].input).toMatchObject({
      value: "100000",
      cost: "300",
      costPeriod: "year",
    });
  });

  it.each([
    ["es-MX", "la cantidad en kg", "Michoacán", "T-MEC", "Desconocido"],
    ["en", "the quantity in kg", "Michoacán", "USMCA", "Unknown"],
  ] as const)(
    "says what is known, and never the unknown as a figure, in %s",
    async (locale, asked, state, treaty, unknown) => {
      startProa({ at: `${at}?shown=all`, locale, answers: scanned });
      const known = await screen.findByRole("row", { name: /^Limones/ });
      expect(known).toHaveTextContent("4.5");
      expect(known).toHaveTextContent("4,500.00");
      expect(known).toHaveTextContent(treaty);
      await waitFor(() => expect(known).toHaveTextContent(state));
      const open = screen.getByRole("row", { name: /^Aguacates/ });
      expect(open).toHaveTextContent(asked);
      expect(open).toHaveTextContent(unknown);
      expect(open).not.toHaveTextContent(/\d,\d{3}\.\d{2}/);
    },
  );

  it("counts the markets without a tariff as unknown, and products without a code", async () => {
    startProa({ at, answers: scanned });
    const unknown = await screen.findByText("Desconocido", { selector: "dt" });
    expect(unknown.nextSibling).toHaveTextContent("3");
    expect(screen.getByText(/De 1 mercado no hay un arancel oficial cargado/)).toBeVisible();
    expect(screen.getByText(/1 producto no tiene código/)).toBeVisible();
  });

  it("opens the whole answer of a row, for its company and its line", async () => {
    const { person, router } = startProa({ at, answers: scanned });
    const row = await screen.findByRole("row", { name: /^Limones/ });
    await person.click(within(row).getByText("Limón persa"));
    await waitFor(() => expect(router.state.location.pathname).toBe("/treaties"));
    expect(router.state.location.search).toMatchObject({
      product: "080550",
      market: "US",
      on: "2026-11-23",
      value: "100000",
      line: "0805503000",
      company: "c1",
      companyProduct: "p1",
    });
  });

  it("leads to the company of a row", async () => {
    const { person, router } = startProa({ at, answers: scanned });
    const row = await screen.findByRole("row", { name: /^Limones/ });
    await person.click(within(row).getByRole("link", { name: "Limones del Bajío" }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/companies\/c1/));
  });

  it("keeps filters and order in the address, and passes them on", async () => {
    const treatiesScanRows = vi.fn((_: { input: ScanFilter }) => ({
      rows: [limes],
      next: null,
      total: 1,
    }));
    const { person, router } = startProa({
      at: `${at}?states=16&chapters=08`,
      answers: { ...scanned, treatiesScanRows },
    });
    await screen.findByRole("grid");
    expect(treatiesScanRows.mock.lastCall?.[0].input).toMatchObject({
      states: ["16"],
      chapters: ["08"],
      gaining: true,
      sort: { by: "net", descending: true },
      after: null,
    });
    await person.click(screen.getByRole("columnheader", { name: /^Empresa/ }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ by: "company" }));
    await person.click(screen.getByRole("checkbox", { name: "Solo donde se ahorra" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ shown: "all" }));
    expect(treatiesScanRows.mock.lastCall?.[0].input).toMatchObject({
      gaining: false,
      sort: { by: "company", descending: false },
    });
  });

  it("says at a row what qualifies its figures", async () => {
    const treatiesScanRows = () => ({
      rows: [{ ...limes, hasAdditional: true, reasons: ["outside-vintage"] }],
      next: null,
      total: 1,
    });
    startProa({ at, answers: { ...scanned, treatiesScanRows } });
    const row = await screen.findByRole("row", { name: /^Limones/ });
    expect(
      within(row).getByRole("img", { name: /adicionales.*El arancel cargado es de otro año/ }),
    ).toBeVisible();
  });

  it("says why it is out of date", async () => {
    const treatiesScanLast = () => ({ ...scan, stale: ["editions", "companies"] as never });
    startProa({ at, answers: { ...scanned, treatiesScanLast } });
    expect(await screen.findByText("Esta revisión ya no está al día")).toBeVisible();
    expect(screen.getByText(/Cambió la edición de un arancel. Cambiaron empresas/)).toBeVisible();
  });

  it("writes the rows of the filter, and whom to call", async () => {
    const treatiesScanExport = vi.fn((_) => ({ name: "cartera.xlsx", bytes: 10 }));
    const { person } = startProa({
      at: `${at}?states=16`,
      answers: { ...scanned, treatiesScanExport },
    });
    await screen.findByRole("grid");
    await person.click(screen.getByRole("button", { name: "Más acciones" }));
    await person.click(await screen.findByRole("menuitem", { name: /por llamar/ }));
    expect(treatiesScanExport.mock.lastCall?.[0].input).toMatchObject({
      filter: { states: ["16"], gaining: true },
      what: "outreach",
      format: "xlsx",
    });
    expect(await screen.findByText(/cartera.xlsx/)).toBeVisible();
  });
});

describe("the preference left unused", () => {
  const unused: Unused = {
    market: "US",
    vintage: "2025",
    nameEs: "Uso del T-MEC",
    nameEn: "Use of the USMCA",
    sha256: "4a7d1ed4144749f0a1b2",
    tariff: "2026 rev 10",
    chapters: [{ chapter: "08", lines: 40, low: 12, none: 3 }],
    states: [
      { state: "16", companies: 5, products: 7 },
      { state: null, companies: 1, products: 1 },
    ],
  };

  it("asks for the files while it is not known", async () => {
    startProa({ at: "/treaties/unused" });
    expect(await screen.findByText("Aún no se sabe cuánto se usa el T-MEC")).toBeVisible();
    expect(screen.getByRole("link", { name: "Importar un arancel" })).toBeVisible();
  });

  it.each([
    ["es-MX", "Por capítulo", "Por estado de las empresas", "Capítulo 08", "Sin estado"],
    ["en", "By chapter", "By state of the companies", "Chapter 08", "Without a state"],
  ] as const)(
    "counts by chapter and by state, in %s",
    async (locale, byChapter, byState, chapter, without) => {
      const treatiesUnused = vi.fn((_) => unused);
      startProa({
        at: "/treaties/unused?below=30",
        locale,
        answers: { ...scanned, treatiesUnused },
      });
      const chapters = await screen.findByRole("table", { name: byChapter });
      const row = within(chapters).getByRole("row", { name: new RegExp(`^${chapter}`) });
      expect(row).toHaveTextContent(/12.*3.*40/);
      const states = screen.getByRole("table", { name: byState });
      expect(within(states).getByRole("row", { name: new RegExp(`^${without}`) })).toBeVisible();
      expect(treatiesUnused).toHaveBeenLastCalledWith({ below: 30 });
      expect(within(chapters).getByRole("link", { name: chapter })).toHaveAttribute(
        "href",
        expect.stringContaining("chapters=08"),
      );
    },
  );
});
