import { describe, expect, it } from "vitest";
import type { OriginAnswer, OriginNeed } from "@/bridge";
import { codeOf } from "@/i18n/format";
import { answered, answeredOnLine, askedAgain, unanswered } from "./answers";
import { emptyLine, type LineForm, linesOf, materialsOf, placesOf } from "./bill";
import { type CaseForm, caseOf, draftKeyOf, emptyCase, questionOf, wholeCase } from "./case-form";
import { questionsOf } from "./questions";

const line = (name: string, level = 0) => ({ ...emptyLine(), name, level });

describe("the form of an origin case", () => {
  it("asks nothing before the good has a code of six digits and a currency", () => {
    expect(questionOf(emptyCase(), "es-MX")).toBeNull();
    expect(questionOf({ ...emptyCase(), code: "9403" }, "es-MX")).toBeNull();
    expect(questionOf({ ...emptyCase(), code: "9403.60", currency: "" }, "es-MX")).toBeNull();
    const question = questionOf({ ...emptyCase(), code: "9403.60" }, "es-MX");
    expect(question?.case.good.code).toBe("940360");
    expect(question?.case.good.transaction_value).toBeNull();
  });

  it("reads codes with and without points, and refuses what is none", () => {
    expect(codeOf("8501.31.99")).toBe("85013199");
    expect(codeOf("8501")).toBeNull();
    expect(codeOf("0001.02")).toBeNull();
    expect(codeOf("85013x")).toBeNull();
    expect(codeOf("8501", 2)).toBe("8501");
    expect(codeOf("8", 2)).toBeNull();
  });

  it("puts inputs under the line above them, and numbers both as the desk does", () => {
    const lines = [line("motor"), line("magnet", 1), line("wire", 1), emptyLine(), line("case")];
    const materials = materialsOf(lines);
    expect(materials.map(({ name }) => name)).toEqual(["motor", "case"]);
    expect(materials[0]?.inputs?.map(({ name }) => name)).toEqual(["magnet", "wire"]);
    expect([...placesOf(lines).values()]).toEqual(["1", "1.1", "1.2", "2"]);
    const back = linesOf(materials);
    expect(back.map(({ name, level }) => [name, level])).toEqual([
      ["motor", 0],
      ["magnet", 1],
      ["wire", 1],
      ["case", 0],
    ]);
  });

  it("asks the same after a case was kept and opened again", () => {
    const form = {
      ...emptyCase(),
      code: "940360",
      transactionValue: "200",
      lines: [
        {
          ...line("hinges"),
          code: "8302.10",
          value: "10",
          country: "cn",
          quantity: "2.50",
          supplier: "Herrajes",
          evidence: "declaración",
          rest: { allowed: true },
        },
      ],
      answers: { drawback: false },
      costs: { ...emptyCase().costs, royalties: "0", period: "1.10" },
      rest: { codes: { "2002": "940360" } },
    };
    const question = questionOf(form, "en");
    if (question === null) throw new Error("no question");
    const again = questionOf(
      caseOf(question, {
        name: "",
        companyId: null,
        productId: null,
        at: "2026-11-23T10:00:00.000Z",
      }),
      "en",
    );
    expect(again).toEqual(question);
    expect(question.case.materials?.[0]?.country).toBe("CN");
    expect(question.case.materials?.[0]?.allowed).toBe(true);
    expect(question.case.materials?.[0]).toMatchObject({
      quantity: "2.50",
      supplier: "Herrajes",
      evidence: "declaración",
    });
    expect(question.case.good.costs).toMatchObject({ royalties: "0", period: "1.10", other: null });
  });

  it("sends a price with its terms in place of the two prices, and opens as it was typed", () => {
    const form = {
      ...emptyCase(),
      code: "940360",
      transactionValue: "90",
      exWorks: "80",
      terms: "CIF" as const,
      price: "120.50",
      onTheWay: { inland: "8", freight: "15", insurance: "" },
      lines: [
        {
          ...line("hinges"),
          declaration: { id: "d1", agreements: ["TMEC"], received_on: "2026-01-15" },
        },
      ],
    };
    const question = questionOf(form, "en");
    expect(question?.case.good).toMatchObject({
      sale: { terms: "CIF", price: "120.50", costs: { inland: "8", freight: "15" } },
      transaction_value: null,
      ex_works: null,
    });
    expect(question?.case.materials?.[0]?.declaration).toEqual(form.lines[0]?.declaration);
    const kept = { name: "", companyId: null, productId: null, at: "2026-11-23T10:00:00.000Z" };
    const again = question && questionOf(caseOf(question, kept), "en");
    expect(again).toEqual(question);
  });

  it("sends no price by its terms before it can be read", () => {
    const form = { ...emptyCase(), code: "940360", terms: "EXW" as const, price: "much" };
    expect(questionOf(form, "en")?.case.good.sale).toBeNull();
  });

  it("sends no costs where none was typed", () => {
    const form = { ...emptyCase(), code: "940360" };
    expect(questionOf(form, "en")?.case.good.costs).toBeNull();
  });

  it("keeps the draft of one product from being offered for another", () => {
    const [avocado, mango] = ["080440", "080450"].map((product) =>
      draftKeyOf({ company: "c1", companyProduct: product, product }),
    );
    expect(avocado).not.toBe(mango);
    expect(draftKeyOf({ company: "c1" })).not.toBe(draftKeyOf({ companyProduct: "c1" }));
    expect(draftKeyOf({ name: "only a name" })).toBeNull();
  });

  it("leaves out a figure that is none, so that it is asked for", () => {
    const form = { ...emptyCase(), code: "940360", transactionValue: "much" };
    expect(questionOf(form, "en")?.case.good.transaction_value).toBeNull();
  });
});

