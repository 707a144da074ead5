import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aRow, complete, further, incomplete, invoice, kept, office, proof } from "./testing";

/** The filter of the whole register. */
const every = {
  text: "",
  state: null,
  expiringWithin: null,
  expired: false,
  stale: false,
  limit: 200,
};

const draftAt = "/proofs/new?case=k1&agreement=TMEC";

describe.each([
  ["/proofs", "Pruebas de origen", "Proofs of origin", "table"],
  [draftAt, "Preparar prueba de origen", "Prepare a proof of origin", "form"],
  ["/proofs/new", "Preparar prueba de origen", "Prepare a proof of origin", "heading"],
  ["/proofs/o1", "Silla de madera", "Silla de madera", "form"],
] as const)("%s", (at, spanish, english, whole) => {
  it.each([
    ["es-MX", spanish],
    ["en", english],
  ] as const)("has no accessibility finding in %s", async (locale, title) => {
    const { container } = startProa({ at, locale, answers: office });
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeVisible();
    expect(await screen.findByRole(whole)).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });
});

describe("the register", () => {
  it("says how to begin where there is none", async () => {
    startProa({
      at: "/proofs",
      answers: { ...office, proofsList: () => ({ rows: [], hasMore: false }) },
    });
    expect(await screen.findByText("Todavía no hay pruebas de origen")).toBeVisible();
    expect(screen.getByRole("link", { name: "Ver los casos de origen" })).toHaveAttribute(
      "href",
      expect.stringContaining("/origin"),
    );
  });

  it("asks the desk for what the filters name, one of each", async () => {
    const proofsList = vi.fn(() => ({ rows: [aRow()], hasMore: false }));
    const { person, router } = startProa({
      at: "/proofs?end=30",
      answers: { ...office, proofsList },
    });
    await screen.findByRole("link", { name: "Silla de madera" });
    expect(proofsList).toHaveBeenLastCalledWith({
      filter: { ...every, expiringWithin: 30 },
    });
    await person.click(screen.getByRole("button", { name: /Vigencia/ }));
    await person.click(await screen.findByRole("option", { name: "ya venció" }));
    await waitFor(() => expect(router.state.location.searchStr).toBe("?end=expired"));
    expect(proofsList).toHaveBeenLastCalledWith({
      filter: { ...every, expired: true },
    });
  });

  it("looks for what is typed, by the address, and shows more on demand", async () => {
    const proofsList = vi.fn((_: { filter: { limit: number } }) => ({
      rows: [aRow()],
      hasMore: true,
    }));
    const { person, router } = startProa({ at: "/proofs", answers: { ...office, proofsList } });
    await person.click(await screen.findByRole("button", { name: "Mostrar más" }));
    await waitFor(() =>
      expect(proofsList).toHaveBeenLastCalledWith({ filter: { ...every, limit: 400 } }),
    );
    await person.type(screen.getByRole("searchbox"), "silla");
    await waitFor(() => expect(router.state.location.searchStr).toBe("?text=silla"));
    await waitFor(() =>
      expect(proofsList).toHaveBeenLastCalledWith({ filter: { ...every, text: "silla" } }),
    );
  });

  it("leads back to every proof where none meets the filters", async () => {
    const { person, router } = startProa({
      at: "/proofs?text=mesa&state=issued",
      answers: { ...office, proofsList: () => ({ rows: [], hasMore: false }) },
    });
    await person.click(await screen.findByRole("button", { name: "Quitar los filtros" }));
    await waitFor(() => expect(router.state.location.searchStr).toBe(""));
  });

  it("tells what has expired, what is missing and whose case comes out differently", async () => {
    const rows = [
      aRow({ id: "a", state: "issued", findings: 0, servesUntil: "2026-11-22" }),
      aRow({ id: "b", state: "issued", findings: 0, servesUntil: "2026-11-23" }),
      aRow({ id: "c", findings: 1, isStale: true }),
    ];
    startProa({
      at: "/proofs",
      answers: { ...office, proofsList: () => ({ rows, hasMore: false }) },
    });
    const table = await screen.findByRole("table", { name: "Pruebas de origen" });
    const [, first, second, third] = within(table).getAllByRole("row");
    expect(within(first as HTMLElement).getByText("Vencida")).toBeVisible();
    expect(await within(second as HTMLElement).findByText("Entregada")).toBeVisible();
    expect(within(third as HTMLElement).getByText("Falta 1 cosa")).toBeVisible();
    expect(within(third as HTMLElement).getByText("El caso da hoy otro resultado")).toBeVisible();
  });
});

