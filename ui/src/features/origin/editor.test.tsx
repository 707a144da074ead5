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
  agreements: [],
  answered: [],
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
  return { row, question: question as OriginQuestion, changed: [] };
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
    const changed = { ...aCase(monday), changed: ["TMEC"] };
    const name = { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" };
    startProa({
      at: "/origin/k1",
      answers: { ...office, originCase: () => changed, proofsChoices: () => ({ name }) as never },
    });
    expect(await screen.findByText(/Cambió lo que resulta bajo T-MEC/)).toBeVisible();
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
