import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import type { KeptOriginProof, OriginProof, OriginProofRow, ProofChoices } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { proofOf, typed } from "./proof-form";

const proof: OriginProof = {
  agreement: "TMEC",
  form: "certification",
  language: "es-MX",
  capacity: "exporter",
  certifier: { name: "Persona de Prueba", country: "MX" },
  exporter: { who: "certifier" },
  producer: { who: "certifier" },
  importer: { who: "named" },
  good: { description: "Gabinete de madera", code: "940360", criterion: "B" },
};

const row: OriginProofRow = {
  id: "p1",
  caseId: "o1",
  companyId: null,
  agreement: "TMEC",
  form: "certification",
  state: "draft",
  description: "Gabinete de madera",
  code: "940360",
  importer: "",
  findings: 1,
  isStale: false,
  issuedOn: null,
  withdrawnOn: null,
  reason: null,
  servesUntil: "2030-11-28",
  keepUntil: "2031-11-28",
  at: "2026-11-20T10:00:00.000Z",
};

const missing = { field: "importer.party.name", code: "proof-missing", params: { number: "5" } };
const checked = {
  problems: [missing],
  isStale: false,
  validUntil: "2030-11-28",
  servesUntil: "2030-11-28",
  keepUntil: "2031-11-28",
};

const kept: KeptOriginProof = { row, proof, checked, evidence: [] };