describe("the editor", () => {
  it("is drafted from the case, and kept under an address of its own", async () => {
    const proofsDraft = vi.fn(() => proof);
    const proofsSave = vi.fn(() => "o1");
    const { person, router } = startProa({
      at: draftAt,
      answers: { ...office, proofsDraft, proofsSave },
    });
    const title = await screen.findByRole("textbox", { name: "Cargo" });
    expect(proofsDraft).toHaveBeenCalledWith({
      input: { caseId: "k1", agreement: "TMEC", form: null },
    });
    await person.clear(title);
    await person.type(title, "Gerencia");
    await person.click(screen.getByRole("button", { name: "Guardar borrador" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/proofs/o1"));
    expect(proofsSave).toHaveBeenCalledWith({
      input: {
        id: null,
        caseId: "k1",
        proof: expect.objectContaining({ agreement: "TMEC", title: "Gerencia" }),
      },
    });
  });

  it("says what is missing beside the fields, and leads to each", async () => {
    const { person } = startProa({ at: "/proofs/o1", answers: office });
    expect(await screen.findByText("Faltan 3 cosas")).toBeVisible();
    const [mail] = screen.getAllByRole("textbox", { name: /^Correo/ });
    expect(mail).toBeInvalid();
    expect(mail).not.toHaveFocus();
    await person.click(screen.getByRole("link", { name: "Quien certifica, Correo" }));
    expect(mail).toHaveFocus();
    await person.click(screen.getByRole("link", { name: "Carácter con que se firma" }));
    expect(screen.getByRole("button", { name: /Carácter con que se firma/ })).toHaveFocus();
    expect(screen.queryByRole("link", { name: "Caso de origen" })).toBeNull();
    expect(screen.getByRole("button", { name: "Guardar y entregar" })).toBeDisabled();
  });

  it("tells which language the agreement accepts and nobody has the words of", async () => {
    startProa({ at: "/proofs/o1", answers: office });
    expect(await screen.findByText(/también acepta el francés/)).toBeVisible();
  });

  it("tells where Proa knows a part of the form only", async () => {
    const inPart = { ...complete, isInPart: true };
    startProa({
      at: "/proofs/o1",
      answers: { ...office, proofsGet: () => kept({}, inPart), proofsCheck: () => inPart },
    });
    expect(await screen.findByText(/completa en lo que Proa conoce/)).toBeVisible();
    expect(screen.getByText(/compárala con el formato oficial/)).toBeVisible();
    expect(screen.queryByText("Está completa")).toBeNull();
  });

  it("tells a code that cannot be read from one that is missing", async () => {
    const { person } = startProa({ at: "/proofs/o1", answers: office });
    const code = await screen.findByRole("textbox", { name: "Código" });
    await person.clear(code);
    await person.type(code, "sillas");
    expect(await screen.findAllByText(/«sillas» no es un código arancelario/)).not.toHaveLength(0);
  });

  it("asks only for what the paper asks, and who cannot sign it is asked anew", async () => {
    const proofsCheck = vi.fn((_: unknown) => incomplete);
    const { person } = startProa({ at: "/proofs/o1", answers: { ...office, proofsCheck } });
    await person.click(await screen.findByRole("button", { name: /Documento/ }));
    expect(screen.queryByRole("textbox", { name: /Valor del envío/ })).toBeNull();
    await person.click(await screen.findByRole("option", { name: "Declaración en factura" }));
    expect(await screen.findByRole("textbox", { name: /Valor del envío/ })).toBeVisible();
    expect(screen.queryByRole("group", { name: "Parte productora" })).toBeNull();
    await waitFor(() =>
      expect(proofsCheck).toHaveBeenLastCalledWith({
        input: expect.objectContaining({
          proof: expect.objectContaining({ form: "invoice-declaration", capacity: null }),
        }),
      }),
    );
  });

  it("prints what is typed, which is kept first", async () => {
    const proofsSave = vi.fn(() => "o1");
    const proofsPrint = vi.fn(() => ({ name: "silla.pdf", bytes: 1 }));
    const { person } = startProa({
      at: "/proofs/o1",
      answers: { ...office, proofsSave, proofsPrint },
    });
    const remarks = await screen.findByRole("textbox", { name: /Observaciones/ });
    await person.type(remarks, "Urge");
    await person.click(screen.getByRole("button", { name: "Imprimir" }));
    expect(await screen.findByText(/silla\.pdf/)).toBeVisible();
    expect(proofsPrint).toHaveBeenCalledWith({ id: "o1" });
    expect(proofsSave).toHaveBeenCalledWith({
      input: {
        id: "o1",
        caseId: "k1",
        proof: expect.objectContaining({ remarks: "Urge" }),
      },
    });
  });

  it("does not keep what cannot be read, and leads to it", async () => {
    const proofsSave = vi.fn(() => "o1");
    const { person } = startProa({ at: "/proofs/o1", answers: { ...office, proofsSave } });
    const code = await screen.findByRole("textbox", { name: "Código" });
    await person.clear(code);
    await person.type(code, "sillas");
    await person.click(screen.getByRole("button", { name: "Guardar borrador" }));
    await waitFor(() => expect(code).toHaveFocus());
    expect(proofsSave).not.toHaveBeenCalled();
    expect(code).toHaveValue("sillas");
  });

  it.each(["Guardar borrador", "Imprimir"])(
    "shows what the desk refuses at its field until that is changed: %s",
    async (action) => {
      const proofsSave = () => {
        throw refusal({
          code: "origin.bad-proof",
          problems: [{ field: "remarks", code: "too-long", params: { max: "10" } }],
        });
      };
      const { person } = startProa({ at: "/proofs/o1", answers: { ...office, proofsSave } });
      const remarks = await screen.findByRole("textbox", { name: /Observaciones/ });
      await person.click(screen.getByRole("button", { name: action }));
      await waitFor(() => expect(remarks).toHaveFocus());
      expect(remarks).toBeInvalid();
      await person.type(remarks, "x");
      expect(remarks).toBeValid();
    },
  );

  it("asks before it is handed out over what somebody else saved", async () => {
    let row = kept({}, complete);
    const proofsIssue = vi.fn(() => null);
    const answers = { ...office, proofsGet: () => row, proofsCheck: () => complete, proofsIssue };
    const { person } = startProa({ at: "/proofs/o1", answers });
    await person.type(await screen.findByRole("textbox", { name: /Observaciones/ }), "Urge");
    row = kept({ at: "2026-11-21T10:00:00.000Z" }, complete);
    await tellChanged("origin_proofs_kept");
    await screen.findByText("Alguien más guardó esto mientras lo editabas");
    await person.click(screen.getByRole("button", { name: "Guardar y entregar" }));
    expect(proofsIssue).not.toHaveBeenCalled();
    await person.click(screen.getByRole("button", { name: "Tomar lo guardado" }));
    expect(await screen.findByRole("textbox", { name: /Observaciones/ })).toHaveValue("");
  });

  it("begins anew for another agreement of the same case", async () => {
    const proofsDraft = ({ input }: { input: { agreement: string } }) => ({
      ...proof,
      agreement: input.agreement,
      title: `Firma ${input.agreement}`,
    });
    const { router } = startProa({ at: draftAt, answers: { ...office, proofsDraft } });
    expect(await screen.findByRole("textbox", { name: "Cargo" })).toHaveValue("Firma TMEC");
    await router.navigate({ to: "/proofs/new", search: { case: "k1", agreement: "TIPAT" } });
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "Cargo" })).toHaveValue("Firma TIPAT"),
    );
  });

  it("keeps a draft before it hands it out", async () => {
    const said: string[] = [];
    const { person } = startProa({
      at: "/proofs/o1",
      answers: {
        ...office,
        proofsGet: () =>
          said.includes("issue")
            ? kept({ state: "issued", issuedOn: "2026-11-23", findings: 0 }, complete)
            : kept({}, complete),
        proofsCheck: () => complete,
        proofsSave: () => {
          said.push("save");
          return "o1";
        },
        proofsIssue: () => {
          said.push("issue");
          return null;
        },
      },
    });
    expect(await screen.findByText("Está completa")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar y entregar" }));
    expect(await screen.findByText("Se entregó el 23 nov 2026.")).toBeVisible();
    expect(said).toEqual(["save", "issue"]);
    expect(screen.queryByRole("button", { name: "Guardar borrador" })).toBeNull();
    expect(screen.getByText("Persona Firmante", { exact: false })).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });
});

