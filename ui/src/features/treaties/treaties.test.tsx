import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { OriginCaseRow, QuotaOrder } from "@/bridge";
import { startProa } from "@/test/app";
import { aCompany, aDuty, anAdditional, anAnswer, aPreference } from "@/test/desk";

const asked = "/treaties?product=080440&market=US&value=50000&currency=USD&quantities=20000+kg";

describe("the sentence", () => {
  it("asks as soon as product and market are chosen, by keyboard alone", async () => {
    const treatiesLookup = vi.fn(() => anAnswer());
    const { person, router } = startProa({ at: "/treaties", answers: { treatiesLookup } });
    await person.click(await screen.findByRole("button", { name: /^Producto/ }));
    await person.type(await screen.findByRole("searchbox"), "aguacate");
    await screen.findByRole("option", { name: /Aguacates/ });
    await person.keyboard("{ArrowDown}{Enter}");
    await person.click(await screen.findByRole("button", { name: /^Mercado/ }));
    await screen.findByRole("option", { name: /Estados Unidos/ });
    await person.keyboard("{ArrowDown}{Enter}");
    expect(await screen.findByRole("heading", { name: "T-MEC" })).toBeVisible();
    expect(router.state.location.searchStr).toBe("?product=080440&market=US");
    expect(treatiesLookup).toHaveBeenLastCalledWith({
      input: expect.objectContaining({ product: "080440", market: "US", value: null }),
    });
  });

  it("is the same question after a restart, because it lives in the address", async () => {
    startProa({ at: asked });
    const question = await screen.findByRole("region", { name: "La pregunta" });
    await waitFor(() => expect(question).toHaveTextContent("Aguacates 0804.40"));
    expect(question).toHaveTextContent("20,000 kg");
    expect(question).toHaveTextContent("USD 50,000");
  });
});

it.each([
  ["es-MX", "Salvaguardia, desde el 1 mar 2026 · No se paga con T-MEC · Made-up journal, p. 2"],
  ["en", "Safeguard, since 1 Mar 2026 · Not paid under T-MEC · Made-up journal, p. 2"],
] as const)(
  "shows what a measure is, since when, and where it stands, in %s",
  async (locale, said) => {
    const answer = anAnswer();
    const [line] = answer.lines;
    if (!line) throw new Error("a line");
    const measure = anAdditional({
      code: "X-002",
      text: "Made-up safeguard: 15%",
      kind: "safeguard",
      from: "2026-03-01",
      citation: "Made-up journal, p. 2",
    });
    const lines = [{ ...line, preferences: [aPreference("T-MEC")], additional: [measure] }];
    startProa({ at: asked, locale, answers: { treatiesLookup: () => ({ ...answer, lines }) } });
    const item = (await screen.findByText("X-002")).closest("li");
    expect(item).toHaveTextContent("X-002 Made-up safeguard: 15%");
    expect(item).toHaveTextContent(said);
  },
);

it("shows a quota with its period, its seasons and what nobody says", async () => {
  const order: QuotaOrder = {
    number: "091901",
    description: "made-up avocados",
    state: "past",
    extent: "part",
    codes: ["0804400010"],
    period: {
      from: "2019-07-01",
      to: "2020-06-30",
      volume: "11500.5",
      unit: "kg",
      basis: "Made-up Regulation",
    },
    seasons: [{ from: "2019-11-01", to: "2020-01-31" }],
    acts: ["R9999990"],
    administration: null,
  };
  const quota = { text: "El archivo no dice el arancel dentro del cupo.", orders: [order] };
  const answer = anAnswer();
  const [line] = answer.lines;
  if (!line) throw new Error("a line");
  const lines = [{ ...line, preferences: [aPreference("T-MEC", { quota })] }];
  const { person } = startProa({
    at: asked,
    answers: { treatiesLookup: () => ({ ...answer, lines }) },
  });
  const shown = await screen.findByRole("button", { name: "Cupo" });
  expect(screen.getByText(quota.text)).toBeVisible();
  await person.click(shown);
  const said = (name: string) => screen.getByText(name, { selector: "dt" }).nextSibling;
  expect(said("Número de orden")).toHaveTextContent("091901");
  expect(said("Volumen")).toHaveTextContent("11,500.5 kg");
  expect(said("Estado")).toHaveTextContent("con todos sus periodos ya pasados");
  expect(said("De esta línea")).toHaveTextContent("Solo una parte");
  expect(said("El producto está en él")).toHaveTextContent(/2019.*2020/);
  expect(said("Administración")).toHaveTextContent("No consta");
  expect(said("Base legal")).toHaveTextContent("Made-up Regulation; R9999990");
});

