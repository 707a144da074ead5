import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { SupplierDeclaration, SupplierDeclarationRow } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { office } from "./testing";

const at = "/proofs/declarations";
const monday = "2026-11-23T09:00:00.000Z";
const tuesday = "2026-11-24T09:00:00.000Z";

function aRow(
  id: string,
  state: SupplierDeclarationRow["state"],
  some: Partial<SupplierDeclaration> = {},
): SupplierDeclarationRow {
  return {
    id,
    savedAt: monday,
    companyId: null,
    declaration: {
      supplier: "Herrajes de Prueba",
      material: `Bisagras ${id}`,
      code: "830210",
      agreements: ["TMEC"],
      requestedOn: "2026-11-01",
      receivedOn: null,
      validFrom: null,
      validTo: null,
      remarks: "",
      ...some,
    },
    state,
    evidence: [],
  };
}

const rows = [
  aRow("a", "requested"),
  aRow("b", "received", { receivedOn: "2026-11-02", validTo: "2026-12-24" }),
  aRow("c", "received", { receivedOn: "2026-11-02", validTo: "2026-12-23" }),
  aRow("d", "received", { receivedOn: "2026-11-02" }),
  aRow("e", "expired", { receivedOn: "2026-11-02", validTo: "2026-11-22" }),
];
const answers = { ...office, declarationsList: () => ({ rows, hasMore: false }) };

