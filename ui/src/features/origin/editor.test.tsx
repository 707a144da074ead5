import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OriginAnswer, OriginQuestion, SavedOriginCase } from "@/bridge";
import { type Answers, refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { emptyLine } from "./bill";
import * as columnsOfBill from "./bom-columns";
import { emptyCase } from "./case-form";

// Each cell that is drawn asks whether it is wrong: so drawn rows are counted.
vi.mock("./bom-columns", async (original) => {
  const whole = await original<typeof columnsOfBill>();
  return { ...whole, isWrong: vi.fn(whole.isWrong) };
});

const nothing: OriginAnswer = {
  on: "2026-11-23",
  prices: null,
  agreements: [],
  answered: [],
  unnamed: [],
  uses: { regionalValue: false, inventory: [] },
  operations: [],
  transit: [],
  unknown: [],
};

function aCase(at: string, name = "Silla"): SavedOriginCase {
  const good = { code: "940169", currency: "USD" };
  const row = {
    id: "k1",
    name,
    companyId: null,
    productId: null,
    code: "940169",
    market: null,
    on: "2026-11-20",
    at,
    originates: [],
    open: [],
  };
  const materials = [{ name: "Tablero", value: "10" }];
  const question = { case: { good, materials, answers: {} }, locale: "es-MX" };
  return { row, question: question as OriginQuestion, changed: [], sources: [] };
}

const monday = "2026-11-23T09:00:00.000Z";
const tuesday = "2026-11-24T09:00:00.000Z";

const office: Answers = {
  originCase: () => aCase(monday),
  originDetermine: () => nothing,
  journalRecent: () => ({ rows: [], next: null }) as never,
};

const elsewhere = "Alguien más guardó esto mientras lo editabas";
const nameField = () => screen.findByRole("textbox", { name: "Nombre del caso" });
const save = () => screen.getByRole("button", { name: "Guardar el caso" });

beforeEach(() => localStorage.setItem("proa.origin-view", "expert"));

describe("a case", () => {
  it("is not kept where something typed would be lost", async () => {
    const originSaveCase = vi.fn(() => "k1");
    const { person } = startProa({ at: "/origin/k1", answers: { ...office, originSaveCase } });
    const code = await screen.findByRole("textbox", { name: "Código arancelario, línea 1" });
    await person.type(code, "44x");
    await person.click(save());
    expect(await screen.findByText(/^No se guardó.*Código arancelario, línea 1/)).toBeVisible();
    expect(originSaveCase).not.toHaveBeenCalled();
    await person.clear(code);
    await person.click(save());
    await waitFor(() => expect(originSaveCase).toHaveBeenCalledOnce());
    expect(screen.queryByText(/^No se guardó/)).toBeNull();
  });

  it("takes the person to the name that the desk refuses", async () => {
    const originSaveCase = () => {
      throw refusal({ code: "origin.case-name" });
    };
    const { person } = startProa({ at: "/origin/k1", answers: { ...office, originSaveCase } });
    await nameField();
    await person.click(save());
    expect(await screen.findByText("Ponle al caso un nombre corto.")).toBeVisible();
    expect(await nameField()).toHaveFocus();
  });

  it("shows what somebody else saved, where nothing was typed", async () => {
    let kept = aCase(monday);
    startProa({ at: "/origin/k1", answers: { ...office, originCase: () => kept } });
    expect(await nameField()).toHaveValue("Silla");
    kept = aCase(tuesday, "Silla plegable");
    await tellChanged("origin_cases");
    await waitFor(async () => expect(await nameField()).toHaveValue("Silla plegable"));
    expect(screen.queryByText(elsewhere)).toBeNull();
  });

  it("asks before it is saved over what somebody else saved", async () => {
    let kept = aCase(monday);
    const originSaveCase = vi.fn(() => "k1");
    const answers = { ...office, originCase: () => kept, originSaveCase };
    const { person } = startProa({ at: "/origin/k1", answers });
    await person.type(await nameField(), " alta");
    kept = aCase(tuesday, "Silla plegable");
    await tellChanged("origin_cases");
    const text = await screen.findByText(elsewhere);
    const notice = text.closest<HTMLElement>("[role=alert]") ?? text;
    await person.click(save());
    expect(notice).toHaveFocus();
    expect(originSaveCase).not.toHaveBeenCalled();
    await person.click(within(notice).getByRole("button", { name: "Conservar lo mío" }));
    await person.click(save());
    await waitFor(() =>
      expect(originSaveCase).toHaveBeenCalledWith({
        input: expect.objectContaining({ name: "Silla alta" }),
      }),
    );
  });

  it("knows its own saving from that of somebody else", async () => {
    let kept = aCase(monday);
    const originSaveCase = ({ input }: { input: { name: string } }) => {
      kept = aCase(tuesday, input.name);
      return "k1";
    };
    const answers = { ...office, originCase: () => kept, originSaveCase };
    const { person } = startProa({ at: "/origin/k1", answers });
    await person.type(await nameField(), " alta");
    await person.click(save());
    expect(await screen.findByText("El caso se guardó.")).toBeVisible();
    expect(await screen.findByRole("heading", { level: 1, name: "Silla alta" })).toBeVisible();
    await person.type(await nameField(), " azul");
    expect(screen.queryByText(elsewhere)).toBeNull();
    expect(screen.queryByRole("button", { name: /Desechar/ })).toBeNull();
  });

  it("waits for the first answer without saying that its code is missing", async () => {
    startProa({
      at: "/origin/k1",
      answers: { ...office, originDetermine: () => new Promise<never>(() => undefined) },
    });
    await nameField();
    expect(screen.queryByText(/Anota el código del bien/)).toBeNull();
    expect(screen.getByRole("status", { name: "Cargando" })).toBeVisible();
  });

  it("names the agreements under which something else comes out", async () => {
    const source = {
      part: "rules",
      id: "list",
      nameEs: "Anexo 4-B",
      nameEn: "Annex 4-B",
      confidence: "high",
    } as const;
    const sources = [
      {
        agreement: "TMEC",
        isKnown: true,
        before: [{ ...source, vintage: "2025", sha256: "aaaaaaaaaaaaaaaa" }],
        today: [{ ...source, vintage: "2026", sha256: "bbbbbbbbbbbbbbbb" }],
      },
    ];
    const changed = { ...aCase(monday), changed: ["TMEC"], sources };
    const name = { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" };
    startProa({
      at: "/origin/k1",
      answers: { ...office, originCase: () => changed, proofsChoices: () => ({ name }) as never },
    });
    expect(await screen.findByText(/Cambió lo que resulta bajo T-MEC/)).toBeVisible();
    expect(
      await screen.findByText(
        "T-MEC: cuando se guardó se usó Anexo 4-B, edición 2025 (SHA-256 aaaaaaaaaaaa…); hoy, Anexo 4-B, edición 2026 (SHA-256 bbbbbbbbbbbb…).",
      ),
    ).toBeVisible();
  });
});

it("leads back to the lookup that it was begun from, as it was asked, and does so once it is kept", async () => {
  const asked = "product=940169&market=US&value=50000&quantities=20000+kg";
  const back = async () =>
    (await screen.findByRole("link", { name: "Volver a la consulta" })).getAttribute("href");
  const { person, router } = startProa({
    at: `/origin/new?${new URLSearchParams({ product: "940169", from: asked })}`,
    answers: { ...office, originSaveCase: () => "k1" },
  });
  await person.type(await nameField(), "Silla");
  expect(await back()).toContain(`/treaties?${asked}`);
  await person.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe("/origin/k1"));
  expect(await back()).toContain(`/treaties?${asked}`);
});

it("answers about the line that was asked about, though lines were taken away meanwhile", async () => {
  const asked = "Línea 2: ¿la regla la admite?";
  const need = { kind: "line-allowed", line: "2" } as const;
  const working = { kind: "origin", title: "", citation: null, figures: [], lines: [], needs: [] };
  const agreement = {
    agreement: { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" },
    outcome: "open",
    is_narrow: false,
    margin: null,
    said: "",
    working: { ...working, outcome: "open", steps: [] },
    needs: [{ need, question: asked }],
    source: "",
    confidence: "high",
  };
  const answer = { ...nothing, agreements: [agreement] } as OriginAnswer;
  const lines = ["motor", "eje", "caja"].map((name) => ({ ...emptyLine(), name }));
  const body = JSON.stringify({ ...emptyCase(), code: "940169", lines });
  const asking = vi.fn((_: { input: OriginQuestion }) => answer);
  let isFirst = true;
  const { person } = startProa({
    at: "/origin/new",
    answers: {
      ...office,
      draftsGet: () => ({ body, at: monday }),
      originDetermine: (args) => {
        asking(args);
        const now = isFirst ? answer : new Promise<never>(() => undefined);
        isFirst = false;
        return now;
      },
    },
  });
  const group = await screen.findByRole("group", { name: asked });
  await person.click(screen.getByRole("button", { name: "Acciones de la línea 1" }));
  await person.click(await screen.findByRole("menuitem", { name: "Quitar la línea 1" }));
  await person.click(within(group).getByRole("button", { name: "Sí" }));
  await waitFor(() => {
    const materials = asking.mock.lastCall?.[0].input.case.materials;
    expect(materials).toEqual([
      expect.objectContaining({ name: "eje", allowed: true }),
      expect.not.objectContaining({ allowed: true }),
    ]);
  });
});

it("asks for the figures of a vehicle, or whether the producer certified all of it", async () => {
  const need = { kind: "vehicle", figure: "high-wage", process: "labour-value-content" } as const;
  const asked = "¿Cuánto es el valor de contenido laboral?";
  const agreement = {
    agreement: { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" },
    outcome: "open",
    is_narrow: false,
    margin: null,
    said: "",
    working: { kind: "origin", title: "", figures: [], lines: [], needs: [], steps: [] },
    needs: [{ need, question: asked }],
    source: "",
    confidence: "high",
  };
  const given = vi.fn();
  const originDetermine = ({ input }: { input: OriginQuestion }) => {
    given(input.case.answers);
    return { ...nothing, agreements: [agreement] } as never;
  };
  const { person } = startProa({ at: "/origin/k1", answers: { ...office, originDetermine } });
  await screen.findByText(asked);
  await person.type(screen.getByRole("textbox", { name: /^Porcentaje/ }), "25.5");
  await person.click(screen.getByRole("button", { name: "Anotar" }));
  await waitFor(() => expect(given).toHaveBeenLastCalledWith({ vehicle: { high_wage: "25.5" } }));
  const whole = screen.getByRole("group", { name: /^Sin las cifras/ });
  await person.click(within(whole).getByRole("button", { name: "Sí" }));
  await waitFor(() =>
    expect(given).toHaveBeenLastCalledWith({
      vehicle: { high_wage: "25.5" },
      processes: { "labour-value-content": true },
    }),
  );
});

it("draws one row while one types in a case of 2,000 lines, and asks once the typing rests", async () => {
  const lines = Array.from({ length: 2000 }, (_, at) => ({ ...emptyLine(), name: `part ${at}` }));
  const body = JSON.stringify({ ...emptyCase(), code: "940169", lines });
  const originDetermine = vi.fn(() => nothing);
  const { person } = startProa({
    at: "/origin/new",
    answers: { ...office, originDetermine, draftsGet: () => ({ body, at: monday }) },
  });
  const value = await screen.findByRole("textbox", { name: "Valor, línea 3" });
  await waitFor(() => expect(originDetermine).toHaveBeenCalledOnce());
  await person.click(value);
  const drawn = vi.mocked(columnsOfBill.isWrong);
  drawn.mockClear();
  await person.keyboard("12.50");
  expect(value).toHaveValue("12.50");
  expect(new Set(drawn.mock.calls.map(([line]) => line.name))).toEqual(new Set(["part 2"]));
});

it("asks for what a price by its terms includes, and tells what it counts as", async () => {
  const asked = vi.fn();
  const originDetermine = ({ input }: { input: OriginQuestion }) => {
    asked(input.case.good.sale);
    return { ...nothing, prices: { transactionValue: "100", exWorks: null } };
  };
  const originTerms = () => [
    { terms: "EXW", covers: [] },
    { terms: "CIF", covers: ["inland", "freight", "insurance"] },
  ];
  const { person } = startProa({
    at: "/origin/k1",
    answers: { ...office, originDetermine, originTerms: originTerms as never },
  });
  await person.click(await screen.findByRole("button", { name: /El precio se conoce/ }));
  await person.click(await screen.findByRole("option", { name: /^CIF/ }));
  await person.type(screen.getByRole("textbox", { name: /^Precio/ }), "120");
  await person.type(screen.getByRole("textbox", { name: /flete internacional/ }), "15");
  expect(screen.queryByRole("textbox", { name: /en destino/ })).toBeNull();
  await waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith({
      terms: "CIF",
      price: "120",
      costs: { freight: "15" },
    }),
  );
  expect(
    await screen.findByText(/Cuenta como 100 USD .* aún no se sabe franco fábrica/),
  ).toBeVisible();
});

it("asks before amounts that stand are said in another currency", async () => {
  const asked = vi.fn();
  const originDetermine = ({ input }: { input: OriginQuestion }) => {
    asked(input.case.good.currency);
    return nothing;
  };
  const { person } = startProa({ at: "/origin/k1", answers: { ...office, originDetermine } });
  const field = await screen.findByRole("textbox", { name: "Moneda" });
  await person.clear(field);
  await person.type(field, "mxn");
  const dialog = within(await screen.findByRole("dialog", { name: "¿Cambiar la moneda a MXN?" }));
  expect(dialog.getByText(/están en USD y no se convierten/)).toBeVisible();
  await person.click(dialog.getByRole("button", { name: "Cancelar" }));
  await waitFor(() => expect(field).toHaveValue("USD"));
  expect(asked).not.toHaveBeenCalledWith("MXN");
  await person.clear(field);
  await person.type(field, "mxn");
  await person.click(await screen.findByRole("button", { name: "Cambiar a MXN" }));
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith("MXN"));
  await person.clear(screen.getByRole("textbox", { name: "Valor, línea 1" }));
  await person.clear(field);
  await person.type(field, "eur");
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith("EUR"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("tells which lines count with no agreement named, and names those of a line", async () => {
  const asked = vi.fn();
  const kept = aCase(monday);
  const materials = [{ name: "Tablero", value: "10", origin: "originating", country: "MX" }];
  const question = { ...kept.question, case: { ...kept.question.case, materials } };
  const originDetermine = ({ input }: { input: OriginQuestion }) => {
    const [line] = input.case.materials ?? [];
    asked(line?.agreements);
    return { ...nothing, unnamed: line?.agreements?.length ? [] : ["1"] };
  };
  const { person } = startProa({
    at: "/origin/k1",
    answers: {
      ...office,
      originDetermine,
      originCase: () => ({ ...kept, question }) as never,
    },
  });
  expect(await screen.findByText(/^La línea 1 cuenta como originaria/)).toBeVisible();
  await person.click(screen.getByRole("button", { name: "Acciones de la línea 1" }));
  await person.click(
    await screen.findByRole("menuitem", { name: "Nombrar los tratados de la línea 1" }),
  );
  const dialog = within(await screen.findByRole("dialog", { name: "Originario bajo" }));
  await person.click(dialog.getByRole("combobox"));
  await person.keyboard("T");
  await person.click(await screen.findByRole("option", { name: "T-MEC" }));
  await person.tab();
  await person.click(dialog.getByRole("button", { name: "Listo" }));
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(["T-MEC"]));
  expect(
    await screen.findByRole("img", { name: "originario bajo un tratado nombrado" }),
  ).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/^La línea 1 cuenta/)).toBeNull());
});