it.each([
  ["es-MX", /^Valor/, "Sin Incoterm"],
  ["en", /^Value/, "No Incoterm"],
] as const)("lets an Incoterm be taken back (%s)", async (locale, chip, none) => {
  const { person, router } = startProa({ at: "/treaties?product=080440&market=US", locale });
  await person.click(await screen.findByRole("button", { name: chip }));
  const incoterm = await screen.findByRole("button", { name: /Incoterm/ });
  expect(incoterm).toHaveTextContent(none);
  await person.click(incoterm);
  await person.click(await screen.findByRole("option", { name: /^FOB/ }));
  await waitFor(() => expect(router.state.location.searchStr).toMatch(/incoterm=FOB/));
  await person.click(screen.getByRole("button", { name: /Incoterm/ }));
  await person.click(await screen.findByRole("option", { name: new RegExp(`^${none}`) }));
  await waitFor(() => expect(router.state.location.searchStr).toBe("?product=080440&market=US"));
});

it.each([
  ["DAP", ["Costos posteriores a la llegada"]],
  ["DDP", ["Costos posteriores a la llegada", "Aranceles e impuestos incluidos"]],
])("asks what a price %s covers beyond the carriage", async (incoterm, costs) => {
  const treatiesLookup = vi.fn(() => anAnswer());
  const { person } = startProa({
    at: `${asked}&incoterm=${incoterm}`,
    answers: { treatiesLookup },
  });
  await person.click(await screen.findByRole("button", { name: /^Valor/ }));
  const fields = await screen.findAllByRole("textbox", { name: /costos|aranceles/i });
  expect(fields).toHaveLength(costs.length);
  for (const cost of costs) {
    await person.type(screen.getByRole("textbox", { name: new RegExp(cost) }), "900");
  }
  const given = { amount: "900", currency: "USD" };
  await waitFor(() =>
    expect(treatiesLookup).toHaveBeenLastCalledWith({
      input: expect.objectContaining({
        onward: given,
        dutiesAndTaxes: costs.length > 1 ? given : null,
      }),
    }),
  );
});

it("keeps the unit that is chosen before its amount, or outlives it", async () => {
  const { person, router } = startProa({ at: "/treaties?product=080440&market=US" });
  await person.click(await screen.findByRole("button", { name: /^Cantidad/ }));
  const unit = await screen.findByRole("button", { name: /Unidad$/ });
  await person.click(unit);
  await person.click(await screen.findByRole("option", { name: "piezas" }));
  await person.type(screen.getByRole("textbox", { name: "Cantidad" }), "12");
  await waitFor(() =>
    expect(new URLSearchParams(router.state.location.searchStr).get("quantities")).toBe("12 piece"),
  );
  await person.clear(screen.getByRole("textbox", { name: "Cantidad" }));
  await waitFor(() => expect(router.state.location.searchStr).toBe("?product=080440&market=US"));
  expect(screen.getByRole("button", { name: /Unidad$/ })).toHaveTextContent("piezas");
});

it.each([
  ["es-MX", "para Aguacates de la Meseta", "Ya no consultar para Aguacates de la Meseta"],
  ["en", "for Aguacates de la Meseta", "Stop asking for Aguacates de la Meseta"],
] as const)(
  "says for which company it asks, until it is taken away (%s)",
  async (locale, words, remove) => {
    const { person, router } = startProa({
      at: "/treaties?product=080440&market=US&company=c1&companyProduct=p1",
      locale,
      answers: { companiesGet: () => aCompany({ legalName: "Aguacates de la Meseta" }) },
    });
    expect(await screen.findByText(words)).toBeVisible();
    await person.click(screen.getByRole("button", { name: remove }));
    await waitFor(() => expect(router.state.location.searchStr).toBe("?product=080440&market=US"));
    expect(screen.queryByText(words)).not.toBeInTheDocument();
  },
);

it("offers the last question again", async () => {
  const body = JSON.stringify({ product: "080440", market: "US" });
  const { person, router } = startProa({
    at: "/treaties",
    answers: { draftsGet: () => ({ body, at: "2026-11-22T18:00:00.000Z" }) },
  });
  await person.click(await screen.findByRole("link", { name: "Retomar la última consulta" }));
  expect(await screen.findByRole("heading", { name: "T-MEC" })).toBeVisible();
  expect(router.state.location.searchStr).toBe("?product=080440&market=US");
});

