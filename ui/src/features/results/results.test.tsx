import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { testViews } from "@/test/views";
import { aLesson, anOpinion, aPair, aReport, over } from "./testing";

const at = "/missions/m1/results";

/** What stands above each view. */
const named = [
  ["figures", "Cifras", "Figures"],
  ["companies", "Resultados por empresa", "Results by company"],
  ["doubles", "Posibles dobles", "Possible doubles"],
  ["opinions", "Satisfacción", "Satisfaction"],
  ["lessons", "Lecciones", "Lessons"],
] as const;

testViews(at, named, over);

describe("the figures", () => {
  it("tell what was confirmed apart from what was only said", async () => {
    startProa({ at, answers: over });
    const table = await screen.findByRole("table", { name: "Confirmado y sin confirmar" });
    const closed = within(table).getByRole("row", { name: /Cerrado en dólares/ });
    expect(
      within(closed)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["1,250,000.00USD", "7,000.00USD"]);
    expect(
      screen.getByText(/^Entre 900,000\.00.USD y 1,250,000\.00.USD$/, { selector: "strong" }),
    ).toBeVisible();
    expect(screen.getByText(/la mayor tiene 80\.0.%/)).toBeVisible();
  });

  it("never show as nothing what nobody confirmed, and name a product as it is written", async () => {
    startProa({ at, answers: over });
    const chart = await screen.findByRole("img", { name: /por plazo\. Al cierre: 1,250,000/ });
    expect(chart).toHaveAccessibleName(/3 meses: Sin dato confirmado/);
    const products = screen.getByRole("table", { name: "Por producto" });
    expect(within(products).getByRole("rowheader", { name: "TV" })).toBeVisible();
  });

  it("never show as none the jobs that nobody told", async () => {
    const known = aReport();
    const report = aReport({
      confirmed: { ...known.confirmed, jobs: null, withoutJobs: 2 },
      unconfirmed: { ...known.unconfirmed, jobs: 4, withoutJobs: 1 },
    });
    startProa({ at, answers: { ...over, resultsFigures: () => report } });
    const row = await screen.findByRole("row", { name: /^Empleos creados/ });
    const told = within(row).getAllByRole("cell");
    expect(told.map((cell) => cell.textContent).slice(-2)).toEqual(["Nadie lo dijo", "4"]);
    const way = screen.getByRole("link", { name: /^3 reportes no dicen cuántos empleos/ });
    expect(way).toHaveAttribute("href", expect.stringContaining("view=companies&jobs=untold"));
  });

  it("never show as nothing what lacks a rate", async () => {
    const none = null;
    const nothing = { amount: "0.00", currency: "USD" };
    const yen = [{ amount: "900000", currency: "JPY" }];
    const known = aReport();
    const report = aReport({
      confirmed: {
        ...known.confirmed,
        closed: yen,
        expected: yen,
        closedUsd: none,
        withoutRate: 2,
      },
      attribution: null,
      horizons: known.horizons.map((horizon) => ({ ...horizon, closedUsd: none })),
      byMarket: [{ key: "JP", sales: 3, closedUsd: none, expectedUsd: none }],
      byProduct: [{ key: "TV", sales: 0, closedUsd: nothing, expectedUsd: none }],
    });
    startProa({ at, answers: { ...over, resultsFigures: () => report } });
    const told = async (table: string, row: RegExp) =>
      within(
        within(await screen.findByRole("table", { name: table })).getByRole("row", { name: row }),
      )
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
    const unknown = "Falta el tipo de cambio";
    expect((await told("Por mercado", /^Jap/)).slice(-2)).toEqual([unknown, unknown]);
    expect((await told("Por producto", /^TV/)).slice(-2)).toEqual(["0.00USD", unknown]);
    const horizons = "Ventas cerradas y confirmadas, por plazo";
    expect((await told(horizons, /^Al cierre/)).at(-1)).toBe(unknown);
    expect((await told(horizons, /^3 meses/)).at(-1)).toBe("Sin dato confirmado");
    expect(screen.getByRole("img", { name: /Al cierre: Falta el tipo de cambio/ })).toBeVisible();
    expect(screen.queryByText(/^Entre 0\.00/)).toBeNull();
  });

  it("say what is missing, with the way to it", async () => {
    startProa({ at, answers: over });
    const late = await screen.findByRole("link", { name: "Falta un reporte cuyo plazo venció." });
    expect(late).toHaveAttribute("href", `${at}?view=companies&standings=late`);
    expect(screen.getByRole("link", { name: /Una empresa no está de acuerdo/ })).toBeVisible();
    expect(screen.getByRole("link", { name: /falta el tipo de cambio/ })).toHaveAttribute(
      "href",
      "/settings/rates",
    );
    expect(screen.getByRole("link", { name: /podría ser la misma/ })).toHaveAttribute(
      "href",
      `${at}?view=doubles&judged=open`,
    );
    expect(screen.getByRole("link", { name: "80 prospectos" })).toHaveAttribute(
      "href",
      "/missions/m1/fair",
    );
  });

  it("begin with the companies where nothing was reported", async () => {
    const horizons = aReport().horizons.map((horizon) => ({
      ...horizon,
      reported: 0,
      confirmed: 0,
      disputed: 0,
    }));
    startProa({ at, answers: { ...over, resultsFigures: () => aReport({ horizons }) } });
    expect(await screen.findByText("Aún no hay resultados")).toBeVisible();
    expect(screen.queryByRole("table", { name: "Confirmado y sin confirmar" })).toBeNull();
  });

  it("are printed in the language that is chosen, and written as a sheet", async () => {
    const resultsPrint = vi.fn(() => ({ name: "report.pdf", bytes: 1 }));
    const resultsExport = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...over, resultsPrint, resultsExport } });
    await person.click(await screen.findByRole("button", { name: "Guardar el informe" }));
    await person.click(await screen.findByRole("menuitem", { name: "Informe en PDF · English" }));
    await waitFor(() =>
      expect(resultsPrint).toHaveBeenCalledWith({ input: { missionId: "m1", language: "en" } }),
    );
    await person.click(screen.getByRole("button", { name: "Guardar el informe" }));
    await person.click(await screen.findByRole("menuitem", { name: "Cifras en Excel · English" }));
    await waitFor(() =>
      expect(resultsExport).toHaveBeenCalledWith({
        input: { missionId: "m1", language: "en", format: "xlsx" },
      }),
    );
  });

  it("say why they could not be read, with a way out and without the figures of before", async () => {
    let isRefused = false;
    startProa({
      at,
      answers: {
        ...over,
        resultsFigures: () => {
          if (isRefused) {
            throw refusal({
              code: "people.forbidden",
              role: "reviewer",
              action: "export-register",
            });
          }
          return aReport();
        },
      },
    });
    expect(await screen.findByRole("table", { name: "Por producto" })).toBeVisible();
    isRefused = true;
    await tellChanged("result_sales");
    expect(await screen.findByRole("button", { name: "Reintentar" })).toBeVisible();
    expect(screen.queryByRole("table", { name: "Por producto" })).toBeNull();
  });
});

