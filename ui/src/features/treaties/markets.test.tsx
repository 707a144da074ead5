import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Standing } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aDuty, aMarket, anAnswer, aStanding, aWorld } from "@/test/desk";

const japan = aMarket("JP", "Japón", "Japan");
const chile = aMarket("CL", "Chile", "Chile");
const canada = aMarket("CA", "Canadá", "Canada");
const blank = { mfn: null, best: null, saving: null, margin: null } as const;

const standings: Standing[] = [
  aStanding({ market: japan, countries: ["392"], state: "unknown", ...blank }),
  aStanding(),
  aStanding({
    market: canada,
    countries: ["124"],
    state: "needs_input",
    ...blank,
    needs: [{ kind: "quantity", unit: "kg", from: null, to: null }],
  }),
  aStanding({
    market: aMarket("PE", "Perú", "Peru"),
    countries: ["604"],
    margin: "0",
    saving: null,
    best: null,
    mfn: aDuty("Free", "0.00", { isFree: true }),
  }),
  aStanding({
    market: chile,
    countries: ["152"],
    margin: "2.2",
    mostMargin: "11.2",
    lines: 3,
    line: "0804.40.10",
    saving: { amount: "3100.00", currency: "USD" },
    hasAdditional: true,
  }),
];

const ranked: Answers = {
  treatiesRank: () => ({ product: anAnswer().product, on: "2026-11-23", standings }),
  referenceWorldMap: () => aWorld("484", "840", "392", "604", "250"),
};

const at = "/treaties/markets?product=080440&value=50000&currency=USD";

/** The names of the markets from the first row to the last. */
async function rows() {
  const grid = await screen.findByRole("grid");
  return within(grid)
    .getAllByRole("rowheader")
    .map((cell) => cell.textContent);
}

async function rowOf(name: string) {
  return await screen.findByRole("row", { name: new RegExp(`^${name}`) });
}

