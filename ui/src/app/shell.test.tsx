import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal } from "@/bridge/mock";
import { selecting } from "@/features/missions/selection-testing";
import { startProa } from "@/test/app";
import { aCompany, aDesk } from "@/test/desk";

const joaquin = {
  id: "p2",
  name: "Joaquín Balam",
  role: "adviser" as const,
  hasPin: true,
  isActive: true,
  version: 1,
};

describe("the palette", () => {
  it("opens with Ctrl+K and goes where one says, without a mouse", async () => {
    const { person, router } = startProa();
    await screen.findByRole("heading", { level: 1, name: "Hoy" });
    await person.keyboard("{Control>}k{/Control}");
    await person.type(await screen.findByRole("searchbox", { name: /empresa, misión/i }), "datos");
    await person.keyboard("{ArrowDown}{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Datos y equipo" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/settings");
  });

  it("finds the records of the desk", async () => {
    const { person } = startProa({
      answers: {
        deskSearch: () => [
          { kind: "company", id: "c1", title: "Aguacates de la Meseta", subtitle: "Michoacán" },
        ],
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Hoy" });
    await person.keyboard("{Control>}k{/Control}");
    await person.type(await screen.findByRole("searchbox", { name: /empresa, misión/i }), "agua");
    expect(await screen.findByRole("menuitem", { name: /^Aguacates de la Meseta/ })).toBeVisible();
  });
});

describe("a new follow-up from the palette", () => {
  const company = "01890a5d-ac96-774b-bcce-b302099a8057";

  it.each([
    ["/", "/companies/follow-ups"],
    [`/companies/${company}`, `/companies/${company}/follow-ups`],
  ])("opens at %s its dialog on %s", async (at, there) => {
    const { person, router } = startProa({
      at,
      answers: { companiesGet: () => aCompany({ legalName: "Moles" }, { id: company }) },
    });
    await screen.findByRole("heading", { level: 1 });
    await person.keyboard("{Control>}k{/Control}");
    await person.type(
      await screen.findByRole("searchbox", { name: /empresa, misión/i }),
      "nuevo seguimiento",
    );
    await person.click(await screen.findByRole("menuitem", { name: /Nuevo seguimiento/ }));
    expect(await screen.findByRole("dialog", { name: "Nuevo seguimiento" })).toBeVisible();
    expect(router.state.location.pathname).toBe(there);
  });

  it("is refused in words where the company is archived", async () => {
    const { person } = startProa({
      at: `/companies/${company}`,
      answers: {
        companiesGet: () => aCompany({ legalName: "Moles" }, { id: company, status: "archived" }),
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Moles" });
    await person.keyboard("{Control>}k{/Control}");
    await person.type(
      await screen.findByRole("searchbox", { name: /empresa, misión/i }),
      "nuevo seguimiento",
    );
    await person.click(await screen.findByRole("menuitem", { name: /Nuevo seguimiento/ }));
    expect(await screen.findByText(/está archivada: no se le ponen/)).toBeVisible();
    expect(screen.queryByRole("dialog", { name: "Nuevo seguimiento" })).toBeNull();
  });
});

it("opens the guide at the page for the screen with F1", async () => {
  const { person, router } = startProa({ at: "/settings/people" });
  await screen.findByRole("heading", { level: 1, name: "Datos y equipo" });
  await person.keyboard("{F1}");
  expect(
    await screen.findByRole("heading", { level: 1, name: "Personas de la oficina" }),
  ).toBeVisible();
  expect(router.state.location.pathname).toBe("/help/people");
});

describe("switching person", () => {
  it("asks for the PIN of whoever has one, and says when it is wrong", async () => {
    const people = [...aDesk().people, joaquin];
    const { person } = startProa({
      desk: { people },
      answers: {
        peopleSwitch: ({ input }) => {
          if (input.pin !== "4321") throw refusal({ code: "people.wrong-pin", wait: 2 });
          return aDesk({ people, person: joaquin });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: /Cambiar de persona/ }));
    await person.click(await screen.findByRole("menuitemradio", { name: "Joaquín Balam" }));
    const dialog = await screen.findByRole("dialog", { name: "PIN de Joaquín Balam" });
    await person.type(within(dialog).getByLabelText("PIN"), "1111{Enter}");
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("Espera 2 segundos");
    await person.clear(within(dialog).getByLabelText("PIN"));
    await person.type(within(dialog).getByLabelText("PIN"), "4321{Enter}");
    expect(await screen.findByText("Asesoría")).toBeVisible();
  });

  it("shows the next person nothing that was read for the one before", async () => {
    const irma = { ...joaquin, hasPin: false };
    const people = [...aDesk().people, irma];
    let reads = 0;
    const { person } = startProa({
      at: "/missions/m1/selection/conflicts",
      desk: { people },
      answers: {
        ...selecting({ isReviewer: true }),
        // The list of the second person is never read: until it is, nothing stands there.
        selectionToDeclare: () => {
          reads += 1;
          if (reads > 1) return new Promise<never>(() => {});
          const companies = [{ id: "c1", name: "Cafetaleras Unidas" }];
          return { companies, declaredAt: null, conflicts: [] };
        },
        peopleSwitch: () => aDesk({ people, person: irma }),
      },
    });
    await screen.findByRole("checkbox", { name: "Cafetaleras Unidas" });
    await person.click(screen.getByRole("button", { name: /Cambiar de persona/ }));
    await person.click(await screen.findByRole("menuitemradio", { name: "Joaquín Balam" }));
    expect(await screen.findByText("Asesoría")).toBeVisible();
    await waitFor(() => expect(screen.queryByText("Cafetaleras Unidas")).not.toBeInTheDocument());
    expect(reads).toBe(2);
  });
});

it("says when nothing can be written", async () => {
  startProa({ desk: { readOnly: true }, locale: "en" });
  expect(await screen.findByText(/^Read only/)).toBeVisible();
});

it("leads to what must be imported again after the reference data was damaged", async () => {
  const { person, router } = startProa({ desk: { referenceRepaired: true } });
  await person.click(
    await screen.findByRole("link", { name: /datos de referencia se repusieron/ }),
  );
  expect(router.state.location.pathname).toBe("/settings");
});

it("leads from the training office to the real one, once that was confirmed", async () => {
  const settingsLeaveTraining = vi.fn(() => null);
  const { person } = startProa({ desk: { isTraining: true }, answers: { settingsLeaveTraining } });
  await person.click(await screen.findByRole("button", { name: "Empezar la oficina real" }));
  const dialog = await screen.findByRole("dialog", { name: "Empezar la oficina real" });
  expect(settingsLeaveTraining).not.toHaveBeenCalled();
  await person.click(within(dialog).getByRole("button", { name: "Empezar" }));
  await waitFor(() => expect(settingsLeaveTraining).toHaveBeenCalled());
});
