import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { ArcoRow } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";

function aRequest(some: Partial<ArcoRow> = {}): ArcoRow {
  return {
    id: "r1",
    version: 3,
    request: {
      name: "Itzel Mora",
      representative: "",
      replyTo: "itzel@mora.example",
      right: "cancellation",
      law: "lgpdppso",
      receivedOn: "2026-11-09",
      identity: "copy",
      details: "Que se borren sus datos",
    },
    subject: { kind: "contact", id: "p1" },
    state: "received",
    deadline: {
      term: "answer",
      due: "2026-12-08",
      from: "2026-11-09",
      days: 20,
      citation: "LGPDPPSO 2017 art. 51",
      confidence: "low",
    },
    daysLeft: 11,
    isLate: false,
    askUntil: null,
    steps: ["answer", "extend"],
    happened: [{ step: null, on: "2026-11-09" }],
    answer: null,
    note: "",
    ...some,
  };
}

describe("requests about personal data", () => {
  it("lists what is due first, with its business days", async () => {
    const { container } = startProa({
      at: "/privacy",
      answers: { privacyRequests: () => [aRequest(), aRequest({ id: "r2", isLate: true })] },
    });
    const table = await screen.findByRole("table", { name: "Solicitudes" });
    expect(within(table).getByText("11 días hábiles")).toBeVisible();
    expect(within(table).getByText("Vencida")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("says by when, by which article, and that nobody has checked the term", async () => {
    startProa({ at: "/privacy/requests/r1", answers: { privacyRequest: () => aRequest() } });
    expect(await screen.findByText("8 dic 2026")).toBeVisible();
    expect(screen.getByText(/LGPDPPSO 2017 art. 51/)).toBeVisible();
    expect(screen.getByText(/confírmalo con el área jurídica/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Suprimir sus datos" })).toHaveAttribute(
      "href",
      "/privacy/erase/contact/p1",
    );
  });

  it("notes an answer with its ground", async () => {
    const privacyStepRequest = vi.fn(() => null);
    const { person } = startProa({
      at: "/privacy/requests/r1",
      answers: { privacyRequest: () => aRequest(), privacyStepRequest },
    });
    await person.click(await screen.findByRole("button", { name: "Responder" }));
    await person.click(screen.getByRole("radio", { name: "No procede" }));
    await person.type(screen.getByRole("textbox", { name: "Fundamento o nota" }), "Art. 55");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(privacyStepRequest).toHaveBeenCalledWith({
      input: {
        id: "r1",
        version: 3,
        step: { step: "answer", on: "2026-11-23", answer: "refused", note: "Art. 55" },
      },
    });
  });

  it("keeps the ground of an answer that is left, and asks before it is noted over a newer step", async () => {
    let version = 3;
    const privacyStepRequest = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === version) return null;
      throw refusal({ code: "store.stale", topic: "privacy_requests" });
    });
    const draftsSave = vi.fn((_: { input: { form: string; recordId: string } }) => null);
    const { person } = startProa({
      at: "/privacy/requests/r1",
      answers: { privacyRequest: () => aRequest({ version }), privacyStepRequest, draftsSave },
    });
    await person.click(await screen.findByRole("button", { name: "Responder" }));
    await person.type(screen.getByRole("textbox", { name: "Fundamento o nota" }), "Art. 55");
    version = 4;
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await person.click(await screen.findByRole("button", { name: "Conservar lo mío" }));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(privacyStepRequest.mock.lastCall?.[0].input).toMatchObject({
      version: 4,
      step: { step: "answer", note: "Art. 55" },
    });
    expect(draftsSave.mock.calls[0]?.[0].input).toMatchObject({
      form: "privacy-step",
      recordId: "r1 answer",
    });
  });

  it("is registered as it is typed", async () => {
    const privacySaveRequest = vi.fn(() => "r9");
    const { person, router, container } = startProa({
      at: "/privacy/requests/new",
      answers: { privacySaveRequest, privacyRequest: () => aRequest({ id: "r9" }) },
    });
    await person.type(await screen.findByRole("textbox", { name: /^Titular/ }), "Itzel Mora");
    await person.type(screen.getByRole("textbox", { name: /^Dónde responder/ }), "443 000 0000");
    await person.click(screen.getByRole("radio", { name: /^Oposición/ }));
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "Guardar solicitud" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/privacy/requests/r9"));
    expect(privacySaveRequest).toHaveBeenCalledWith({
      input: {
        id: null,
        version: 0,
        subject: null,
        request: {
          name: "Itzel Mora",
          representative: "",
          replyTo: "443 000 0000",
          right: "opposition",
          law: "lgpdppso",
          receivedOn: "2026-11-23",
          identity: "none",
          details: "",
        },
      },
    });
  });

  it("hands the data of the person over", async () => {
    const privacyWriteData = vi.fn(() => ({ name: "itzel", bytes: 10 }));
    const { person } = startProa({
      at: "/privacy/requests/r1",
      answers: { privacyRequest: () => aRequest(), privacyWriteData },
    });
    await person.click(await screen.findByRole("button", { name: "Entregar sus datos" }));
    expect(await screen.findByText("Archivo de datos guardado en itzel")).toBeVisible();
    expect(privacyWriteData).toHaveBeenCalledWith({ input: { kind: "contact", id: "p1" } });
  });

  it("leads to whose data they are, where that is not known yet", async () => {
    startProa({
      at: "/privacy/requests/r1",
      answers: { privacyRequest: () => aRequest({ subject: null }) },
    });
    const link = await screen.findByRole("link", { name: "Buscar a la persona" });
    expect(link).toHaveAttribute("href", "/privacy/requests/r1/edit");
  });

  it("hides small numbers where people speak of themselves", async () => {
    startProa({
      at: "/privacy/diversity",
      answers: {
        privacyDiversityCounts: () => ({
          threshold: 5,
          grounds: ["women-led", "youth"],
          tables: [
            {
              by: "size",
              rows: ["micro"],
              shown: { cells: [[12, null]], rows: [null], columns: [12, null], total: null },
            },
          ],
        }),
      },
    });
    const table = await screen.findByRole("table", { name: "Por tamaño" });
    expect(within(table).getAllByText("12")).toHaveLength(2);
    expect(within(table).getAllByText("oculto")).toHaveLength(4);
  });
});