describe("one product in every market", () => {
  it("is reached from the question about one market, with everything but that", async () => {
    const treatiesRank = vi.fn(() => ({
      product: anAnswer().product,
      on: "2026-11-23",
      standings,
    }));
    const { person, router } = startProa({
      at: "/treaties?product=080440&market=US&value=50000&quantities=20000+kg&line=08044000",
      answers: { ...ranked, treatiesRank },
    });
    await person.click(await screen.findByRole("link", { name: "En todos los mercados" }));
    expect(await screen.findByRole("grid")).toBeVisible();
    expect(router.state.location.pathname).toBe("/treaties/markets");
    expect(router.state.location.searchStr).toBe("?product=080440&value=50000&quantities=20000+kg");
    expect(treatiesRank).toHaveBeenLastCalledWith({
      input: expect.objectContaining({
        product: "080440",
        value: { amount: "50000", currency: "USD" },
        quantities: [{ amount: "20000", unit: "kg" }],
      }),
    });
    const question = screen.getByRole("region", { name: "La pregunta" });
    expect(within(question).queryByRole("button", { name: /^Mercado/ })).not.toBeInTheDocument();
    await waitFor(() => expect(question).toHaveTextContent("Aguacates 0804.40"));
  });

  it.each([
    ["es-MX", ["Estados Unidos", "Chile", "Perú", "Canadá", "Japón"]],
    ["en", ["United States", "Chile", "Peru", "Canada", "Japan"]],
  ] as const)(
    "stands from the largest margin down, the unknown last, in %s",
    async (locale, names) => {
      startProa({ at, locale, answers: ranked });
      expect(await rows()).toEqual(names);
    },
  );

  it.each([
    ["es-MX", "Japón", "Desconocido"],
    ["en", "Japan", "Unknown"],
  ] as const)("never shows the unknown as zero, in %s", async (locale, name, unknown) => {
    startProa({ at, locale, answers: ranked });
    const row = await rowOf(name);
    expect(within(row).getAllByText(unknown)).toHaveLength(5);
    expect(row).not.toHaveTextContent(/\d/);
  });

  it.each([
    ["es-MX", "Canadá", "Falta un dato", "Para calcular falta: la cantidad en kg"],
    ["en", "Canada", "Missing input", "To compute it, add: the quantity in kg"],
  ] as const)("says what is asked for, in %s", async (locale, name, state, asked) => {
    startProa({ at, locale, answers: ranked });
    const row = await rowOf(name);
    expect(within(row).getByText(state)).toBeVisible();
    expect(within(row).getByText(asked)).toBeVisible();
  });

  it.each([
    ["es-MX", "hasta 11.2", "3 líneas", "Puede haber aranceles adicionales", "3,100.00USD"],
    ["en", "up to 11.2", "3 lines", "Additional duties may apply", "3,100.00USD"],
  ] as const)("says where lines differ and duties are added, in %s", async (locale, ...words) => {
    startProa({ at, locale, answers: ranked });
    const row = await rowOf("Chile");
    for (const word of words) expect(row).toHaveTextContent(word);
  });

  it("shows savings only where a price was given", async () => {
    startProa({ at: "/treaties/markets?product=080440", answers: ranked });
    await rows();
    expect(screen.queryByRole("columnheader", { name: /Ahorro/ })).not.toBeInTheDocument();
  });

  it.each([
    [
      "es-MX",
      /Se conocen 3 mercados de 6\. En 1 falta un dato.* De 1, Proa aún no lee.* De 1 no se sabe/,
      "Importar",
    ],
    [
      "en",
      /3 markets of 6 are known\. 1 waits for an input.* Of 1, Proa does not read.* 1 is not known/,
      "Import",
    ],
  ] as const)("says how much is known and what to do, in %s", async (locale, words, link) => {
    const nextStep = {
      code: "load-schedule",
      authority: "ABF",
      file: "Schedule 3",
      format: "au-schedule-json",
    };
    const australia = aStanding({
      ...blank,
      market: aMarket("AU", "Australia", "Australia"),
      state: "unknown",
      mfn: aDuty("", "0.00", { state: "unknown", amount: null, nextStep }),
    });
    const treatiesRank = () => ({
      product: anAnswer().product,
      on: "2026-11-23",
      standings: [...standings, australia],
    });
    startProa({ at, locale, answers: { ...ranked, treatiesRank } });
    expect(await screen.findByText(words)).toBeVisible();
    const step = screen.getByRole("link", { name: new RegExp(`^${link}`) });
    expect(step).toHaveAttribute("href", expect.stringContaining("/settings/import"));
  });

  it("is sorted by its headings, and the address keeps the order", async () => {
    const { person, router } = startProa({ at, answers: ranked });
    await rows();
    await person.click(screen.getByRole("columnheader", { name: /Mercado/ }));
    await waitFor(async () =>
      expect(await rows()).toEqual(["Chile", "Estados Unidos", "Perú", "Canadá", "Japón"]),
    );
    expect(router.state.location.searchStr).toContain("&by=market");
    await person.click(screen.getByRole("columnheader", { name: /Ahorro/ }));
    // Chile saves more money on a smaller margin.
    await waitFor(async () =>
      expect(await rows()).toEqual(["Chile", "Estados Unidos", "Perú", "Canadá", "Japón"]),
    );
  });

  it("is narrowed to where there is something to gain", async () => {
    const { person, router } = startProa({ at, answers: ranked });
    await rows();
    await person.click(screen.getByRole("checkbox", { name: "Solo donde hay algo que ganar" }));
    await waitFor(async () => expect(await rows()).toEqual(["Estados Unidos", "Chile"]));
    expect(router.state.location.searchStr).toContain("&only=gain");
  });

  it("says what to do where nothing was asked yet", async () => {
    const treatiesRank = vi.fn();
    startProa({ at: "/treaties/markets", answers: { treatiesRank } });
    expect(await screen.findByText("Elige un producto")).toBeVisible();
    expect(treatiesRank).not.toHaveBeenCalled();
  });

  it("opens a market by keyboard", async () => {
    const { person, router } = startProa({ at, answers: ranked });
    const row = await rowOf("Chile");
    row.focus();
    await person.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "T-MEC" })).toBeVisible();
    expect(router.state.location.searchStr).toBe(
      "?product=080440&value=50000&currency=USD&market=CL&line=08044010",
    );
  });

  it("does not say that no treaty helps where one does on another line", async () => {
    const split = aStanding({
      market: chile,
      countries: ["152"],
      margin: "0",
      mostMargin: "6",
      lines: 2,
      best: null,
      saving: null,
    });
    const treatiesRank = () => ({
      product: anAnswer().product,
      on: "2026-11-23",
      standings: [split],
    });
    startProa({ at, answers: { ...ranked, treatiesRank } });
    const row = await rowOf("Chile");
    expect(row).toHaveTextContent("Ninguno en la línea de menor margen");
    expect(row).toHaveTextContent("Sin ahorro en la línea de menor margen");
  });

  it("says at the figure what qualifies it", async () => {
    const old = aStanding({ mfn: aDuty("11.2¢/kg", "2240.00", { reason: "outside-vintage" }) });
    const treatiesRank = () => ({
      product: anAnswer().product,
      on: "2026-11-23",
      standings: [old],
    });
    startProa({ at, answers: { ...ranked, treatiesRank } });
    expect(await screen.findByText("El arancel cargado es de otro año.")).toBeVisible();
  });
});