describe("the answer", () => {
  it("sets the duty of the treaty against the general one, with the saving and the sources", async () => {
    const { person } = startProa({ at: asked });
    const card = (await screen.findByRole("heading", { name: "T-MEC" })).closest("li");
    if (!card) throw new Error("the agreement has no card");
    expect(within(card).getByText("Libre de arancel")).toBeVisible();
    expect(within(card).getByText("Se ahorra")).toHaveTextContent("Se ahorra 2,240.00USD");
    await person.click(within(card).getByRole("button", { name: "Fuente 1" }));
    expect(await screen.findByRole("dialog", { name: "Fuente" })).toHaveTextContent("2026 rev 10");
  });

  it("puts the better of two agreements first and says why", async () => {
    const [line] = anAnswer().lines;
    if (!line) throw new Error("the answer has no line");
    const preferences = [
      aPreference("TIPAT", { duty: aDuty("5%", "2500.00"), saving: null }),
      aPreference("T-MEC"),
    ];
    startProa({
      at: asked,
      answers: { treatiesLookup: () => anAnswer({ lines: [{ ...line, preferences }] }) },
    });
    const names = await screen.findAllByRole("heading", { level: 3 });
    expect(names.map((heading) => heading.textContent)).toEqual(["T-MEC", "TIPAT"]);
    expect(screen.getByText("Conviene: pide el arancel más bajo.")).toBeVisible();
  });

  it.each([
    ["es-MX", "Desconocido", /Carga «Arancel», de CBSA/],
    ["en", "Unknown", /Load “Arancel” from CBSA/],
  ] as const)("never shows the unknown as zero in %s", async (locale, unknown, step) => {
    const [line] = anAnswer().lines;
    if (!line) throw new Error("the answer has no line");
    const nextStep = { code: "load-schedule", authority: "CBSA", file: "Arancel", format: null };
    const duty = aDuty("", "0", { state: "unknown", amount: null, nextStep });
    startProa({
      at: asked,
      locale,
      answers: {
        treatiesLookup: () =>
          anAnswer({
            lines: [
              {
                ...line,
                mfn: duty,
                preferences: [aPreference("T-MEC", { duty, saving: null })],
                best: null,
              },
            ],
          }),
      },
    });
    expect(await screen.findAllByText(unknown)).toHaveLength(2);
    expect(screen.getByText(step)).toBeVisible();
    expect(screen.queryByText(/^0(\.00)?$/)).not.toBeInTheDocument();
  });

  it.each([
    ["es-MX", ["Precio declarado", "Flete", "Seguro", "Acarreo en México"]],
    ["en", ["Declared price", "Freight", "Insurance", "Inland carriage in Mexico"]],
  ] as const)(
    "says in words how the price became the customs value, in %s",
    async (locale, names) => {
      const step = (code: string, amount: string) => ({
        code,
        amount: { amount, currency: "USD" },
      });
      const customsValue = {
        basis: "FOB",
        value: { amount: "46900.00", currency: "USD" },
        needs: [],
        steps: [
          step("declared", "50000"),
          step("freight", "-3000"),
          step("insurance", "-200"),
          step("inland", "100"),
        ],
        source: null,
      };
      startProa({
        at: asked,
        locale,
        answers: { treatiesLookup: () => anAnswer({ customsValue }) },
      });
      const total = await screen.findByText(/^(Valor en aduana|Customs value) \(FOB\)$/);
      const steps = [...(total.closest("dl")?.querySelectorAll("dt") ?? [])];
      expect(steps.map((name) => name.textContent)).toEqual([...names, total.textContent]);
      expect(screen.getByText(names[1]).nextElementSibling).toHaveTextContent("\u22123,000USD");
    },
  );

  it.each([
    [
      "es-MX",
      "Tasas por fecha",
      "Cambia el 1 ene 2027",
      /^Conviene desde/,
      "USD 892.86 y 357.15 kg por envío",
    ],
    [
      "en",
      "Rates by date",
      "Changes on 1 Jan 2027",
      /^Pays from/,
      "USD 892.86 and 357.15 kg per shipment",
    ],
  ] as const)(
    "shows the rate from year to year, and from which shipment on the proof pays, in %s",
    async (locale, table, change, pays, from) => {
      const [line] = anAnswer().lines;
      if (!line) throw new Error("the answer has no line");
      const step = (day: string, percent: string, amount: string) => ({
        from: day,
        text: `${percent}%`,
        percent,
        amount: { amount, currency: "USD" },
      });
      const preferences = [
        aPreference("T-MEC", {
          staging: [step("2026-01-01", "5", "2500.00"), step("2027-01-01", "0", "0.00")],
          nextChange: "2027-01-01",
          category: "B10",
          base: "20%",
          breakEven: {
            value: { amount: "892.86", currency: "USD" },
            quantities: [{ amount: "357.15", unit: "kg" }],
          },
        }),
      ];
      const treatiesLookup = vi.fn(() => anAnswer({ lines: [{ ...line, preferences }] }));
      startProa({ at: `${asked}&proofCost=40`, locale, answers: { treatiesLookup } });
      const rates = await screen.findByRole("table", { name: table });
      const rows = within(rates).getAllByRole("row");
      expect(rows.map((row) => row.textContent?.replaceAll("\u202f", " "))).toEqual([
        expect.stringMatching(/T-MEC$/),
        expect.stringMatching(/^1 (ene|Jan) 20265%2,500.00\s?USD$/),
        expect.stringMatching(/^1 (ene|Jan) 2027(Libre de arancel|Free of duty)$/),
      ]);
      expect(screen.getByRole("img", { name: /T-MEC/ })).toBeVisible();
      expect(screen.getByText(change)).toBeVisible();
      expect(screen.getByText("B10")).toBeVisible();
      expect(screen.getByText(pays).parentElement).toHaveTextContent(from);
      expect(treatiesLookup).toHaveBeenCalledWith({
        input: expect.objectContaining({ proofCost: { amount: "40", currency: "USD" } }),
      });
    },
  );

  it("names the input that a duty waits for", async () => {
    const [line] = anAnswer().lines;
    if (!line) throw new Error("the answer has no line");
    const mfn = aDuty("11.2¢/kg", "0", {
      state: "needs_input",
      amount: null,
      needs: [{ kind: "quantity", unit: "kg", from: null, to: null }],
    });
    startProa({
      at: asked,
      answers: { treatiesLookup: () => anAnswer({ lines: [{ ...line, mfn }] }) },
    });
    expect(await screen.findByText("Para calcular falta: la cantidad en kg")).toBeVisible();
  });

  it.each([
    ["es-MX", /^Cantidad/, "Unidad", "kg de azúcares totales"],
    ["en", /^Quantity/, "Unit", "kg of total sugars"],
  ] as const)(
    "offers the unit that a duty waits for beside the usual ones, in %s",
    async (locale, chip, label, unit) => {
      const [line] = anAnswer().lines;
      if (!line) throw new Error("the answer has no line");
      const mfn = aDuty("33.9¢/kg of total sugars", "0", {
        state: "needs_input",
        amount: null,
        needs: [{ kind: "quantity", unit: "kg/total-sugars", from: null, to: null }],
      });
      const treatiesLookup = vi.fn(() => anAnswer({ lines: [{ ...line, mfn }] }));
      const { person } = startProa({ at: asked, locale, answers: { treatiesLookup } });
      await screen.findByText(/^33.9¢/);
      await person.click(screen.getByRole("button", { name: chip }));
      await person.click(await screen.findByRole("button", { name: /Agregar otra|Add another/ }));
      const [, second] = screen.getAllByRole("button", { name: new RegExp(`${label}$`) });
      expect(second).toHaveTextContent(unit);
      const [, amount] = screen.getAllByRole("textbox", { name: chip });
      if (!amount) throw new Error("the second quantity has no field");
      await person.type(amount, "350");
      await waitFor(() =>
        expect(treatiesLookup).toHaveBeenLastCalledWith({
          input: expect.objectContaining({
            quantities: [
              { amount: "20000", unit: "kg" },
              { amount: "350", unit: "kg/total-sugars" },
            ],
          }),
        }),
      );
    },
  );

  it.each([
    ["es-MX", /^Tipo de cambio/, "Cuántos USD por 1 MXN", /^De dónde se tomó/],
    ["en", /^Exchange rate/, "How many USD for 1 MXN", /^Where it comes from/],
  ] as const)(
    "asks for the exchange rate that is missing, in %s",
    async (locale, chip, rate, from) => {
      const [line] = anAnswer().lines;
      if (!line) throw new Error("the answer has no line");
      const mfn = aDuty("$1.89/kg + 4.7%", "0", {
        state: "needs_input",
        amount: null,
        needs: [{ kind: "rate", unit: null, from: "MXN", to: "USD" }],
      });
      const treatiesLookup = vi.fn(({ input }) =>
        input.rates.length > 0
          ? anAnswer({ rates: input.rates })
          : anAnswer({ lines: [{ ...line, mfn }] }),
      );
      const { person } = startProa({ at: asked, locale, answers: { treatiesLookup } });
      await person.click(await screen.findByRole("button", { name: chip }));
      await person.type(await screen.findByLabelText(rate), "0.0578");
      await person.type(screen.getByLabelText(from), "FIX");
      await person.keyboard("{Escape}");
      await waitFor(() =>
        expect(treatiesLookup).toHaveBeenLastCalledWith({
          input: expect.objectContaining({
            rates: [{ from: "MXN", to: "USD", rate: "0.0578", on: null, source: "FIX" }],
          }),
        }),
      );
      expect(await screen.findByText("1 MXN = 0.0578 USD", { selector: "li" })).toHaveTextContent(
        "FIX",
      );
    },
  );

  it("is saved to a company", async () => {
    const treatiesSaveAnswer = vi.fn(() => "a1");
    const { person } = startProa({
      at: `${asked}&company=c1&companyProduct=p1`,
      answers: {
        treatiesSaveAnswer,
        companiesList: () => ({ rows: [], next: null, total: 0 }),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar en una empresa" }));
    await person.click(await screen.findByRole("button", { name: "Guardar" }));
    expect(await screen.findByText("La respuesta se guardó.")).toBeVisible();
    expect(treatiesSaveAnswer).toHaveBeenCalledWith({
      input: expect.objectContaining({ companyId: "c1", productId: "p1" }),
    });
  });
});

describe("the origin case of the product", () => {
  const aCase = (id: string, some: Partial<OriginCaseRow> = {}): OriginCaseRow => ({
    id,
    name: `Caso ${id}`,
    companyId: null,
    productId: null,
    code: "080440",
    market: null,
    on: "2026-11-20",
    at: "2026-11-20T10:00:00.000Z",
    originates: ["T-MEC", "ACUK"],
    open: [],
    ...some,
  });
  const answer = anAnswer();
  const lines = answer.lines.map((line) => ({ ...line, preferences: [aPreference("T-MEC")] }));
  const looking = (rows: OriginCaseRow[], at = asked) =>
    startProa({
      at,
      answers: {
        treatiesLookup: () => ({ ...answer, lines }),
        originCases: () => ({ rows, hasMore: false }),
      },
    });

  it("says under which agreements of the market it originates, and leads there and back", async () => {
    const other = aCase("k2", { name: "Oferta 080440", code: "940169" });
    looking([other, aCase("k1")]);
    const found = await screen.findByRole("region", { name: "Caso de origen" });
    const link = within(found).getByRole("link", { name: "Caso k1" });
    const address = new URL(link.getAttribute("href")?.replace("#", "") ?? "", "http://proa");
    expect(address.pathname).toBe("/origin/k1");
    expect(new URLSearchParams(address.searchParams.get("from") ?? "").get("quantities")).toBe(
      "20000 kg",
    );
    expect(within(found).getByText("T-MEC")).toBeVisible();
    expect(found).not.toHaveTextContent("ACUK");
    expect(within(found).queryByRole("link", { name: /Casos de origen/ })).toBeNull();
  });

  it("is that of the company's product, and the others are in the list", async () => {
    const own = aCase("k3", { productId: "p7", originates: ["ACUK"], open: ["T-MEC"] });
    looking([aCase("k1"), own], `${asked}&company=c1&companyProduct=p7`);
    const found = await screen.findByRole("region", { name: "Caso de origen" });
    expect(within(found).getByRole("link", { name: "Caso k3" })).toBeVisible();
    expect(found).toHaveTextContent("ningún tratado de este mercado");
    expect(found).toHaveTextContent("Por saber");
    expect(
      within(found).getByRole("link", { name: "Casos de origen de este producto" }),
    ).toHaveAttribute("href", expect.stringContaining("/origin?text=080440"));
  });

  it("is not spoken of where there is none, and a new one knows its way back", async () => {
    looking([]);
    const link = await screen.findByRole("link", { name: "¿Es originario?" });
    expect(link).toHaveAttribute("href", expect.stringContaining("from=product%3D080440"));
    expect(screen.queryByRole("region", { name: "Caso de origen" })).toBeNull();
  });
});