it("says what to do with a draft whose law is gone, and keeps its documents in sight", async () => {
  const proofsChoices = () => {
    throw refusal({ code: "origin.unknown-agreement", agreement: "TMEC" });
  };
  startProa({
    at: "/proofs/o1",
    answers: { ...office, proofsGet: () => ({ ...kept(), evidence: [invoice] }), proofsChoices },
  });
  expect(await screen.findByText(/faltan los datos de su tratado/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Ver los datos de referencia" })).toHaveAttribute(
    "href",
    expect.stringContaining("/settings"),
  );
  expect(screen.getByText("factura.pdf")).toBeVisible();
  expect(screen.getByRole("button", { name: "Quitar borrador" })).toBeVisible();
});

it("keeps the documents of a draft, which are taken away again", async () => {
  const evidenceDetach = vi.fn(() => null);
  const { person } = startProa({
    at: "/proofs/o1",
    answers: { ...office, proofsGet: () => ({ ...kept(), evidence: [invoice] }), evidenceDetach },
  });
  await person.click(await screen.findByRole("button", { name: "Quitar factura.pdf" }));
  await waitFor(() => expect(evidenceDetach).toHaveBeenCalledWith({ id: "e1" }));
});

describe("a proof of several goods", () => {
  const cases = [
    { id: "k1", companyId: "c1", name: "Silla", code: "940169", originates: ["TMEC"] },
    { id: "k2", companyId: "c1", name: "Mesa", code: "940350", originates: ["TMEC"] },
    { id: "k3", companyId: "c1", name: "Cama", code: "940350", originates: ["TLCUEM"] },
    { id: "k4", companyId: "c2", name: "Banco", code: "940161", originates: ["TMEC"] },
  ];
  const casesOf = ({ input: { company } }: { input: { company: string | null } }) =>
    ({
      rows: cases.filter(({ companyId }) => company === null || companyId === company),
      hasMore: false,
    }) as never;
  const two = { ...kept(), proof: { ...proof, further: [further] } };

  it("takes another good from a case that originates under its agreement", async () => {
    const proofsDraftGood = vi.fn(() => further);
    const proofsSave = vi.fn(() => "o1");
    const { person } = startProa({
      at: "/proofs/o1",
      answers: {
        ...office,
        proofsDraftGood,
        proofsSave,
        originCases: casesOf,
      },
    });
    await person.click(await screen.findByRole("combobox", { name: /Agregar una mercancía/ }));
    await person.keyboard("{ArrowDown}");
    const offered = await screen.findAllByRole("option");
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Mesa"),
    ]);
    await person.click(offered[0] as HTMLElement);
    const second = within(await screen.findByRole("group", { name: "Mercancía 2" }));
    expect(proofsDraftGood).toHaveBeenCalledWith({ input: { caseId: "k2", agreement: "TMEC" } });
    expect(second.getByRole("textbox", { name: "Código" })).toHaveValue("940350");
    expect(screen.getByRole("group", { name: "Mercancía 1" })).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar borrador" }));
    await waitFor(() =>
      expect(proofsSave).toHaveBeenCalledWith({
        input: {
          id: "o1",
          caseId: "k1",
          proof: expect.objectContaining({
            further: [{ case_id: "k2", good: expect.objectContaining({ code: "940350" }) }],
          }),
        },
      }),
    );
  });

  it("takes goods of other companies too where the paper says that several make them", async () => {
    const various = { ...proof, producer: { who: "various" as const, party: {} } };
    const { person } = startProa({
      at: "/proofs/o1",
      answers: {
        ...office,
        proofsGet: () => ({ ...kept(), proof: various }),
        originCases: casesOf,
      },
    });
    await person.click(await screen.findByRole("combobox", { name: /Agregar una mercancía/ }));
    await person.keyboard("{ArrowDown}");
    const offered = await screen.findAllByRole("option");
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Mesa"),
      expect.stringContaining("Banco"),
    ]);
  });

  it("names the good of which something is missing, reads its code, and lets it go", async () => {
    const proofsSave = vi.fn(() => "o1");
    const problems = [
      { field: "further.0.good.description", code: "proof-missing", params: { number: "6" } },
      { field: "further.0.determination", code: "proof-other-producer", params: {} },
    ];
    const { person } = startProa({
      at: "/proofs/o1",
      answers: {
        ...office,
        proofsGet: () => two,
        proofsCheck: () => ({ ...complete, problems }),
        proofsSave,
      },
    });
    await person.click(await screen.findByRole("link", { name: "Mercancía 2, Descripción" }));
    const second = within(screen.getByRole("group", { name: "Mercancía 2" }));
    expect(second.getByRole("textbox", { name: /Descripción/ })).toHaveFocus();
    expect(
      screen.getByText(/Mercancía 2, Caso de origen: El caso de origen es de otra empresa/),
    ).toBeVisible();
    const code = second.getByRole("textbox", { name: "Código" });
    await person.clear(code);
    await person.type(code, "mesas");
    await person.click(screen.getByRole("button", { name: "Guardar borrador" }));
    await waitFor(() => expect(code).toHaveFocus());
    expect(proofsSave).not.toHaveBeenCalled();
    await person.click(screen.getByRole("button", { name: "Quitar la mercancía 2" }));
    await person.click(screen.getByRole("button", { name: "Guardar borrador" }));
    await waitFor(() =>
      expect(proofsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({ proof: expect.objectContaining({ further: [] }) }),
      }),
    );
  });

  it("tells in the register how many there are, and what each rested on", async () => {
    const question = {
      case: { good: { code: "940360", currency: "USD" }, materials: [] },
      on: "2026-11-20",
      locale: "en" as const,
    };
    const rested = ["Silla", "Mesa"].map((description) => ({ description, question }));
    const { router } = startProa({
      at: "/proofs",
      answers: {
        ...office,
        proofsList: () => ({ rows: [aRow({ goods: 2 })], hasMore: false }),
        proofsGet: () => ({
          ...kept({ state: "issued", issuedOn: "2026-11-20", goods: 2 }, complete),
          proof: two.proof,
          rested,
        }),
      },
    });
    expect(await screen.findByText("2 mercancías")).toBeVisible();
    await router.navigate({ to: "/proofs/$proof", params: { proof: "o1" } });
    expect(await screen.findByRole("heading", { name: "En qué se apoyó: Mesa" })).toBeVisible();
    expect(screen.getByText("Mercancía 2, Descripción")).toBeVisible();
  });
});
