import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { complete, invoice, kept, office } from "./testing";

describe("a proof that was handed out", () => {
  const issued = kept({ state: "issued", issuedOn: "2026-11-20" }, complete);

  it("shows the case that it rested on, with what its parts are made of, and prints it", async () => {
    const frame = { name: "Armazón", code: "940391", value: "70", origin: "unknown" as const };
    const steel = {
      name: "Acero",
      code: "720917",
      value: "12.5",
      origin: "non-originating" as const,
      country: "US",
    };
    const question = {
      case: {
        good: { code: "940360", currency: "USD" },
        materials: [{ ...frame, inputs: [steel] }],
      },
      on: "2026-11-20",
      locale: "en" as const,
    };
    const originPrintReport = vi.fn(() => ({ name: "r.pdf", bytes: 9 }));
    const proofsGet = () => ({ ...issued, rested: [{ description: "Silla", question }] });
    const { person } = startProa({
      at: "/proofs/o1",
      answers: { ...office, proofsGet, originPrintReport },
    });
    const table = within(await screen.findByRole("table", { name: "En qué se apoyó" }));
    const cells = table.getAllByRole("row").map((row) => row.textContent);
    expect(cells[1]).toMatch(/^1Armazón9403\.91Hecho por la empresa productora70/);
    expect(cells[2]).toMatch(/^1\.1Acero7209\.17No originario · Estados Unidos12\.5/);
    await person.click(screen.getByRole("button", { name: "Informe en PDF" }));
    await waitFor(() =>
      expect(originPrintReport).toHaveBeenCalledWith(
        expect.objectContaining({
          input: expect.objectContaining({
            question: { ...question, agreement: "TMEC", locale: "es-MX" },
          }),
        }),
      ),
    );
  });

  it("is withdrawn for a reason only", async () => {
    const proofsWithdraw = vi.fn(() => null);
    const { person } = startProa({
      at: "/proofs/o1",
      answers: { ...office, proofsGet: () => issued, proofsWithdraw },
    });
    await person.click(await screen.findByRole("button", { name: "Retirar la prueba" }));
    const dialog = await screen.findByRole("dialog");
    const confirm = within(dialog).getByRole("button", { name: "Retirar la prueba" });
    expect(confirm).toBeDisabled();
    await person.type(within(dialog).getByRole("textbox"), "Cambió el criterio");
    await person.click(confirm);
    await waitFor(() =>
      expect(proofsWithdraw).toHaveBeenCalledWith({
        input: { id: "o1", reason: "Cambió el criterio" },
      }),
    );
  });

  it("may be presented no more once it was withdrawn, whatever its day", async () => {
    const gone = kept({ state: "withdrawn", withdrawnOn: "2026-11-22", reason: "Error" }, complete);
    startProa({ at: "/proofs/o1", answers: { ...office, proofsGet: () => gone } });
    expect(await screen.findByText("Se retiró el 22 nov 2026")).toBeVisible();
    expect(screen.getByText(/Se conserva, con sus documentos/)).toBeVisible();
    expect(screen.queryByText(/Se puede presentar hasta/)).toBeNull();
  });

  it("says days, countries and methods as people write them", async () => {
    const found = [
      { field: "determination", code: "proof-outside-period", params: { day: "2026-11-20" } },
      { field: "importer.party.country", code: "proof-not-a-party", params: { found: "DE" } },
      { field: "good.rvc_method", code: "proof-other-method", params: { method: "NC" } },
    ];
    const checked = { ...complete, problems: found };
    startProa({
      at: "/proofs/o1",
      answers: { ...office, proofsGet: () => ({ ...issued, checked }) },
    });
    expect(await screen.findByText(/importación del 20 nov 2026/)).toBeVisible();
    expect(screen.getByText(/Alemania no es parte/)).toBeVisible();
    expect(screen.getByText(/método de costo neto/)).toBeVisible();
  });

  it("says that its case comes out differently, and leads to it", async () => {
    const stale = { ...complete, isStale: true };
    startProa({
      at: "/proofs/o1",
      answers: { ...office, proofsGet: () => ({ ...issued, checked: stale }) },
    });
    expect(await screen.findByText("El caso da hoy otro resultado")).toBeVisible();
    const link = screen.getByRole("link", { name: /Ver el caso de origen/ });
    expect(link).toHaveAttribute("href", expect.stringContaining("/origin/k1"));
  });

  it("shows a portion of a case of many lines, and the rest on demand", async () => {
    const materials = Array.from({ length: 300 }, (_, at) => ({ name: `Parte ${at + 1}` }));
    const question = { case: { good: { code: "940169", currency: "USD" }, materials } };
    const { person } = startProa({
      at: "/proofs/o1",
      answers: {
        ...office,
        proofsGet: () => ({ ...issued, rested: [{ description: "Silla", question }] }) as never,
      },
    });
    const table = await screen.findByRole("table", { name: "En qué se apoyó" });
    expect(within(table).getByText("Parte 200")).toBeInTheDocument();
    expect(within(table).queryByText("Parte 201")).toBeNull();
    await person.click(screen.getByRole("button", { name: "Mostrar más" }));
    expect(within(table).getByText("Parte 300")).toBeInTheDocument();
  });

  it("opens with its documents though the law of its agreement is gone", async () => {
    const proofsChoices = () => {
      throw refusal({ code: "origin.unknown-agreement", agreement: "TMEC" });
    };
    const answers = { ...office, proofsGet: () => ({ ...issued, evidence: [invoice] }) };
    startProa({ at: "/proofs/o1", answers: { ...answers, proofsChoices } });
    expect(await screen.findByText("Se entregó el 20 nov 2026.")).toBeVisible();
    expect(screen.getByText("factura.pdf")).toBeVisible();
    expect(screen.getByRole("button", { name: "Imprimir" })).toBeEnabled();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("keeps its documents: more are attached, and none is taken away", async () => {
    const evidenceAttach = vi.fn(() => "e2");
    const { person } = startProa({
      at: "/proofs/o1",
      answers: { ...office, proofsGet: () => ({ ...issued, evidence: [invoice] }), evidenceAttach },
    });
    expect(await screen.findByText("factura.pdf")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Quitar factura.pdf" })).toBeNull();
    await person.click(screen.getByRole("button", { name: "Agregar documento" }));
    await waitFor(() =>
      expect(evidenceAttach).toHaveBeenCalledWith({ of: { of: "proof", id: "o1" } }),
    );
  });
});

it("is prepared from a kept case, under each agreement under which the good originates", async () => {
  startProa({
    at: "/origin/k1",
    answers: {
      ...office,
      originCase: () => ({
        row: {
          id: "k1",
          name: "Silla",
          companyId: null,
          productId: null,
          code: "940169",
          market: null,
          on: "2026-11-20",
          at: "2026-11-20T10:00:00.000Z",
          originates: ["TMEC"],
          open: ["TIPAT"],
        },
        question: {
          case: { good: { code: "940169", currency: "USD", materials: [] }, answers: {} },
          market: null,
          agreement: null,
          on: null,
        } as never,
        changed: [],
        sources: [],
      }),
      originDetermine: () => new Promise<never>(() => {}),
    },
  });
  const ways = await screen.findByRole("navigation", { name: "Preparar prueba de origen" });
  const links = within(ways).getAllByRole("link");
  await waitFor(() => expect(links.map(({ textContent }) => textContent)).toEqual(["T-MEC"]));
  expect(links[0]).toHaveAttribute(
    "href",
    expect.stringContaining("/proofs/new?case=k1&agreement=TMEC"),
  );
});
