import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DocumentRow } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCall, aDocument, aSupport, officeWith } from "./call-testing";

const at = "/missions/m1/registrations/r1/documents";

const withRows = (...rows: DocumentRow[]) =>
  officeWith(aCall({ state: "published" }), {
    callsSupports: () => [aSupport(), aSupport({ id: "s2", registrationId: "r2", line: "Otro" })],
    callsDocuments: () => rows,
  });

describe("the documents of an application", () => {
  it.each([
    ["es-MX", "Documentos", "Opinión de cumplimiento del SAT", "Sin cotejar", "Vencido"],
    ["en", "Documents", /compliance/i, "Not seen", "Expired"],
  ] as const)(
    "tell whether they hold and whether the original was seen (%s)",
    async (locale, title, kind, unseen, ended) => {
      const { container } = startProa({
        at,
        locale,
        answers: withRows(aDocument({ holds: false })),
      });
      const table = await screen.findByRole("table", { name: title });
      expect(within(table).getByText(kind)).toBeVisible();
      expect(within(table).getByText(unseen)).toBeVisible();
      expect(within(table).getByText(ended)).toBeVisible();
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(await findings(container)).toEqual([]);
    },
  );

  it("are recorded as what proves a support of this application", async () => {
    const callsHandIn = vi.fn(() => "x9");
    const { person } = startProa({ at, answers: { ...withRows(), callsHandIn } });
    await person.click(await screen.findByRole("button", { name: "Registrar un documento" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: /Documento$/ }));
    await person.click(await screen.findByRole("option", { name: "Factura" }));
    await person.type(within(dialog).getByRole("textbox", { name: /^Número/ }), "F-12");
    await person.click(within(dialog).getByRole("button", { name: /Qué respalda$/ }));
    // What another application asked for is not offered.
    expect(await screen.findByRole("option", { name: /El apoyo de Viaje/ })).toBeVisible();
    expect(screen.queryByRole("option", { name: /Otro/ })).not.toBeInTheDocument();
    await person.click(screen.getByRole("option", { name: /El apoyo de Viaje/ }));
    await person.click(within(dialog).getByRole("button", { name: "Registrar" }));
    await waitFor(() =>
      expect(callsHandIn).toHaveBeenCalledWith({
        input: {
          companyId: "c1",
          supportId: "s1",
          document: {
            kind: "invoice",
            reference: "F-12",
            handedInOn: "2026-11-23",
            holdsUntil: "",
          },
        },
      }),
    );
  });

  it("are attested in one's own name, and stay so", async () => {
    let row = aDocument();
    const callsAttest = vi.fn(() => {
      row = aDocument({ version: 2, seenBy: "Citlali Ramírez", seenOn: "2026-11-23" });
      return null;
    });
    const { person } = startProa({
      at,
      answers: { ...withRows(), callsDocuments: () => [row], callsAttest },
    });
    const menu = await screen.findByRole("button", { name: /^Acciones de Opinión/ });
    menu.focus();
    await person.keyboard("{Enter}");
    await screen.findByRole("menuitem", { name: "Cotejar el original" });
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/a nombre de Citlali Ramírez/)).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Dar fe del cotejo" }));
    expect(await screen.findByText("Cotejado")).toBeVisible();
    expect(callsAttest).toHaveBeenCalledWith({
      input: { id: "x1", version: 1, seenOn: "2026-11-23" },
    });
    await waitFor(() => expect(menu).toHaveFocus());
    await person.keyboard("{Enter}");
    expect(await screen.findByRole("menuitem", { name: "Quitar" })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: "Cotejar el original" })).toBeNull();
  });

  it("are not handed in for a support that is gone from what was typed", async () => {
    const callsHandIn = vi.fn(() => "x9");
    const draftsGet = vi.fn(({ input }: { input: { form: string; recordId: string | null } }) =>
      input.form === "handed-in-document"
        ? {
            body: JSON.stringify({
              support: "s9",
              document: { kind: "invoice", reference: "F-12", handedInOn: "", holdsUntil: "" },
            }),
            at: "2026-11-22T18:00:00.000Z",
          }
        : null,
    );
    const { person } = startProa({ at, answers: { ...withRows(), callsHandIn, draftsGet } });
    await person.click(await screen.findByRole("button", { name: "Registrar un documento" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByRole("textbox", { name: /^Número/ })).toHaveValue("F-12");
    await person.click(within(dialog).getByRole("button", { name: "Registrar" }));
    await waitFor(() =>
      expect(callsHandIn).toHaveBeenCalledWith({
        input: expect.objectContaining({ companyId: "c1", supportId: null }),
      }),
    );
    // What is typed for one participation is not taken up for another of the same company.
    expect(draftsGet).toHaveBeenCalledWith({
      input: expect.objectContaining({ form: "handed-in-document", recordId: "r1" }),
    });
  });

  it("are attested as they are by now, and not where they are gone", async () => {
    let rows = [aDocument()];
    const callsAttest = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === 2) return null;
      rows = [aDocument({ version: 2 })];
      throw refusal({ code: "store.stale", topic: "company_documents" });
    });
    const { person } = startProa({
      at,
      answers: { ...withRows(), callsDocuments: () => rows, callsAttest },
    });
    const open = async () => {
      await person.click(await screen.findByRole("button", { name: /^Acciones de Opinión/ }));
      await person.click(await screen.findByRole("menuitem", { name: "Cotejar el original" }));
      return await screen.findByRole("dialog");
    };
    const dialog = await open();
    const attest = within(dialog).getByRole("button", { name: "Dar fe del cotejo" });
    await person.click(attest);
    await within(dialog).findByRole("alert");
    await person.click(attest);
    await waitFor(() => expect(callsAttest).toHaveBeenCalledTimes(2));
    expect(callsAttest.mock.lastCall?.[0].input.version).toBe(2);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    const again = await open();
    rows = [];
    await tellChanged("company_documents");
    await waitFor(() =>
      expect(within(again).getByRole("button", { name: "Dar fe del cotejo" })).toBeDisabled(),
    );
  });

  it("are left to whose task it is to take them in and to attest them", async () => {
    const { person } = startProa({
      at,
      desk: { may: ["register-to-missions"] },
      answers: withRows(aDocument()),
    });
    expect(await screen.findByText(/^Decidir sobre los lugares.* es tarea de/)).toBeVisible();
    await person.click(await screen.findByRole("button", { name: /^Acciones de Opinión/ }));
    expect(await screen.findByRole("menuitem", { name: "Quitar" })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: "Cotejar el original" })).toBeNull();
  });

  it("are not attested before they came", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...withRows(aDocument()),
        callsAttest: () => {
          throw refusal({ code: "mission.attestation-refused", reason: "before-handed-in" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Opinión/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Cotejar el original" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Dar fe del cotejo" }));
    expect(await within(dialog).findByText(/no se pudo cotejar antes/)).toBeVisible();
  });

  it("are taken away, and the focus goes to the row that is there", async () => {
    let rows = [
      aDocument(),
      aDocument({ id: "x2", document: { ...aDocument().document, kind: "deed" } }),
    ];
    const callsRemoveDocument = vi.fn(({ id }: { id: string }) => {
      rows = rows.filter((row) => row.id !== id);
      return null;
    });
    const { person } = startProa({
      at,
      answers: { ...withRows(), callsDocuments: () => rows, callsRemoveDocument },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Opinión/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Quitar" }));
    await waitFor(() => expect(callsRemoveDocument).toHaveBeenCalledWith({ id: "x1" }));
    await tellChanged("company_documents");
    await waitFor(() => expect(screen.queryByText("Opinión de cumplimiento del SAT")).toBeNull());
    await waitFor(() =>
      expect(screen.getByRole("button", { name: /^Acciones de Acta/ })).toHaveFocus(),
    );
  });

  it("are told to be none of a registration that is gone", async () => {
    startProa({
      at: "/missions/m1/registrations/r9/documents",
      answers: withRows(),
    });
    expect(await screen.findByText("La inscripción ya no está en esta misión")).toBeVisible();
  });

  it("can be read again where that failed", async () => {
    let fails = true;
    const { person } = startProa({
      at,
      answers: {
        ...withRows(),
        callsDocuments: () => {
          if (fails) throw refusal({ code: "store.busy" });
          return [aDocument()];
        },
      },
    });
    const retry = await screen.findByRole("button", { name: "Reintentar" });
    fails = false;
    await person.click(retry);
    expect(await screen.findByText("Opinión de cumplimiento del SAT")).toBeVisible();
  });
});
