import { QueryClientProvider, useMutation } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { BridgeError } from "@/bridge";
import { localClient } from "@/bridge/client";
import { mockBridge, refusal } from "@/bridge/mock";
import { useDraft } from "./drafts";
import { RecordDialog } from "./RecordDialog";
import { useStale } from "./StaleNotice";
import { TextField } from "./TextField";

interface Known {
  version: number;
  text: string;
}

interface RecordProps {
  known: Known;
  save: (value: Known) => Promise<void>;
}

function Form({ known, save }: RecordProps) {
  const draft = useDraft("record", "r1", known);
  const saving = useMutation({ mutationFn: () => save(draft.value) });
  const stale = useStale(draft, saving, known);
  return (
    <RecordDialog title="Registro" draft={draft} saving={saving} stale={stale} onClose={() => {}}>
      <TextField
        label="Texto"
        value={draft.value.text}
        onChange={(text) => draft.edit((now) => ({ ...now, text }))}
      />
    </RecordDialog>
  );
}

const client = localClient();

function shown(props: RecordProps) {
  return (
    <QueryClientProvider client={client}>
      <Form {...props} />
    </QueryClientProvider>
  );
}

const stale = new BridgeError(refusal({ code: "store.stale", topic: "records" }));

it("takes over what somebody else saved where nothing was typed", async () => {
  mockBridge({ draftsGet: () => null, draftsDiscard: () => null });
  const save = vi.fn(async () => {});
  const view = render(shown({ known: { version: 1, text: "antes" }, save }));
  const field = await screen.findByRole("textbox", { name: "Texto" });
  view.rerender(shown({ known: { version: 2, text: "después" }, save }));
  expect(field).toHaveValue("después");
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Guardar" }));
  expect(save).toHaveBeenCalledWith({ version: 2, text: "después" });
});

it("says why nothing was saved where there is nothing to choose", async () => {
  mockBridge({ draftsGet: () => null, draftsSave: () => null });
  const save = () => Promise.reject(stale);
  render(shown({ known: { version: 1, text: "antes" }, save }));
  await userEvent.type(await screen.findByRole("textbox", { name: "Texto" }), "!");
  await userEvent.click(screen.getByRole("button", { name: "Guardar" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/Copiar los detalles/);
});

it("saves nothing before one has chosen, and leaves no refusal behind", async () => {
  mockBridge({ draftsGet: () => null, draftsSave: () => null });
  const save = vi.fn(() => Promise.reject(stale));
  const view = render(shown({ known: { version: 1, text: "antes" }, save }));
  await userEvent.type(await screen.findByRole("textbox", { name: "Texto" }), "!");
  view.rerender(shown({ known: { version: 2, text: "otro" }, save }));
  await userEvent.click(screen.getByRole("button", { name: "Guardar" }));
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByRole("alert")).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Conservar lo mío" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("textbox", { name: "Texto" })).toHaveValue("antes!");
});