describe("a draft of an earlier version", () => {
  it("gets the parts that it did not know, and keeps the others", () => {
    const { costs: _, ...old } = { ...emptyCase(), code: "940360" };
    const { supplier: __, ...bare } = { ...emptyLine(), name: "Tableros" };
    const whole = wholeCase({ ...old, lines: [bare] } as CaseForm);
    expect(whole.costs).toEqual(emptyCase().costs);
    expect([whole.code, whole.lines[0]?.name]).toEqual(["940360", "Tableros"]);
    expect(whole.lines[0]?.supplier).toBe("");
  });
});

it("shows what a draft of an earlier version kept within a line", () => {
  const magnet = { ...line("magnet", 1), rest: { inputs: [{ name: "iron" }] } as LineForm["rest"] };
  const { lines } = wholeCase({ ...emptyCase(), lines: [line("motor"), magnet] });
  expect(lines.map(({ name, level }) => [name, level])).toEqual([
    ["motor", 0],
    ["magnet", 1],
    ["iron", 2],
  ]);
  expect(materialsOf(lines)[0]?.inputs?.[0]?.inputs).toHaveLength(1);
});

describe("answers", () => {
  const needs = [
    { kind: "process", name: "cut-and-sewn" },
    { kind: "kind", name: "smoked" },
    { kind: "use", code: "blue-denim" },
    { kind: "rule-text", rule: "TMEC-061" },
    { kind: "point", code: "TMEC:sets_pct" },
    { kind: "edition", edition: "2002" },
    { kind: "drawback" },
  ] as const;

  it.each(needs)("are given and taken back: $kind", (need) => {
    const given = answered({}, need, true);
    const none = answered({}, need, false);
    expect(given).not.toEqual({});
    if (need.kind !== "edition") expect(none).not.toEqual(given);
    const again = answered(unanswered(given, need), need, true);
    expect(again).toEqual(given);
    expect(unanswered(given, need)).not.toEqual(given);
  });

  it("of one line stand on the line", () => {
    const one = answeredOnLine(line("yarn"), { kind: "line-elastomeric", line: "1" }, false);
    expect(one.rest.elastomeric).toBe(false);
    const other = answeredOnLine(one, { kind: "line-named", line: "1", name: "grapes" }, true);
    expect(other.rest.named).toEqual({ grapes: true });
  });

  it("of lines, of the good and of vehicles are taken back where they stand", () => {
    const yarn = answeredOnLine(line("yarn"), { kind: "line-elastomeric", line: "1" }, true);
    const form = {
      ...emptyCase(),
      lines: [line("cloth"), yarn],
      rest: { codes: { "2007": "610910" } },
      answers: { wholly_obtained: false, vehicle: { high_wage: "20", steel: "70" } },
    };
    const again = (need: OriginNeed) => askedAgain(form.lines, need)(form);
    const [cloth, other] = again({ kind: "line-elastomeric", line: "2" }).lines;
    expect(cloth).toBe(form.lines[0]);
    expect(other?.rest.elastomeric).toBeNull();
    expect(again({ kind: "good-code-in", edition: "2007" }).rest.codes).toEqual({});
    expect(again({ kind: "materials" }).answers.wholly_obtained).toBeNull();
    expect(again({ kind: "vehicle", figure: "high-wage" }).answers.vehicle).toEqual({
      high_wage: null,
      steel: "70",
    });
  });
});

it("asks each question once, those of most agreements first", () => {
  const need = (kind: "net-cost" | "drawback") => ({ need: { kind }, question: kind });
  const found = (id: string, needs: ReturnType<typeof need>[]) => ({ agreement: { id }, needs });
  const answer = {
    agreements: [found("A", [need("net-cost")]), found("B", [need("drawback"), need("net-cost")])],
  } as unknown as OriginAnswer;
  expect(questionsOf(answer).map(({ question, by }) => [question, by])).toEqual([
    ["net-cost", ["A", "B"]],
    ["drawback", ["B"]],
  ]);
});