const choices: ProofChoices = {
  name: { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" },
  papers: [
    {
      form: "certification",
      capacities: ["importer", "exporter", "producer"],
      elements: [
        "certifier-role",
        "certifier",
        "certifier-title",
        "exporter",
        "producer",
        "importer",
        "description-hs6",
        "criterion",
        "blanket-period",
      ],
    },
  ],
  languages: ["es-MX", "en"],
  letters: ["A", "B", "C", "D"],
  blanketMonths: 12,
  limit: null,
  hasOwnForm: false,
  citation: "5.2–5.8",
  confidence: "high",
};

const answers = {
  proofsList: () => [row],
  proofsGet: () => kept,
  proofsChoices: () => choices,
  proofsDraft: () => proof,
  proofsCheck: () => checked,
};

async function ensureAccessible(container: Element) {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

describe("the register of proofs", () => {
  it.each([
    ["es-MX", "Borrador: falta 1 dato"],
    ["en", "Draft: 1 element is missing"],
  ] as const)("says how far each is (%s)", async (locale, said) => {
    const { container } = startProa({ at: "/proofs", locale, answers });
    expect(await screen.findByText(said)).toBeVisible();
    expect(screen.getByRole("link", { name: "Gabinete de madera" })).toHaveAttribute(
      "href",
      expect.stringContaining("/proofs/p1"),
    );
    await ensureAccessible(container);
  });

  it("asks for those that end soon, by its address", async () => {
    const proofsList = vi.fn(() => []);
    startProa({ at: "/proofs?show=expiring", answers: { ...answers, proofsList } });
    expect(await screen.findByText("No hay pruebas")).toBeVisible();
    expect(proofsList).toHaveBeenCalledWith({ filter: { expiringWithin: 60 } });
  });

  it("tells what was handed out and whose case changed before all else", async () => {
    const stale = { ...row, state: "issued" as const, isStale: true };
    startProa({ at: "/proofs", answers: { ...answers, proofsList: () => [stale] } });
    expect(await screen.findByText("Revisar: su caso cambió")).toBeVisible();
  });
});

describe("a proof", () => {
  it("shows what is missing beside its field when it is checked", async () => {
    const { person, container } = startProa({ at: "/proofs/p1", answers });
    await person.click(await screen.findByRole("button", { name: "Revisar" }));
    expect(await screen.findByText("Falta: es el dato o la casilla 5.")).toBeVisible();
    expect(document.activeElement).toHaveAttribute("name", "importer.party.name");
    await ensureAccessible(container);
  });

  it("is kept as it was typed, with the draft that it replaces", async () => {
    const proofsSave = vi.fn((_: { input: unknown }) => "p1");
    const { person } = startProa({ at: "/proofs/p1", answers: { ...answers, proofsSave } });
    const title = await screen.findByRole("textbox", { name: "Cargo" });
    await person.type(title, "Gerente");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(proofsSave).toHaveBeenCalledWith({
        input: {
          id: "p1",
          caseId: "o1",
          proof: expect.objectContaining({ title: "Gerente", value: null }),
        },
      }),
    );
  });

  it("that is not complete is refused when it shall be handed out", async () => {
    const proofsIssue = () => {
      throw refusal({ code: "origin.proof-incomplete", problems: [missing] });
    };
    const proofsSave = vi.fn(() => "p1");
    const { person } = startProa({
      at: "/proofs/p1",
      answers: { ...answers, proofsIssue, proofsSave },
    });
    await person.click(await screen.findByRole("button", { name: "Entregar" }));
    expect(await screen.findByText(/La prueba no está completa/)).toBeVisible();
    expect(screen.getAllByText("Falta: es el dato o la casilla 5.").length).toBeGreaterThan(0);
    expect(proofsSave, "what is typed is what is handed out").toHaveBeenCalledOnce();
  });

  it("that was handed out is only read, and withdrawn for a reason", async () => {
    const proofsWithdraw = vi.fn(() => null);
    const issued = { ...kept, row: { ...row, state: "issued" as const } };
    const { person } = startProa({
      at: "/proofs/p1",
      answers: { ...answers, proofsGet: () => issued, proofsWithdraw },
    });
    await person.click(await screen.findByRole("button", { name: "Retirar" }));
    expect(screen.queryByRole("button", { name: "Guardar" })).toBeNull();
    await person.type(screen.getByRole("textbox", { name: "Por qué se retira" }), "Cambió");
    await person.click(screen.getByRole("button", { name: "Retirar" }));
    await waitFor(() =>
      expect(proofsWithdraw).toHaveBeenCalledWith({ input: { id: "p1", reason: "Cambió" } }),
    );
  });

  it("is drafted from the case that its address names", async () => {
    const proofsDraft = vi.fn(() => proof);
    startProa({
      at: "/proofs/new?case=o1&agreement=TMEC",
      answers: { ...answers, proofsDraft },
    });
    expect(await screen.findByDisplayValue("Gabinete de madera")).toBeVisible();
    expect(proofsDraft).toHaveBeenCalledWith({
      input: { caseId: "o1", agreement: "TMEC", form: null },
    });
  });
});

describe("declarations of suppliers", () => {
  it("are written down, with what the desk finds beside its field", async () => {
    const declarationsSave = vi.fn((_: { input: unknown }) => {
      throw refusal({
        code: "origin.bad-declaration",
        problems: [{ field: "material", code: "required", params: {} }],
      });
    });
    const { person } = startProa({
      at: "/proofs/declarations",
      answers: { ...answers, declarationsList: () => [], declarationsSave },
    });
    await person.click(await screen.findByRole("button", { name: "Agregar declaración" }));
    await person.type(screen.getByRole("textbox", { name: "Empresa proveedora" }), "Herrajes");
    await person.type(screen.getByRole("textbox", { name: "Tratados" }), "tmec, tipat");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(await screen.findByText("Falta este dato.")).toBeVisible();
    expect(declarationsSave).toHaveBeenCalledWith({
      input: expect.objectContaining({
        declaration: expect.objectContaining({
          supplier: "Herrajes",
          agreements: ["TMEC", "TIPAT"],
        }),
      }),
    });
  });
});

describe("what is typed", () => {
  it("comes back as the desk wants it, and no code is made of what is none", () => {
    const form = typed(proof);
    expect(proofOf(form, "EUR").good).toMatchObject({ code: "940360", gross_mass: null });
    const changed = { ...form, amount: "10", good: { ...form.good, code: "94.03", mass: "1.5" } };
    expect(proofOf(changed, "EUR")).toMatchObject({
      value: { amount: "10", currency: "EUR" },
      good: { code: "9403", gross_mass: "1.5" },
    });
    for (const code of ["00", "9", "madera", "12345678901"]) {
      const odd = { ...form, good: { ...form.good, code, mass: "mucho" } };
      expect(proofOf(odd, "EUR").good).toMatchObject({ code: null, gross_mass: null });
    }
  });
});
