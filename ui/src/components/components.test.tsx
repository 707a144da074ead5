import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { mockBridge } from "@/bridge/mock";
import { DecimalField } from "./DecimalField";
import { useDraft } from "./drafts";

function Weight({ start = "" }: { start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <DecimalField label="Peso" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

describe("a number field", () => {
  it("keeps every digit that is typed", async () => {
    const person = userEvent.setup();
    render(<Weight />);
    await person.type(screen.getByLabelText("Peso"), "90,071,992,547,409,931.10");
    expect(screen.getByRole("status")).toHaveTextContent("90071992547409931.10");
  });

  it("writes the number in groups when one leaves it", async () => {
    const person = userEvent.setup();
    render(<Weight />);
    await person.type(screen.getByLabelText("Peso"), "20000.5");
    await person.tab();
    expect(screen.getByLabelText("Peso")).toHaveValue("20,000.5");
  });

  it("says that a word is no number, and hands it on in place of the old one", async () => {
    const person = userEvent.setup();
    render(<Weight start="7" />);
    await person.type(screen.getByLabelText("Peso"), " kilos");
    await person.tab();
    expect(screen.getByLabelText("Peso")).toBeInvalid();
    expect(screen.getByLabelText("Peso")).toHaveValue("7 kilos");
    expect(screen.getByRole("status")).toHaveTextContent(/^7 kilos$/);
  });
});

function Note() {
  const draft = useDraft("note", null, { text: "" });
  const [saved, setSaved] = useState(draft.value);
  const settle = () => draft.settle({ value: saved, holds: (value) => value, recordId: "n1" });
  if (!draft.isReady) return null;
  return (
    <>
      <input
        aria-label="Nota"
        value={draft.value.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      <output>{draft.recoveredAt}</output>
      <button type="button" aria-label="Guardar" onClick={() => setSaved(draft.value)} />
      <button type="button" aria-label="Guardado" onClick={() => void settle()} />
      <button type="button" aria-label="Desechar" onClick={draft.discard} />
    </>
  );
}

describe("a draft", () => {
  it("is kept while one types", async () => {
    const draftsSave = vi.fn(() => null);
    mockBridge({ draftsGet: () => null, draftsSave });
    const person = userEvent.setup();
    render(<Note />);
    await person.type(await screen.findByLabelText("Nota"), "Hola");
    await vi.waitFor(() =>
      expect(draftsSave).toHaveBeenCalledWith({
        input: { form: "note", recordId: null, body: '{"text":"Hola"}' },
      }),
    );
  });

  it("is kept at once by whoever leaves, and waited for by whoever comes back", async () => {
    const kept: string[] = [];
    const draftsGet = vi.fn(() => {
      const body = kept.at(-1);
      return body === undefined ? null : { body, at: "2026-11-22T18:00:00.000Z" };
    });
    mockBridge({
      draftsGet,
      draftsSave: async ({ input }) => {
        await new Promise((done) => setTimeout(done, 20));
        kept.push(input.body);
        return null;
      },
    });
    const person = userEvent.setup();
    const { unmount } = render(<Note />);
    await person.type(await screen.findByLabelText("Nota"), "Hola");
    unmount();
    render(<Note />);
    expect(await screen.findByLabelText("Nota")).toHaveValue("Hola");
  });

  it("is forgotten once it was saved, but for what was typed meanwhile", async () => {
    const draftsSave = vi.fn(() => null);
    const draftsDiscard = vi.fn(() => null);
    mockBridge({ draftsGet: () => null, draftsSave, draftsDiscard });
    const person = userEvent.setup();
    render(<Note />);
    const note = await screen.findByLabelText("Nota");
    await person.type(note, "Ho");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await person.type(note, "la");
    await person.click(screen.getByRole("button", { name: "Guardado" }));
    expect(note).toHaveValue("Hola");
    await vi.waitFor(() =>
      expect(draftsSave).toHaveBeenLastCalledWith({
        input: { form: "note", recordId: "n1", body: '{"text":"Hola"}' },
      }),
    );
    expect(draftsDiscard).toHaveBeenCalledWith({ input: { form: "note", recordId: null } });
    draftsSave.mockClear();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await person.click(screen.getByRole("button", { name: "Guardado" }));
    await person.click(screen.getByRole("button", { name: "Desechar" }));
    expect(note).toHaveValue("Hola");
    expect(draftsSave).not.toHaveBeenCalled();
  });

  it("is taken up again, with the time when it was kept", async () => {
    mockBridge({ draftsGet: () => ({ body: '{"text":"Ayer"}', at: "2026-11-22T18:00:00.000Z" }) });
    render(<Note />);
    expect(await screen.findByLabelText("Nota")).toHaveValue("Ayer");
    expect(screen.getByRole("status")).toHaveTextContent("2026-11-22T18:00:00.000Z");
  });
});