it.each([
  ["figures", "Las cifras son para quien puede exportar registros"],
  ["companies", "Aguacates de la Meseta"],
  ["opinions", "Faltaron tres."],
  ["lessons", "Enviar la factura de muestras"],
] as const)("the view %s offers nothing that the desk would refuse", async (view, words) => {
  const resultsFigures = vi.fn(() => aReport());
  startProa({ at: `${at}?view=${view}`, desk: { may: [] }, answers: { ...over, resultsFigures } });
  expect((await screen.findAllByText(words))[0]).toBeVisible();
  for (const name of [/^Anotar/, /^Agregar/, /^Tomar/, /^Cambiar/, /^Acciones/, /^Guardar/]) {
    expect(screen.queryByRole("button", { name })).toBeNull();
  }
  expect(resultsFigures).not.toHaveBeenCalled();
});

const doubles = `${at}?view=doubles`;

describe("sales that look like one", () => {
  it("stand side by side with why, and are shared by parts that make a hundred", async () => {
    const resultsJudge = vi.fn((_: unknown) => "v1");
    const { person } = startProa({ at: doubles, answers: { ...over, resultsJudge } });
    expect(await screen.findByText("Parecido: 85 de 100")).toBeVisible();
    expect(screen.getByText("monto: 10 de 25")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Decidir" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("radio", { name: /en la que trabajaron dos/ }));
    await person.type(within(dialog).getByRole("textbox", { name: /^Parte de Anuga/ }), "60");
    expect(within(dialog).getByText(/se queda con 40.%: juntas suman 100/)).toBeVisible();
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Dos oficinas");
    await person.click(within(dialog).getByRole("button", { name: "Decidir" }));
    await waitFor(() =>
      expect(resultsJudge).toHaveBeenCalledWith({
        input: { kept: "s1", other: "s2", verdict: "split", share: "60", reason: "Dos oficinas" },
      }),
    );
  });

  it("are not decided without an answer", async () => {
    const resultsJudge = vi.fn(() => "v1");
    const { person } = startProa({ at: doubles, answers: { ...over, resultsJudge } });
    await person.click(await screen.findByRole("button", { name: "Decidir" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Decidir" }));
    expect(await within(dialog).findByText("Falta este dato.")).toBeVisible();
    expect(resultsJudge).not.toHaveBeenCalled();
  });

  it("say why they cannot be one, though no field of the form does", async () => {
    const problem = { field: "other", code: "sales-not-alike", params: {} } as const;
    const { person } = startProa({
      at: doubles,
      answers: {
        ...over,
        resultsJudge: () => {
          throw refusal({ code: "mission.invalid", problems: [problem] });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Decidir" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("radio", { name: "La misma venta" }));
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Un pedido");
    await person.click(within(dialog).getByRole("button", { name: "Decidir" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(
      "Estas ventas no se cuentan dos veces",
    );
  });

  it("stay in sight once they are judged, and say what counts", async () => {
    const verdict = {
      kept: "s2",
      other: "s1",
      verdict: "same" as const,
      share: null,
      reason: "Es el mismo pedido.",
    };
    startProa({ at: doubles, answers: { ...over, resultsTwins: () => [aPair({ verdict })] } });
    expect(await screen.findByText("La misma venta")).toBeVisible();
    expect(
      screen.getByText(
        "Cuenta solo Fruit Logistica 2026 · Al cierre · Inés Soto. Es el mismo pedido.",
      ),
    ).toBeVisible();
  });

  it("are undecided again where the decision is taken back, even if they no longer look alike", async () => {
    const verdict = {
      kept: "s2",
      other: "s1",
      verdict: "same" as const,
      share: null,
      reason: "Es el mismo pedido.",
    };
    const { twins } = aPair();
    const apart = aPair({ verdict, twins: { ...twins, score: 0, reasons: [] } });
    let rows = [apart];
    const resultsUnjudge = vi.fn(() => {
      rows = [aPair()];
      return null;
    });
    const { person } = startProa({
      at: doubles,
      answers: { ...over, resultsTwins: () => rows, resultsUnjudge },
    });
    expect(await screen.findByText(/^Ya no se parecen/)).toBeVisible();
    expect(screen.queryByText(/^Parecido/)).toBeNull();
    await person.click(screen.getByRole("button", { name: "Retirar la decisión" }));
    const dialog = await screen.findByRole("dialog", { name: /^¿Retirar la decisión/ });
    expect(resultsUnjudge).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Retirar la decisión" }));
    await waitFor(() => expect(resultsUnjudge).toHaveBeenCalledWith({ one: "s1", other: "s2" }));
    await tellChanged("sale_verdicts");
    expect(await screen.findByRole("button", { name: "Decidir" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Retirar la decisión" })).toBeNull();
  });

  it("say in English what could not be taken back", async () => {
    const verdict = {
      kept: "s1",
      other: "s2",
      verdict: "different" as const,
      share: null,
      reason: "",
    };
    const { person } = startProa({
      at: doubles,
      locale: "en",
      answers: {
        ...over,
        resultsTwins: () => [aPair({ verdict })],
        resultsUnjudge: () => {
          throw refusal({ code: "store.busy" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Take the decision back" }));
    const dialog = await screen.findByRole("dialog", { name: /^Take back the decision/ });
    await person.click(within(dialog).getByRole("button", { name: "Take the decision back" }));
    expect(await within(dialog).findByRole("alert")).toBeVisible();
  });

  it("are only shown to who may not decide", async () => {
    startProa({ at: doubles, desk: { may: ["register-to-missions"] }, answers: over });
    expect(await screen.findByText(/Aquí puedes verlas/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Decidir" })).toBeNull();
  });
});

const opinions = `${at}?view=opinions`;

describe("what companies think", () => {
  it("is found by cause and by company", async () => {
    const rows = [
      anOpinion(),
      anOpinion({
        id: "n2",
        registrationId: "r2",
        opinion: { service: "logistics", rating: 5, causes: ["helpful-staff"], words: "" },
      }),
    ];
    const { person } = startProa({
      at: `${opinions}&cause=helpful-staff`,
      answers: { ...over, resultsOpinions: () => ({ rows, figures: [] }) },
    });
    const table = await screen.findByRole("table", { name: "Opiniones" });
    expect(within(table).getAllByRole("rowheader")).toHaveLength(1);
    expect(within(table).getByText("Mezcales del Istmo")).toBeVisible();
    await person.type(screen.getByRole("searchbox"), "aguacates");
    expect(await screen.findByText("Nada coincide con los filtros")).toBeVisible();
  });

  it("is kept with its causes, and says that it replaces what was thought before", async () => {
    const resultsSaveOpinion = vi.fn((_: unknown) => "n1");
    const { person } = startProa({ at: opinions, answers: { ...over, resultsSaveOpinion } });
    await person.click(await screen.findByRole("button", { name: "Anotar una opinión" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("combobox", { name: "Empresa" }), "Agua");
    await person.keyboard("{ArrowDown}{Enter}");
    await person.click(within(dialog).getByRole("button", { name: /Servicio/ }));
    await person.click(await screen.findByRole("option", { name: "Agenda de reuniones" }));
    expect(within(dialog).getByText(/ya opinó de este servicio/)).toBeVisible();
    await person.click(within(dialog).getByRole("radio", { name: /5/ }));
    await person.click(within(dialog).getByRole("checkbox", { name: "Atención del personal" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(resultsSaveOpinion).toHaveBeenCalledWith({
        input: {
          registrationId: "r1",
          opinion: { service: "meetings", rating: 5, causes: ["helpful-staff"], words: "" },
        },
      }),
    );
  });
});

const lessons = `${at}?view=lessons`;

describe("the lessons", () => {
  it("are written down with what becomes of them", async () => {
    const resultsSaveLesson = vi.fn((_: unknown) => "l2");
    const { person } = startProa({
      at: lessons,
      answers: { ...over, resultsLessons: () => [], resultsSaveLesson },
    });
    await person.click(await screen.findByRole("button", { name: "Agregar una lección" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("radio", { name: "Evitar" }));
    await person.type(within(dialog).getByRole("textbox", { name: "Qué pasó" }), "Faltó agua");
    await person.type(within(dialog).getByRole("textbox", { name: "Qué hacer" }), "Llevar agua");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(resultsSaveLesson).toHaveBeenCalledWith({
        input: {
          id: null,
          version: 0,
          missionId: "m1",
          lesson: {
            kind: "avoid",
            happened: "Faltó agua",
            toDo: "Llevar agua",
            neededOf: null,
            needed: "other",
            daysBefore: 30,
          },
        },
      }),
    );
  });

  it("of earlier missions are shown before they are taken over", async () => {
    const earlier = (id: string, name: string, kind: "fair" | "mission", country: string) => ({
      id,
      name,
      kind,
      country,
      city: "",
      startsOn: "2025-08-10",
      endsOn: "2025-08-11",
      places: { capacity: 1, accepted: 1, waiting: 0, free: 0 },
      window: "closed" as const,
    });
    const resultsInherit = vi.fn(() => 1);
    const { person } = startProa({
      at: lessons,
      answers: {
        ...over,
        missionsList: () => ({
          rows: [
            earlier("m2", "Anuga 2025", "fair", "DE"),
            earlier("m3", "Misión a Japón", "mission", "JP"),
          ],
          next: null,
          total: 2,
        }),
        resultsLessons: ({ missionId }: { missionId: string }) => [
          aLesson({ id: `l ${missionId}`, missionId }),
        ],
        resultsInherit,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Tomar de otras misiones" }));
    const dialog = await screen.findByRole("dialog");
    const choice = await within(dialog).findByRole("checkbox", { name: /Anuga 2025/ });
    expect(within(dialog).queryByRole("checkbox", { name: /Japón/ })).toBeNull();
    expect(within(dialog).queryByText(/Enviar la factura/)).toBeNull();
    await person.click(choice);
    expect(within(dialog).getByText("Agregar: Enviar la factura de muestras")).toBeVisible();
    expect(
      within(dialog).getByText(/^Requisito de cada empresa: .+, 45 días antes$/),
    ).toBeVisible();
    expect(await findings(dialog)).toEqual([]);
    expect(resultsInherit).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Tomar estas lecciones" }));
    await waitFor(() =>
      expect(resultsInherit).toHaveBeenCalledWith({ input: { missionId: "m1", from: ["m2"] } }),
    );
  });

  it("are taken away after a question", async () => {
    const resultsRemoveLesson = vi.fn(() => null);
    const { person } = startProa({ at: lessons, answers: { ...over, resultsRemoveLesson } });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Enviar/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Quitar la lección" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Quitar la lección" }));
    await waitFor(() => expect(resultsRemoveLesson).toHaveBeenCalledWith({ id: "l1", version: 2 }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("of a mission without any offer both ways to begin", async () => {
    startProa({ at: lessons, answers: { ...over, resultsLessons: () => [] } });
    expect(await screen.findByText("Aún no hay lecciones")).toBeVisible();
    expect(screen.getByRole("button", { name: "Tomar de otras misiones" })).toBeVisible();
  });
});
