import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Erasure, PersonalRow } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";

function aRow(table: string, rowId: string, some: Partial<PersonalRow> = {}): PersonalRow {
  return {
    row: { table, rowId },
    by: "name",
    says: [{ column: "name", value: "Itzel Mora" }],
    company: "c1",
    companyName: "Aguacates de la Meseta",
    isSure: true,
    isWhole: true,
    isDeleted: false,
    stays: null,
    ...some,
  };
}

function anErasure(some: Partial<Erasure> = {}): Erasure {
  return {
    name: "Itzel Mora",
    gone: [aRow("company_contacts", "p1", { by: "itself" })],
    doubtful: [aRow("delegates", "d1", { isSure: false, companyName: "Otra empresa" })],
    stayed: [
      aRow("origin_proofs_kept", "o1", { stays: { ground: "proof-kept", until: "2031-03-01" } }),
    ],
    cleaned: { drafts: 1, staged: 0 },
    mentions: [{ table: "missions", rows: 2 }],
    backups: [
      { name: "office_daily.db", at: "2026-11-22T15:00:00.000Z", until: "2026-12-06" },
      { name: "office_manual.db", at: "2026-11-22T15:00:00.000Z", until: null },
    ],
    ...some,
  };
}

const at = "/privacy/erase/contact/p1";

describe("the erasure of a person", () => {
  it("erases what was left once nothing has it kept, and asks before", async () => {
    let due = 2;
    const { person } = startProa({
      at: "/privacy/erasures",
      answers: {
        privacyErasures: () => [],
        privacyDueErasures: () => due,
        privacyFinishErasures: () => {
          due = 0;
          return 2;
        },
      },
    });
    expect(await screen.findByText(/Ya nada obliga a conservar 2 registros/)).toBeVisible();
    expect(await findings(document.body)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "Suprimir lo que quedó" }));
    const asked = await screen.findByRole("dialog");
    expect(asked).toHaveTextContent("nada los devuelve");
    await person.click(within(asked).getByRole("button", { name: "Suprimir lo que quedó" }));
    expect(await screen.findByText("Se suprimieron 2 registros.")).toBeVisible();
    expect(screen.queryByText(/Ya nada obliga/)).toBeNull();
  });

  it("lists the erasures without saying whose they were", async () => {
    startProa({
      at: "/privacy/erasures",
      answers: {
        privacyErasures: () => [
          {
            id: "e1",
            kind: "contact",
            reason: "Solicitud de cancelación",
            erasedOn: "2026-11-20",
            rows: 3,
            stayed: [
              {
                row: { table: "origin_proofs_kept", rowId: "o1" },
                stay: { ground: "proof-kept", until: null },
              },
            ],
          },
        ],
      },
    });
    const table = await screen.findByRole("table", { name: "Supresiones" });
    expect(within(table).getByText("Contacto de una empresa")).toBeVisible();
    expect(within(table).getByText("Prueba de origen")).toBeVisible();
  });

  it.each([
    ["lead", "Prospecto, persona que se conoció en una feria", "leads", "Prospecto"],
    ["badge", "Persona con gafete de una misión", "badges", "Gafete"],
  ] as const)(
    "lists that of a %s in words, with where something stayed",
    async (kind, who, table, place) => {
      const stay = { ground: "proof-kept" as const, until: null };
      startProa({
        at: "/privacy/erasures",
        answers: {
          privacyErasures: () => [
            {
              id: "e1",
              kind,
              reason: "Solicitud de cancelación",
              erasedOn: "2026-11-20",
              rows: 1,
              stayed: [{ row: { table, rowId: "x1" }, stay }],
            },
          ],
        },
      });
      const list = await screen.findByRole("table", { name: "Supresiones" });
      expect(within(list).getByText(who)).toBeVisible();
      expect(within(list).getByText(place)).toBeVisible();
    },
  );

  it("shows what goes, what may be theirs, what stays and why, and which backups hold it", async () => {
    const { container } = startProa({ at, answers: { privacyPreviewErasure: () => anErasure() } });
    expect(
      await screen.findByRole("heading", { level: 1, name: "Suprimir los datos de Itzel Mora" }),
    ).toBeVisible();
    const gone = screen.getByRole("table", { name: "Qué se suprime" });
    expect(within(gone).getByText("Es el registro elegido")).toBeVisible();
    const stays = screen.getByRole("table", { name: "Qué se conserva, y por qué" });
    expect(within(stays).getByText(/Hasta el 1 mar 2031/)).toBeVisible();
    expect(screen.getByText("Misiones: 2 registros")).toBeVisible();
    expect(screen.getByText("Se tira 1 borrador que tiene sus datos.")).toBeVisible();
    const backups = screen.getByRole("table", { name: "Respaldos que lo conservan" });
    expect(within(backups).getByText("6 dic 2026")).toBeVisible();
    expect(within(backups).getByText("Cuando haya más nuevos")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("is looked at and not offered to who may not do it", async () => {
    startProa({
      at,
      desk: { may: ["answer-requests"] },
      answers: { privacyPreviewErasure: () => anErasure() },
    });
    expect(await screen.findByText(/corresponde a quien dirige la oficina/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Suprimir para siempre" })).toBeNull();
  });

  it("takes what was marked along, and asks for a reason before it erases", async () => {
    const privacyErase = vi.fn(() => anErasure({ name: null }));
    const { person } = startProa({
      at,
      answers: { privacyPreviewErasure: () => anErasure(), privacyErase },
    });
    await person.click(await screen.findByRole("checkbox", { name: "También es suyo" }));
    const erase = screen.getByRole("button", { name: "Suprimir para siempre" });
    expect(erase).toBeDisabled();
    await person.type(screen.getByRole("textbox", { name: /Motivo/ }), "Solicitud");
    await person.click(erase);
    expect(
      await screen.findByRole("heading", { level: 1, name: "Se suprimieron los datos" }),
    ).toBeVisible();
    expect(document.body).not.toHaveFocus();
    expect(privacyErase).toHaveBeenCalledWith({
      input: {
        subject: { kind: "contact", id: "p1" },
        also: [{ table: "delegates", rowId: "d1" }],
        reason: "Solicitud",
      },
    });
  });

  it("says at the field that a reason must not name the person", async () => {
    const { person } = startProa({
      at,
      answers: {
        privacyPreviewErasure: () => anErasure(),
        privacyErase: () => {
          throw refusal({
            code: "privacy.invalid",
            problems: [{ field: "reason", code: "reason-names-person", params: {} }],
          });
        },
      },
    });
    await person.type(await screen.findByRole("textbox", { name: /Motivo/ }), "Itzel Mora");
    await person.click(screen.getByRole("button", { name: "Suprimir para siempre" }));
    expect(await screen.findByText(/escríbelo sin nombrar a la persona/)).toBeVisible();
  });
});