it("ties a line to a declaration that is kept, and unties it", async () => {
  const declaration = {
    supplier: "Herrajes de Prueba",
    material: "Tablero",
    code: null,
    agreements: ["TMEC"],
    requestedOn: "2026-01-02",
    receivedOn: "2026-01-15",
    validFrom: null,
    validTo: "2026-12-31",
    remarks: "",
  };
  const row = {
    id: "d1",
    savedAt: monday,
    companyId: null,
    declaration,
    state: "received",
    evidence: [],
  };
  const asked = vi.fn();
  const originDetermine = ({ input }: { input: OriginQuestion }) => {
    asked(input.case.materials?.[0]);
    return nothing;
  };
  const declarationsList = () => ({ rows: [row], hasMore: false }) as never;
  const { person } = startProa({
    at: "/origin/k1",
    answers: { ...office, originDetermine, declarationsList },
  });
  const open = async () => {
    await person.click(await screen.findByRole("button", { name: /Acciones de la línea 1/ }));
    await person.click(await screen.findByRole("menuitem", { name: /^Vincular/ }));
    return within(await screen.findByRole("dialog"));
  };
  const kept = (await open()).getByRole("combobox", { name: /guardada/ });
  await person.type(kept, "Tab");
  await person.click(await screen.findByRole("option", { name: /Tablero · Herrajes/ }));
  await waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith(
      expect.objectContaining({
        supplier: "Herrajes de Prueba",
        declaration: {
          id: "d1",
          agreements: ["TMEC"],
          received_on: "2026-01-15",
          valid_from: null,
          valid_to: "2026-12-31",
        },
      }),
    ),
  );
  expect(await screen.findByRole("img", { name: /vigente hasta el 31/ })).toBeVisible();
  await person.click((await open()).getByRole("button", { name: "Desvincular" }));
  await waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ declaration: null })),
  );
});
