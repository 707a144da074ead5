import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { ChosenRules, ListOrder, RuleCoverage, RuleEdition, RuleReport } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { unitedStates } from "@/test/desk";

const bundled: RuleCoverage = {
  agreement: "TIPAT",
  shortEs: "TIPAT",
  shortEn: "CPTPP",
  edition: null,
  vintage: null,
  rules: 47,
  computed: 44,
  asking: 0,
  textOnly: 3,
  without: ["01", "05"],
  chapters: [
    {
      chapter: "22",
      rules: 3,
      computed: 2,
      asking: 0,
      textOnly: 1,
      reasons: [{ reason: "rule-says-more", count: 1, examples: ["Annex 3-D"] }],
    },
  ],
};
const listed: RuleCoverage = {
  ...bundled,
  edition: "e1",
  vintage: "1.1",
  rules: 2_561,
  computed: 2_493,
  asking: 210,
  textOnly: 68,
  without: [],
  chapters: [
    {
      chapter: "87",
      rules: 40,
      computed: 26,
      asking: 4,
      textOnly: 14,
      reasons: [{ reason: "rule-footnote", count: 14, examples: ["Annex 3-D, 8702"] }],
    },
  ],
};
const edition: RuleEdition = {
  id: "e1",
  agreement: "TIPAT",
  shortEs: "TIPAT",
  shortEn: "CPTPP",
  format: "rule-sets-json",
  vintage: "1.1",
  hsEdition: "2012",
  fileName: "rules.json.gz",
  sha256: "0",
  records: 2_561,
  computed: 2_493,
  asking: 210,
  textOnly: 68,
  rejected: 0,
  reasons: [],
  importedAt: "2026-11-24T10:00:00.000Z",
  isCurrent: true,
};
const older = { ...edition, id: "e0", vintage: "1.0", isCurrent: false };
const other = { ...edition, id: "e9", agreement: "ACUK", vintage: "1.2" };
const chosen: ChosenRules = {
  token: "t",
  name: "rules.json.gz",
  bytes: 45_528,
  format: "rule-sets-json",
  agreement: "TIPAT",
  hsEdition: "2012",
  vintage: null,
};
const report: RuleReport = {
  edition: "e1",
  records: 2_561,
  computed: 2_493,
  asking: 210,
  textOnly: 68,
  rejected: 0,
  reasons: [{ reason: "rule-footnote", count: 66, examples: ["Annex 3-D, 190120"] }],
  alreadyLoaded: false,
  isCurrent: true,
};

describe("rules of origin", () => {
  it.each([
    ["es-MX", "Reglas de origen", "Con el programa", "TIPAT"],
    ["en", "Rules of origin", "With the program", "CPTPP"],
  ] as const)("are counted by treaty and source (%s)", async (locale, title, program, name) => {
    startProa({
      at: "/settings",
      locale,
      answers: {
        referenceStatus: () => ({ sources: [], markets: [unitedStates], repair: null }),
        rulesCoverage: () => [bundled, listed],
      },
    });
    const table = await screen.findByRole("table", { name: title });
    for (const cell of [program, "1.1", "2,493", "210", "47"]) {
      expect(within(table).getByText(cell)).toBeVisible();
    }
    for (const link of within(table).getAllByRole("link", { name })) {
      expect(link).toHaveAttribute("href", "/settings/rules/TIPAT");
    }
  });

  it.each([
    ["es-MX", "Listas importadas", "Dejar de usar", "Usar esta edición", /una nota, un cupo/i],
    ["en", "Imported lists", "Stop using", "Use this edition", /a note, a quota/i],
  ] as const)("have lists that are used and put aside (%s)", async (...words) => {
    const [locale, title, aside, use, footnote] = words;
    const rulesSetCurrent = vi.fn(() => null);
    const rulesPutAside = vi.fn(() => null);
    const rulesCoverage = vi.fn((_: { agreement: string | null }) => [bundled, listed]);
    const { person } = startProa({
      at: "/settings/rules/TIPAT",
      locale,
      answers: {
        rulesEditions: () => [edition, older, other],
        rulesCoverage,
        rulesSetCurrent,
        rulesPutAside,
      },
    });
    const table = await screen.findByRole("table", { name: title });
    expect(within(table).getAllByRole("row")).toHaveLength(3);
    expect(within(table).queryByText("1.2")).not.toBeInTheDocument();
    expect(rulesCoverage).toHaveBeenCalledWith({ agreement: "TIPAT" });
    expect(screen.getByText(footnote)).toBeVisible();
    expect(screen.getByText("Annex 3-D, 8702")).toBeVisible();
    expect(screen.getByText(/01, 05/)).toBeVisible();
    await person.click(within(table).getByRole("button", { name: aside }));
    expect(rulesPutAside).toHaveBeenCalledWith({ editionId: "e1" });
    // By keyboard alone.
    within(table).getByRole("button", { name: use }).focus();
    await person.keyboard("{Enter}");
    expect(rulesSetCurrent).toHaveBeenCalledWith({ editionId: "e0" });
  });

  it("of a treaty without any say so", async () => {
    startProa({
      at: "/settings/rules/TLC",
      locale: "en",
      answers: { rulesEditions: () => [], rulesCoverage: () => [] },
    });
    expect(await screen.findByText(/No list of this treaty/)).toBeVisible();
    expect(screen.getByText("Proa has no rules of this treaty yet.")).toBeVisible();
  });

  it.each([
    ["es-MX", "Elegir un archivo", "Edición", "Importar", /66 · Una nota/],
    ["en", "Choose a file", "Edition", "Import", /66 · A note/],
  ] as const)("are imported as what their file is (%s)", async (...words) => {
    const [locale, choose, vintage, take, footnote] = words;
    const rulesImport = vi.fn((_: { input: ListOrder }) => report);
    const { person } = startProa({
      at: "/settings/rules/import",
      locale,
      answers: { rulesCoverage: () => [bundled], rulesChoose: () => chosen, rulesImport },
    });
    await person.click(await screen.findByRole("button", { name: choose }));
    expect(await screen.findByText("rules.json.gz")).toBeVisible();
    const run = screen.getByRole("button", { name: take });
    expect(run).toBeDisabled();
    await person.type(screen.getByLabelText(vintage), "1.1");
    await person.click(run);
    expect(await screen.findByText("2,493")).toBeVisible();
    expect(screen.getByText(footnote)).toBeVisible();
    expect(rulesImport).toHaveBeenCalledWith(
      expect.objectContaining({
        input: {
          token: "t",
          agreement: "TIPAT",
          format: "rule-sets-json",
          vintage: "1.1",
          hsEdition: "2012",
        },
      }),
    );
  });

  it.each([
    ["es-MX", "Elegir un archivo", /no tiene reglas de TIPAT/],
    ["en", "Choose a file", /does not hold rules of TIPAT/],
  ] as const)("are refused in words (%s)", async (locale, choose, refused) => {
    const { person } = startProa({
      at: "/settings/rules/import",
      locale,
      answers: {
        rulesCoverage: () => [bundled],
        rulesChoose: () => {
          throw refusal({
            code: "import.other-agreement",
            format: "rule-sets-json",
            agreement: "TIPAT",
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: choose }));
    expect(await screen.findByText(refused)).toBeVisible();
  });
});
