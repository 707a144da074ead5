import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { selecting, waitingAt } from "./selection-testing";
import { aRegistration } from "./testing";

const at = "/missions/m1/selection/waiting";
const first = waitingAt("r2", "Mangos Yucatecos", 1);
const second = waitingAt("r3", "Cafetaleras Unidas", 2);
const holder = aRegistration({ id: "r1", companyName: "Zapotes del Istmo", version: 5 });
const answers = {
  ...selecting({ phase: "decided", next: null }),
  missionsRegistrations: () => [second, holder, first],
};

describe("the waiting list", () => {
  it("says that it is made with the decision", async () => {
    startProa({ at, answers: selecting({ phase: "revealed", next: "decided" }) });
    expect(
      await screen.findByText("La lista se forma cuando se deciden los lugares."),
    ).toBeVisible();
  });

  it.each([
    ["es-MX", "Orden de la lista", "Por su resultado"],
    ["en", "Order of the list", "By its result"],
  ] as const)("stands in order (%s)", async (locale, order, why) => {
    const { container } = startProa({ at, locale, answers });
    const table = await screen.findByRole("table", { name: order });
    const names = within(table).getAllByRole("rowheader");
    expect(names.map((name) => name.textContent)).toEqual([
      "Mangos Yucatecos",
      "Cafetaleras Unidas",
    ]);
    expect(within(table).getAllByText(why)).toHaveLength(2);
    expect(await findings(container)).toEqual([]);
  });

  it("is changed by hand for a reason, and gives the focus back", async () => {
    const selectionMoveWaiting = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...answers, selectionMoveWaiting } });
    const move = await screen.findByRole("button", { name: "Mover a Cafetaleras Unidas" });
    move.focus();
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog");
    const confirm = within(dialog).getByRole("button", { name: "Mover" });
    expect(confirm).toBeDisabled();
    await person.type(within(dialog).getByRole("textbox"), "La primera pidió esperar");
    await person.click(confirm);
    await waitFor(() =>
      expect(selectionMoveWaiting).toHaveBeenCalledWith({
        input: { registrationId: "r3", version: 7, to: 1, reason: "La primera pidió esperar" },
      }),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Mover a Cafetaleras Unidas" })).toHaveFocus(),
    );
  });

  it("is changed from what is there by now, and not where somebody left it", async () => {
    let rows = [second, holder, first];
    let version = second.version;
    const selectionMoveWaiting = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === version) return null;
      throw refusal({ code: "store.stale", topic: "registrations" });
    });
    const { person } = startProa({
      at,
      answers: { ...answers, missionsRegistrations: () => rows, selectionMoveWaiting },
    });
    const open = async () => {
      await person.click(await screen.findByRole("button", { name: "Mover a Cafetaleras Unidas" }));
      const dialog = await screen.findByRole("dialog");
      await person.type(within(dialog).getByRole("textbox"), "Motivo");
      return dialog;
    };
    const dialog = await open();
    version += 1;
    rows = [{ ...second, version }, holder, first];
    const move = within(dialog).getByRole("button", { name: "Mover" });
    await person.click(move);
    await within(dialog).findByRole("alert");
    await person.click(move);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(selectionMoveWaiting.mock.lastCall?.[0].input.version).toBe(version);
    const again = await open();
    rows = [holder, first];
    await tellChanged("registrations");
    expect(await within(again).findByText(/Ya no está en la lista de espera/)).toBeVisible();
    expect(within(again).getByRole("button", { name: "Mover" })).toBeDisabled();
  });

  it("says why it stays as it is", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...answers,
        selectionMoveWaiting: () => {
          throw refusal({ code: "mission.waiting-refused", reason: "not-waiting" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Mover a Cafetaleras Unidas" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox"), "Motivo");
    await person.click(within(dialog).getByRole("button", { name: "Mover" }));
    expect(await within(dialog).findByText("La empresa no está en espera.")).toBeVisible();
  });

  it("tells who would get a place before it is given, and then gives it", async () => {
    const selectionTellPromotion = vi.fn(() => ({
      promoted: ["r2"],
      waiting: ["r3"],
      places: { capacity: 1, accepted: 1, waiting: 1, free: 0 },
    }));
    const missionsMove = vi.fn(() => ({
      row: { ...holder, state: "withdrawn" as const },
      promoted: [first],
    }));
    const { person } = startProa({
      at,
      answers: { ...answers, selectionTellPromotion, missionsMove },
    });
    await person.click(
      await screen.findByRole("combobox", { name: "Empresa que devolvería su lugar" }),
    );
    await person.click(await screen.findByRole("option", { name: "Zapotes del Istmo" }));
    await person.click(await screen.findByRole("button", { name: "Retirar a Zapotes del Istmo" }));
    expect(selectionTellPromotion).toHaveBeenCalledWith({
      input: { missionId: "m1", leaving: ["r1"] },
    });
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Lo recibe: Mangos Yucatecos/)).toBeVisible();
    expect(missionsMove).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Retirar y asignar el lugar" }));
    await waitFor(() =>
      expect(missionsMove).toHaveBeenCalledWith({
        input: { registrationId: "r1", version: 5, to: "withdrawn", reason: null },
      }),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });
});
