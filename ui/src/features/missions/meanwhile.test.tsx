/** What is read late, cannot be read, or is changed by somebody else while one works on a mission. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { anApplication, selecting } from "./selection-testing";
import { aRegistration, company, met, mission, office } from "./testing";

const never = () => new Promise<never>(() => undefined);

const broken = () => {
  throw refusal({ code: "internal", incident: "x" });
};

describe("the reason of a move", () => {
  async function refuse(person: ReturnType<typeof startProa>["person"]) {
    await person.click(
      await screen.findByRole("button", { name: "Acciones de Aguacates de la Meseta" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: "Rechazar" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Sin capacidad");
    return dialog;
  }

  it("is written to the registration as it is by now, also where somebody else was faster", async () => {
    let version = 1;
    const missionsMove = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === 2) return { row: aRegistration({ state: "rejected" }), promoted: [] };
      version = 2;
      throw refusal({ code: "store.stale", topic: "registrations" });
    });
    const { person } = startProa({
      at: "/missions/m1/registrations",
      answers: {
        ...office,
        missionsRegistrations: () => [aRegistration({ version })],
        missionsMove,
      },
    });
    const dialog = await refuse(person);
    await person.click(within(dialog).getByRole("button", { name: "Rechazar" }));
    await within(dialog).findByRole("alert");
    await person.click(within(dialog).getByRole("button", { name: "Rechazar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(missionsMove.mock.lastCall?.[0].input).toMatchObject({
      version: 2,
      reason: "Sin capacidad",
    });
  });

  it("is asked no more for a step that is gone", async () => {
    let row = aRegistration();
    const { person } = startProa({
      at: "/missions/m1/registrations",
      answers: { ...office, missionsRegistrations: () => [row] },
    });
    const dialog = await refuse(person);
    row = aRegistration({ version: 2, state: "withdrawn", moves: [] });
    await tellChanged("registrations");
    expect(await within(dialog).findByText(/este paso ya no se puede dar/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Rechazar" })).toBeDisabled();
    expect(within(dialog).getByRole("textbox", { name: "Motivo" })).toHaveValue("Sin capacidad");
  });
});

describe("how a company stands", () => {
  it("is not told of the company that was chosen before", async () => {
    const other = { ...company, id: "c2", legalName: "Mezcales del Istmo" };
    const { person } = startProa({
      at: "/missions/m1/register",
      answers: {
        ...office,
        companiesList: () => ({ rows: [company, other], next: null, total: 2 }),
        missionsCheck: ({ input }) => (input.companyId === "c1" ? [met] : never()),
      },
    });
    const field = await screen.findByRole("combobox", { name: "Empresa" });
    await person.click(field);
    await person.click(await screen.findByRole("option", { name: /Meseta/ }));
    expect(await screen.findByText("Sin inscripción previa")).toBeVisible();
    await person.tripleClick(field);
    await person.keyboard("Mez");
    await person.click(await screen.findByRole("option", { name: /Mezcales/ }));
    expect(screen.queryByText("Sin inscripción previa")).toBeNull();
  });

  it("is read again where it could not be read", async () => {
    let isBroken = true;
    const { person } = startProa({
      at: "/missions/m1/register",
      answers: { ...office, missionsCheck: () => (isBroken ? broken() : [met]) },
    });
    await person.click(await screen.findByRole("combobox", { name: "Empresa" }));
    await person.click(await screen.findByRole("option", { name: /Meseta/ }));
    isBroken = false;
    await person.click(await screen.findByRole("button", { name: "Reintentar" }));
    expect(await screen.findByText("Sin inscripción previa")).toBeVisible();
  });

  it("is not asked of nobody where companies cannot be looked for", async () => {
    const { person } = startProa({
      at: "/missions/m1/register",
      answers: { ...office, companiesList: broken },
    });
    await person.click(await screen.findByRole("combobox", { name: "Empresa" }));
    expect(await screen.findByText(/Falló una operación interna/)).toBeVisible();
    expect(screen.queryByText("Nada coincide con lo escrito.")).toBeNull();
  });
});

describe("the calendar", () => {
  it("does not tell a month as empty, or as the month before, while it is read", async () => {
    const { person } = startProa({
      at: "/missions?view=calendar",
      answers: {
        ...office,
        missionsList: ({ input }) =>
          input.from === "2026-12-01" ? never() : { rows: [mission], next: null, total: 1 },
      },
    });
    const agenda = await screen.findByRole("region", { name: "Misiones del periodo" });
    expect(await within(agenda).findByRole("link", { name: "Anuga 2027" })).toBeVisible();
    screen.getByRole("button", { name: /23 de noviembre de 2026/ }).focus();
    await person.keyboard("{PageDown}");
    expect(await within(agenda).findByRole("heading", { name: /diciembre/i })).toBeVisible();
    expect(within(agenda).queryByRole("link", { name: "Anuga 2027" })).toBeNull();
    expect(within(agenda).queryByText("No hay misiones en estas fechas.")).toBeNull();
  });

  it("is read again where it could not be read", async () => {
    let isBroken = true;
    const { person } = startProa({
      at: "/missions?view=calendar",
      answers: {
        ...office,
        missionsList: () => (isBroken ? broken() : { rows: [mission], next: null, total: 1 }),
      },
    });
    const again = await screen.findByRole("button", { name: "Reintentar" });
    isBroken = false;
    await person.click(again);
    expect(await screen.findByRole("link", { name: "Anuga 2027" })).toBeVisible();
  });
});

it("offers to erase who is sent only to whoever may", async () => {
  const { person } = startProa({
    at: "/missions/m1/registrations",
    desk: { may: ["register-to-missions"] },
    answers: {
      ...office,
      missionsRegistrations: () => [
        aRegistration({
          delegates: [{ id: "d1", name: "Ana Cruz", role: "", mail: "", phone: "" }],
        }),
      ],
    },
  });
  await person.click(
    await screen.findByRole("button", { name: "Acciones de Aguacates de la Meseta" }),
  );
  expect(await screen.findByRole("menuitem", { name: "Documentos" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: /Suprimir/ })).toBeNull();
});

it("shows no section of a plan by its code", async () => {
  startProa({
    at: "/missions/m1/selection/reviews/2",
    answers: {
      ...selecting({ phase: "blind", next: "revealed", isReviewer: true, mayDecide: false }),
      selectionMine: () => [anApplication(2)],
      planSections: never,
    },
  });
  expect(await screen.findByRole("heading", { name: "Plan de exportación" })).toBeVisible();
  expect(screen.queryByRole("heading", { name: "pricing" })).toBeNull();
});
