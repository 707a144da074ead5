import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aDuty, aMarket, anAdditional, anAnswer, aPreference } from "@/test/desk";

const japan = aMarket("JP", "Japón", "Japan");
const chile = aMarket("CL", "Chile", "Chile");
const canada = aMarket("CA", "Canadá", "Canada");

describe("side by side", () => {
  const [base] = anAnswer().lines;
  if (!base) throw new Error("the answer has no line");
  const rule = {
    id: "r1",
    state: "text_only",
    text: "Un cambio de capítulo",
    citation: "Anexo 4-B",
    edition: "HS2012",
    confidence: "medium",
    alternatives: 0,
  };
  const answers: Answers = {
    treatiesMarkets: () => [anAnswer().market, japan, chile, canada],
    treatiesLookup: ({ input }) => {
      if (input.market === "JP") {
        const unknown = aDuty("", "0", { state: "unknown", amount: null });
        return anAnswer({
          market: japan,
          lines: [
            {
              ...base,
              mfn: unknown,
              preferences: [aPreference("TIPAT", { duty: unknown, saving: null })],
              best: null,
            },
          ],
        });
      }
      if (input.market === "CL") {
        const other = { ...base, code: "0804.40.10", digits: "08044010", description: "Hass" };
        return anAnswer({
          market: chile,
          lines: [
            { ...base, preferences: [aPreference("TIPAT"), aPreference("Alianza del Pacífico")] },
            { ...other, mfn: aDuty("6%", "3000.00"), preferences: [aPreference("TIPAT")] },
          ],
        });
      }
      return anAnswer({
        lines: [
          {
            ...base,
            preferences: [aPreference("T-MEC", { rule }), aPreference("TIPAT")],
            additional: [
              anAdditional(),
              anAdditional({
                code: "X-001",
                kind: "surcharge",
                from: "2026-01-01",
                to: "2026-12-31",
                citation: "Made-up journal, p. 1",
              }),
            ],
          },
        ],
      });
    },
  };
  const compared = "/treaties/compare?product=080440&value=50000&markets=US,JP,CL";
  const cells = (name: string) => {
    const row = screen.getByRole("rowheader", { name }).closest("tr");
    return within(row ?? document.body).getAllByRole("cell");
  };

  it.each([
    ["es-MX", ["Estados Unidos", "Japón", "Chile"]],
    ["en", ["United States", "Japan", "Chile"]],
  ] as const)("has one column for each market, in %s", async (locale, names) => {
    startProa({ at: compared, locale, answers });
    const table = await screen.findByRole("table");
    const headings = within(table).getAllByRole("columnheader");
    expect(headings.map((heading) => heading.textContent)).toEqual(names);
  });

  it("names each agreement once, with one cell for each market below it", async () => {
    startProa({ at: compared, answers });
    const table = await screen.findByRole("table");
    for (const agreement of ["T-MEC", "TIPAT", "Alianza del Pacífico"]) {
      const named = within(table).getAllByRole("rowheader", { name: agreement });
      expect(named).toHaveLength(1);
      const [duty] = [...(named[0]?.closest("tbody")?.rows ?? [])].slice(1);
      expect(duty?.querySelectorAll("td")).toHaveLength(3);
    }
  });

  it.each([
    ["es-MX", "Sin tratado", "Desconocido"],
    ["en", "Without a treaty", "Unknown"],
  ] as const)("never shows the unknown as zero, in %s", async (locale, row, unknown) => {
    startProa({ at: compared, locale, answers });
    await screen.findByRole("table");
    const [known, notKnown] = cells(row);
    expect(known).toHaveTextContent("2,240.00USD");
    expect(notKnown).toHaveTextContent(unknown);
    expect(notKnown).not.toHaveTextContent(/\d/);
  });

  it.each([
    [
      "es-MX",
      ["El que conviene", "T-MEC", "pide el arancel más bajo"],
      [
        "Aranceles adicionales",
        "9903.01.01",
        "No se paga con T-MEC",
        "Sobretasa, del 1 ene 2026 al 31 dic 2026",
      ],
      ["No se incluye", "IVA", "IVA"],
      ["Confianza", "alta", "alta"],
    ],
    [
      "en",
      ["Best choice", "T-MEC", "asks for the lowest duty"],
      [
        "Additional duties",
        "9903.01.01",
        "Not paid under T-MEC",
        "Surcharge, from 1 Jan 2026 to 31 Dec 2026",
      ],
      ["Not included", "VAT", "VAT"],
      ["Confidence", "high", "high"],
    ],
  ] as const)("says what else must be known, in %s", async (locale, ...rows) => {
    startProa({ at: compared, locale, answers });
    await screen.findByRole("table");
    for (const [row = "", ...words] of rows) {
      const [first] = cells(row);
      for (const word of words) expect(first).toHaveTextContent(word);
    }
  });

  it("says that nobody knows of duties on top where no official file is loaded", async () => {
    startProa({ at: compared, answers });
    await screen.findByRole("table");
    const [, japan] = cells("Aranceles adicionales");
    expect(japan).toHaveTextContent("Desconocido");
  });

  it("says how sure the reading of a rule is", async () => {
    startProa({ at: compared, answers });
    const cell = (await screen.findByText(/^Un cambio de capítulo/)).closest("td");
    expect(cell).toHaveTextContent("Solo el texto: la decisión es de quien asesora");
    expect(cell).toHaveTextContent("confianza media");
  });

  it("lets another line stand for a market", async () => {
    const { person, router } = startProa({ at: compared, answers });
    await person.click(await screen.findByRole("button", { name: /Una de 2 líneas/ }));
    await person.click(await screen.findByRole("option", { name: /0804\.40\.10/ }));
    await waitFor(() => expect(cells("Sin tratado")[2]).toHaveTextContent("3,000.00USD"));
    const search = new URLSearchParams(router.state.location.searchStr);
    expect(search.get("lines")).toBe("CL 0804.40.10");
  });

  it("holds no currency against another", async () => {
    const euros = aDuty("5%", "1", { amount: { amount: "1.00", currency: "EUR" } });
    startProa({
      at: compared,
      answers: {
        ...answers,
        treatiesLookup: ({ input }) =>
          anAnswer(input.market === "US" ? {} : { lines: [{ ...base, mfn: euros }] }),
      },
    });
    expect(await screen.findByText(/están en monedas distintas/)).toBeVisible();
  });

  it("loses a market and gains another, by keyboard", async () => {
    const { person, router } = startProa({ at: compared, answers });
    await person.click(await screen.findByRole("button", { name: "Quitar Japón" }));
    await waitFor(() =>
      expect(new URLSearchParams(router.state.location.searchStr).get("markets")).toBe("US,CL"),
    );
    expect(screen.getByRole("region", { name: "Mercados lado a lado" })).toHaveFocus();
    const adding = screen.getByRole("combobox", { name: "Agregar un mercado" });
    await person.type(adding, "cana");
    await screen.findByRole("option", { name: "Canadá" });
    await person.keyboard("{ArrowDown}{Enter}");
    await waitFor(() =>
      expect(new URLSearchParams(router.state.location.searchStr).get("markets")).toBe("US,CL,CA"),
    );
    expect(adding).toHaveValue("");
    expect(adding).toHaveFocus();
  });

  it.each([
    ["/treaties/compare", "Elige un producto"],
    ["/treaties/compare?product=080440", "Elige los mercados que quieres comparar"],
  ])("says what to do at %s", async (address, words) => {
    startProa({ at: address, answers });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });
});