describe("the map", () => {
  const countries = (container: HTMLElement) =>
    Object.fromEntries(
      [...container.querySelectorAll("path[data-market]")].map((path) => [
        path.getAttribute("data-market"),
        path.getAttribute("data-class"),
      ]),
    );

  it("colours a market by its margin, and hatches the unknown", async () => {
    const { container } = startProa({ at, answers: ranked });
    await screen.findByRole("img", { name: /^Mapa del mundo/ });
    expect(countries(container)).toEqual({ US: "low", JP: "unknown", PE: "none" });
    const hatch = container.querySelector("pattern")?.id;
    const fill = (market: string) =>
      container.querySelector(`path[data-market="${market}"]`)?.getAttribute("fill");
    expect(fill("JP")).toBe(`url(#${hatch})`);
    expect(fill("PE")).toBeNull();
    expect(container.querySelectorAll('path[data-class="home"]')).toHaveLength(1);
    expect(container.querySelectorAll('path[data-class="other"]')).toHaveLength(1);
  });

  it.each([
    ["es-MX", ["Sin ventaja: 0", "Hasta 5", "No se sabe", "México"], /tabla: Canadá y Chile\./],
    ["en", ["No gain: 0", "Up to 5", "Not known", "Mexico"], /table: Canada and Chile\./],
  ] as const)("says its colours in words, in %s", async (locale, words, tooSmall) => {
    startProa({ at, locale, answers: ranked });
    const figure = await screen.findByRole("figure");
    for (const word of words) {
      expect(within(figure).getByText(word, { selector: "li" })).toBeVisible();
    }
    expect(within(figure).getByText(tooSmall)).toBeVisible();
  });

  it("shows the market under the pointer or the focus, and opens it at a click", async () => {
    const { person, router, container } = startProa({ at, answers: ranked });
    const figure = await screen.findByRole("figure");
    const path = container.querySelector('path[data-market="US"]');
    if (!path) throw new Error("the market is not on the map");
    await person.hover(path);
    expect(within(figure).getByText("Estados Unidos")).toBeVisible();
    expect(figure).toHaveTextContent("4.48");
    (await rowOf("Japón")).focus();
    await waitFor(() => expect(within(figure).getByText("Japón")).toBeVisible());
    expect(figure).not.toHaveTextContent("4.48");
    await person.click(path);
    await waitFor(() => expect(router.state.location.pathname).toBe("/treaties"));
    expect(router.state.location.searchStr).toContain("market=US");
  });

  it("adds no stop for the keyboard", async () => {
    startProa({ at, answers: ranked });
    const map = await screen.findByRole("img", { name: /^Mapa del mundo/ });
    expect(map.querySelectorAll("[tabindex], a, button")).toHaveLength(0);
  });

  it.each([null, "{}"])("leaves the table alone where the outlines are %s", async (outlines) => {
    startProa({ at, answers: { ...ranked, referenceWorldMap: () => outlines } });
    expect(await rows()).toHaveLength(5);
    expect(screen.queryByRole("figure")).not.toBeInTheDocument();
  });
});

describe("the choice of markets", () => {
  const seven = ["A", "B", "C", "D", "E", "F", "G"].map((code) =>
    aStanding({ market: aMarket(code, `Mercado ${code}`, `Market ${code}`) }),
  );
  const many: Answers = {
    ...ranked,
    treatiesRank: () => ({ product: anAnswer().product, on: "2026-11-23", standings: seven }),
  };
  const boxOf = async (name: string) => within(await rowOf(name)).getByRole("checkbox");

  it("ends at six", async () => {
    const { person } = startProa({ at: `${at}&markets=A,B,C,D,E`, answers: many });
    await person.click(await boxOf("Mercado F"));
    expect(await screen.findByText("6 mercados de 6")).toBeVisible();
    expect(await boxOf("Mercado G")).toBeDisabled();
    await person.click(await boxOf("Mercado A"));
    expect(await screen.findByText("5 mercados de 6")).toBeVisible();
    expect(await boxOf("Mercado G")).toBeEnabled();
  });

  it("is never all at once", async () => {
    const { person } = startProa({ at, answers: many });
    (await rowOf("Mercado A")).focus();
    await person.keyboard("{Control>}a{/Control}");
    expect(screen.getByText("Elige hasta 6 mercados para compararlos.")).toBeVisible();
    const heading = screen.getByRole("columnheader", { name: "Elegir" });
    expect(within(heading).queryByRole("checkbox")).not.toBeInTheDocument();
  });

  it.each([
    ["es-MX", "Chile", "Estados Unidos", "Comparar"],
    ["en", "Chile", "United States", "Compare"],
  ] as const)(
    "goes on to the comparison with its lines, in %s",
    async (locale, one, two, compare) => {
      const { person, router } = startProa({ at, locale, answers: ranked });
      await person.click(await boxOf(one));
      await person.click(await boxOf(two));
      await person.click(await screen.findByRole("link", { name: compare }));
      expect(await screen.findByRole("table")).toBeVisible();
      expect(router.state.location.pathname).toBe("/treaties/compare");
      const search = new URLSearchParams(router.state.location.searchStr);
      expect(search.get("markets")).toBe("CL,US");
      expect(search.get("lines")).toBe("CL 0804.40.10");
      expect(search.get("product")).toBe("080440");
    },
  );
});
