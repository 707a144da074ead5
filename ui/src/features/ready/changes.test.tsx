import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { frozen, underWay } from "./testing";

const at = "/missions/m1/ready";

describe("the changes", () => {
  it("are declined for a reason only", async () => {
    const readyDecideChange = vi.fn(() => null);
    const { person } = startProa({
      at: `${at}?view=changes`,
      answers: {
        ...underWay,
        readyDecideChange,
        readyFreeze: () => ({
          ...frozen,
          requests: [
            {
              id: "q1",
              version: 1,
              subject: "booths",
              change: { of: "booth", place: { boothId: "b2", holderId: "r2" } },
              askedOn: "2026-11-10",
              words: { askedBy: "Ana", why: "Queda junto a su socia" },
              state: "asked",
              answer: null,
              decidedBy: null,
            },
          ],
        }),
      },
    });
    const actions = "Acciones de Stand A2: Mezcales del Istmo";
    await person.click(await screen.findByRole("button", { name: actions }));
    await person.click(await screen.findByRole("menuitem", { name: "Rechazar" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Ya se imprimió");
    await person.click(within(dialog).getByRole("button", { name: "Rechazar" }));
    await waitFor(() =>
      expect(readyDecideChange).toHaveBeenCalledWith({
        input: { id: "q1", version: 1, to: "declined", reason: "Ya se imprimió" },
      }),
    );
  });

  it("of who travels are refused where they are typed, and in the form where nobody travels", async () => {
    const problem = (field: string) => ({ field, code: "required", params: {} }) as const;
    let problems = [problem("delegates.0.name")];
    const { person } = startProa({
      at: `${at}?view=changes`,
      answers: {
        ...underWay,
        readyFreeze: () => frozen,
        readyRequestChange: () => {
          throw refusal({ code: "mission.invalid", problems });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Solicitar cambio de personas" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("combobox", { name: /Empresa/ }), "Mez");
    await person.keyboard("{ArrowDown}{Enter}");
    const name = within(dialog).getByRole("textbox", { name: /Nombre/ });
    await person.clear(name);
    const ask = within(dialog).getByRole("button", { name: "Solicitar el cambio" });
    await person.click(ask);
    await waitFor(() => expect(name).toHaveAccessibleDescription("Falta este dato."));
    expect(within(dialog).queryByRole("alert")).not.toBeInTheDocument();
    problems = [problem("delegates")];
    await person.click(ask);
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("Falta este dato.");
  });

  it("are told with what is there no more", async () => {
    const settled = {
      id: "q1",
      version: 2,
      subject: "freight" as const,
      change: { of: "freight-gone" as const, id: "gone", version: 1 },
      askedOn: "2026-11-10",
      words: { askedBy: "Ana", why: "Se agotó" },
      state: "accepted" as const,
      answer: null,
      decidedBy: null,
    };
    startProa({
      at: `${at}?view=changes`,
      answers: { ...underWay, readyFreeze: () => ({ ...frozen, requests: [settled] }) },
    });
    expect(await screen.findByText("No va: (ya no está)")).toBeVisible();
  });

  it("close on a day that is set", async () => {
    const readySetFreeze = vi.fn(() => null);
    const { person } = startProa({
      at: `${at}?view=changes`,
      answers: { ...underWay, readySetFreeze },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar el cierre" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Quitar el cierre" }));
    await waitFor(() =>
      expect(readySetFreeze).toHaveBeenCalledWith({ input: { missionId: "m1", freezeOn: null } }),
    );
  });
});