describe("the declarations of suppliers", () => {
  it.each(["es-MX", "en"] as const)("have no accessibility finding in %s", async (locale) => {
    const { container, person } = startProa({ at, locale, answers });
    expect(await screen.findByRole("table")).toBeVisible();
    const { body } = container.ownerDocument;
    const found = () => findings(body, { region: { enabled: false } });
    expect(await found()).toEqual([]);
    await person.click(screen.getByRole("button", { name: /Pedir una|Ask for a/ }));
    expect(await screen.findByRole("dialog")).toBeVisible();
    expect(await found()).toEqual([]);
  });

  it("give the text of a request to whoever supplies, and none for what came", async () => {
    const { person } = startProa({ at, answers });
    await person.click(await screen.findByRole("button", { name: "Acciones de Bisagras a" }));
    await person.click(await screen.findByRole("menuitem", { name: /^Copiar el texto/ }));
    expect(await screen.findByText(/quedó en el portapapeles/)).toBeVisible();
    const text = await navigator.clipboard.readText();
    expect(text).toContain("Herrajes de Prueba:");
    expect(text).toContain("Código arancelario: 8302.10");
    expect(text).toMatch(/1\. la descripción.*\n2\. /);
    await person.click(screen.getByRole("button", { name: "Acciones de Bisagras b" }));
    expect(await screen.findByRole("menuitem", { name: "Quitar" })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: /^Copiar/ })).toBeNull();
  });

  it("say which waits, counts, is about to end and has ended", async () => {
    startProa({ at, answers });
    const [, ...shown] = within(await screen.findByRole("table")).getAllByRole("row");
    const states = shown.map((row) => within(row).getAllByRole("cell")[2]?.textContent);
    expect(states).toEqual(["En espera", "Vale", "Por vencer", "Vale", "Vencida"]);
  });

  it("are looked for by the address, and shown in portions", async () => {
    const declarationsList = vi.fn(() => ({ rows, hasMore: true }));
    const { person, router } = startProa({ at, answers: { ...answers, declarationsList } });
    await person.click(await screen.findByRole("button", { name: "Mostrar más" }));
    await waitFor(() =>
      expect(declarationsList).toHaveBeenLastCalledWith({ filter: { text: "", limit: 400 } }),
    );
    await person.type(screen.getByRole("searchbox"), "8302");
    await waitFor(() => expect(router.state.location.searchStr).toBe("?text=8302"));
    await waitFor(() =>
      expect(declarationsList).toHaveBeenLastCalledWith({ filter: { text: "8302", limit: 200 } }),
    );
  });

  it("are asked for from today on, and refused at their fields", async () => {
    const declarationsSave = vi.fn((_: unknown): string => {
      throw refusal({
        code: "origin.bad-declaration",
        problems: [{ field: "agreements", code: "required", params: {} }],
      });
    });
    const { person } = startProa({
      at,
      answers: { ...office, declarationsSave },
    });
    await person.click(await screen.findByRole("button", { name: "Pedir una declaración" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(
      within(dialog).getByRole("textbox", { name: "Empresa proveedora" }),
      "Herrajes",
    );
    await person.type(within(dialog).getByRole("textbox", { name: "Material" }), "Bisagras");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByText("Falta este dato.")).toBeVisible();
    expect(declarationsSave).toHaveBeenCalledWith({
      input: {
        id: null,
        savedAt: null,
        companyId: null,
        declaration: expect.objectContaining({
          supplier: "Herrajes",
          material: "Bisagras",
          requestedOn: "2026-11-23",
          receivedOn: null,
        }),
      },
    });
  });

  it("keep what is typed when the dialog is left, and say so when it is opened again", async () => {
    const drafts = new Map<string | null, string>();
    const { person } = startProa({
      at,
      answers: {
        ...answers,
        draftsGet: ({ input }) => {
          const body = drafts.get(input.recordId);
          return body === undefined ? null : { body, at: "2026-11-23T10:00:00.000Z" };
        },
        draftsSave: ({ input }) => {
          drafts.set(input.recordId, input.body);
          return null;
        },
        draftsDiscard: ({ input }) => {
          drafts.delete(input.recordId);
          return null;
        },
      },
    });
    const ask = await screen.findByRole("button", { name: "Pedir una declaración" });
    await person.click(ask);
    await person.type(
      await screen.findByRole("textbox", { name: "Empresa proveedora" }),
      "Herrajes{Escape}",
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(ask).toHaveFocus());
    await person.click(ask);
    const supplier = await screen.findByRole("textbox", { name: "Empresa proveedora" });
    expect(supplier).toHaveValue("Herrajes");
    await person.click(screen.getByRole("button", { name: /Descartar|Desechar|Empezar/ }));
    expect(supplier).toHaveValue("");
  });

  it("are received on a day, from the keyboard", async () => {
    const declarationsSave = vi.fn((_: unknown) => "a");
    const { person } = startProa({ at, answers: { ...answers, declarationsSave } });
    (await screen.findByRole("button", { name: "Acciones de Bisagras a" })).focus();
    await person.keyboard("{Enter}");
    await screen.findByRole("menuitem", { name: "Anotar que llegó" });
    await person.keyboard("{ArrowDown}{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Declaración de proveeduría" });
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(declarationsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({
          id: "a",
          declaration: expect.objectContaining({ receivedOn: "2026-11-23" }),
        }),
      }),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("are not kept with a code that cannot be read", async () => {
    const { person } = startProa({ at, answers });
    await person.click(await screen.findByRole("button", { name: "Pedir una declaración" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /Código/ }), "bisagra");
    expect(within(dialog).getByText(/«bisagra» no es un código/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Guardar" })).toBeDisabled();
  });
});

describe("a declaration that is open", () => {
  const material = () => screen.findByRole("textbox", { name: "Material" });
  const elsewhere = "Alguien más guardó esto mientras lo editabas";

  /** Opens the first declaration; `become` makes the list another one. */
  async function opened(declarationsSave = vi.fn((_: unknown) => "a")) {
    let now = rows;
    const proa = startProa({
      at,
      answers: {
        ...answers,
        declarationsSave,
        declarationsList: () => ({ rows: now, hasMore: false }),
      },
    });
    await proa.person.click(await screen.findByText("Bisagras a"));
    expect(await material()).toHaveValue("Bisagras a");
    const become = (next: typeof rows) => {
      now = next;
    };
    return { ...proa, declarationsSave, become };
  }
  const renamed = { ...aRow("a", "requested", { material: "Bisagras finas" }), savedAt: tuesday };

  it("shows what somebody else saved, where nothing was typed", async () => {
    const { become } = await opened();
    become([renamed]);
    await tellChanged("supplier_declarations");
    await waitFor(async () => expect(await material()).toHaveValue("Bisagras finas"));
    expect(screen.queryByText(elsewhere)).toBeNull();
  });

  it("asks before it is saved over what somebody else saved", async () => {
    const { person, become, declarationsSave } = await opened();
    await person.type(await material(), " largas");
    become([renamed]);
    await tellChanged("supplier_declarations");
    const notice = (await screen.findByText(elsewhere)).closest<HTMLElement>("[role=alert]");
    if (!notice) throw new Error("a notice");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(notice).toHaveFocus();
    expect(declarationsSave).not.toHaveBeenCalled();
    await person.click(within(notice).getByRole("button", { name: "Conservar lo mío" }));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(declarationsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({
          id: "a",
          savedAt: tuesday,
          declaration: expect.objectContaining({ material: "Bisagras a largas" }),
        }),
      }),
    );
  });

  it("reads what it would have overwritten, where the desk knows first", async () => {
    let become: (next: typeof rows) => void = () => undefined;
    const declarationsSave = vi.fn((_: unknown): string => {
      become([renamed]);
      throw refusal({ code: "store.stale", topic: "supplier_declarations" });
    });
    const proa = await opened(declarationsSave);
    become = proa.become;
    await proa.person.type(await material(), " largas");
    await proa.person.click(screen.getByRole("button", { name: "Guardar" }));
    const notice = (await screen.findByText(elsewhere)).closest<HTMLElement>("[role=alert]");
    if (!notice) throw new Error("a notice");
    expect(declarationsSave).toHaveBeenCalledWith({
      input: expect.objectContaining({ savedAt: monday }),
    });
    await proa.person.click(within(notice).getByRole("button", { name: "Tomar lo guardado" }));
    expect(await material()).toHaveValue("Bisagras finas");
  });

  it("stays that one though it falls out of the list", async () => {
    const { person, become, declarationsSave } = await opened();
    await person.type(await material(), " largas");
    become(rows.slice(1));
    await tellChanged("supplier_declarations");
    await waitFor(() => expect(screen.queryByText("Bisagras a")).toBeNull());
    expect(await material()).toHaveValue("Bisagras a largas");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(declarationsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({ id: "a", savedAt: monday }),
      }),
    );
  });
});
