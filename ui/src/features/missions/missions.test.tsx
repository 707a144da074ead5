import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { detail, mission, office } from "./testing";

describe("the missions", () => {
  it("are listed from today on, until the past is asked for", async () => {
    const missionsList = vi.fn(() => ({ rows: [], next: null, total: 0 }));
    const { person } = startProa({ at: "/missions", answers: { ...office, missionsList } });
    expect(await screen.findByText("No hay misiones próximas")).toBeVisible();
    expect(missionsList).toHaveBeenLastCalledWith({
      input: expect.objectContaining({ from: "2026-11-23", to: null }),
    });
    await person.click(screen.getByRole("button", { name: "Ver también las pasadas" }));
    await waitFor(() =>
      expect(missionsList).toHaveBeenLastCalledWith({
        input: expect.objectContaining({ from: null }),
      }),
    );
  });

  it("stand on the calendar, which moves by month from the keyboard", async () => {
    const missionsList = vi.fn(() => ({ rows: [mission], next: null, total: 1 }));
    const { person, router } = startProa({
      at: "/missions?view=calendar",
      answers: { ...office, missionsList },
    });
    const agenda = await screen.findByRole("region", { name: "Misiones del periodo" });
    expect(await within(agenda).findByRole("link", { name: "Anuga 2027" })).toBeVisible();
    const today = screen.getByRole("button", { name: /23 de noviembre de 2026/ });
    today.focus();
    await person.keyboard("{PageDown}");
    await waitFor(() =>
      expect(router.state.location.searchStr).toBe("?view=calendar&month=2026-12"),
    );
    expect(missionsList).toHaveBeenLastCalledWith({
      input: expect.objectContaining({ from: "2026-12-01", to: "2026-12-31" }),
    });
  });

  it.each([
    ["es-MX", "2 de 2 lugares ocupados", "sin lugares libres · 1 en espera", /24 nov 2026, 18:00/],
    ["en", "2 of 2 places taken", "no free places · 1 waiting", /24 Nov 2026, 18:00/],
  ] as const)(
    "say how many places are left and when they close (%s)",
    async (locale, taken, rest, closing) => {
      startProa({ at: "/missions/m1", locale, answers: office });
      expect(await screen.findByRole("meter")).toHaveAttribute("aria-valuetext", taken);
      expect(screen.getByText(rest)).toBeVisible();
      expect(screen.getByText(closing)).toHaveTextContent("Europe/Berlin");
    },
  );
});

describe("the form", () => {
  it("sends the window at the hour of the place, and the requirements that were asked", async () => {
    const missionsUpdate = vi.fn(() => 3);
    const { person } = startProa({
      at: "/missions/m1/edit",
      answers: { ...office, missionsUpdate },
    });
    await person.click(await screen.findByRole("checkbox", { name: "Pequeña" }));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(missionsUpdate).toHaveBeenCalledWith({
        input: {
          id: "m1",
          version: 2,
          mission: {
            ...detail.mission,
            requirements: [...detail.mission.requirements, { kind: "size", values: ["small"] }],
          },
        },
      }),
    );
  });

  it("tells in its history which requirements were asked, with what they name", async () => {
    const requirements = [
      { kind: "rfc_valid", values: [] },
      { kind: "size", values: ["micro", "small"] },
    ];
    const operation = {
      id: "o1",
      code: "update-mission",
      summary: "Anuga 2027",
      topic: "missions",
      recordId: "m1",
      actor: "Citlali",
      at: "2026-11-23T16:20:00.000Z",
      device: "d1",
      isUndoable: true,
      undoes: null,
    };
    const change = {
      topic: "missions",
      rowId: "m1",
      column: "requirements",
      before: "[]",
      after: JSON.stringify(requirements),
      isSealed: false,
    };
    startProa({
      at: "/missions/m1/history",
      answers: {
        ...office,
        journalHistory: () => ({ rows: [{ operation, changes: [change] }], next: null }),
      },
    });
    const history = await screen.findByRole("list", { name: "Historia" });
    expect(within(history).getByText("RFC válido; Tamaño: Micro y Pequeña")).toBeVisible();
  });

  it("says every problem at its field and goes to the first", async () => {
    const { person } = startProa({
      at: "/missions/new",
      answers: {
        ...office,
        missionsCreate: () => {
          throw refusal({
            code: "mission.invalid",
            problems: [
              { field: "name", code: "required", params: {} },
              { field: "capacity", code: "capacity", params: { min: "1", max: "100000" } },
            ],
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Crear" }));
    const name = await screen.findByRole("textbox", { name: "Nombre" });
    await waitFor(() => expect(name).toHaveFocus());
    expect(screen.getByRole("textbox", { name: "Cupo" })).toBeInvalid();
  });
});
