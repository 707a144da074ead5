import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { NoticeRow } from "@/bridge";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";

const at = "/privacy/notices";

const notice: NoticeRow = {
  id: "n1",
  notice: {
    edition: "2026-1",
    inForceOn: "2026-01-01",
    textEs: "La oficina usa tus datos para promover.",
    textEn: "The office uses your data to promote.",
  },
  isInForce: true,
};

it("shows every notice in both languages, and which one is in force", async () => {
  const { container } = startProa({ at, answers: { consentsNotices: () => [notice] } });
  expect(await screen.findByText("La oficina usa tus datos para promover.")).toBeVisible();
  expect(screen.getByText("The office uses your data to promote.")).toHaveAttribute("lang", "en");
  expect(screen.getByText("Vigente")).toBeVisible();
  expect(await findings(container)).toEqual([]);
});

it("looks at each text by the rules of its own language", async () => {
  const languageCheck = vi.fn((_: { input: { text: string; language: string } }) => []);
  const { person } = startProa({ at, answers: { languageCheck } });
  await person.click(await screen.findByRole("button", { name: "Agregar aviso" }));
  const dialog = await screen.findByRole("dialog", { name: "Agregar aviso" });
  await person.type(within(dialog).getByRole("textbox", { name: /^Texto en inglés/ }), "Notice");
  await waitFor(() =>
    expect(languageCheck).toHaveBeenCalledWith({ input: { text: "Notice", language: "en" } }),
  );
  await person.type(within(dialog).getByRole("textbox", { name: /^Texto en español/ }), "Aviso");
  await waitFor(() =>
    expect(languageCheck).toHaveBeenCalledWith({ input: { text: "Aviso", language: "es-MX" } }),
  );
});

it("adds a notice with the day from which it is in force", async () => {
  const consentsAddNotice = vi.fn(() => "n2");
  const { person } = startProa({ at, answers: { consentsAddNotice, languageCheck: () => [] } });
  await person.click(await screen.findByRole("button", { name: "Agregar aviso" }));
  const dialog = await screen.findByRole("dialog", { name: "Agregar aviso" });
  await person.type(within(dialog).getByRole("textbox", { name: /^Versión/ }), "2027-1");
  await person.type(within(dialog).getByRole("textbox", { name: /^Texto en español/ }), "Aviso");
  await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(consentsAddNotice).toHaveBeenCalledWith({
    input: { edition: "2027-1", inForceOn: "", textEs: "Aviso", textEn: "" },
  });
});
