import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aMeeting, aSlot } from "@/test/mission";
import { testViews } from "@/test/views";
import { aParticipant, aSetUp, aWish, meetings, nothing } from "./testing";

const at = "/missions/m1/meetings";

/** What stands above each view. */
const named = [
  ["set-up", "Sesiones", "Sessions"],
  ["people", "Participantes", "Participants"],
  ["wishes", "Solicitudes", "Requests"],
  ["plan", "Agenda", "Agenda"],
] as const;

testViews(at, named, meetings);

describe("the set-up of the meetings", () => {
  it("begins with sessions where there is nothing, by the clock of the mission", async () => {
    const meetingsSaveSession = vi.fn(() => "s1");
    const { person } = startProa({
      at,
      answers: { ...meetings, meetingsSetUp: () => nothing, meetingsSaveSession },
    });
    expect(await screen.findByText("Aún no hay sesiones")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Agregar una sesión" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("Con el reloj de Europe/Berlin.")).toBeVisible();
    await person.type(
      within(dialog).getByRole("textbox", { name: "Nombre de la sesión" }),
      "Tarde",
    );
    await person.type(within(dialog).getByRole("textbox", { name: "Inicio" }), "14:00");
    await person.type(within(dialog).getByRole("textbox", { name: "Fin" }), "16:00");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(meetingsSaveSession).toHaveBeenCalledWith({
        input: {
          id: null,
          version: 0,
          mission: "m1",
          session: {
            name: "Tarde",
            day: "2027-10-11",
            timeZone: "Europe/Berlin",
            startsAt: "14:00",
            endsAt: "16:00",
            minutes: 30,
            changeMinutes: 5,
            breaks: [],
          },
          takesAlong: false,
        },
      }),
    );
  });

  it("draws the slots, and numbers new tables on from those that are there", async () => {
    const meetingsSavePlaces = vi.fn((_: { input: { places: unknown[] } }) => ["t3", "t4"]);
    const { person } = startProa({
      at: `${at}?view=set-up`,
      answers: { ...meetings, meetingsSavePlaces },
    });
    const slots = await screen.findByRole("list", { name: "Horarios de Mañana" });
    expect(
      within(slots)
        .getAllByRole("listitem")
        .map((slot) => slot.textContent),
    ).toEqual(["09:00–09:30", "09:30–10:00", "10:00–10:30"]);
    await person.click(screen.getByRole("button", { name: "Agregar mesas" }));
    const dialog = await screen.findByRole("dialog");
    const many = within(dialog).getByRole("textbox", { name: "Cuántas" });
    await person.clear(many);
    await person.type(many, "2");
    await person.click(within(dialog).getByRole("button", { name: "Agregar" }));
    await waitFor(() => expect(meetingsSavePlaces).toHaveBeenCalled());
    expect(meetingsSavePlaces.mock.lastCall?.[0].input.places).toMatchObject([
      { place: { name: "Mesa 3" } },
      { place: { name: "Mesa 4" } },
    ]);
  });

  it("says what would go along before it takes a session away", async () => {
    const meetingsRemove = vi.fn((call: { input: { takesAlong: boolean } }) => {
      if (call.input.takesAlong) return null;
      throw {
        code: "meeting.stands-on",
        meetings: 4,
        wishes: 0,
        places: 1,
        participants: 0,
      };
    });
    const { person } = startProa({
      at: `${at}?view=set-up`,
      answers: { ...meetings, meetingsRemove },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Mañana" }));
    await person.click(await screen.findByRole("menuitem", { name: "Quitar" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Quitar" }));
    expect(await within(dialog).findByText(/dependen reuniones \(4\)/)).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Quitar todo" }));
    await waitFor(() =>
      expect(meetingsRemove).toHaveBeenLastCalledWith({
        input: { part: { kind: "session", id: "s1" }, version: 1, takesAlong: true },
      }),
    );
  });
});

describe("who takes part", () => {
  it("lets all companies with a place take part at once", async () => {
    const meetingsJoinRegistered = vi.fn(() => 20);
    const { person } = startProa({
      at: `${at}?view=people`,
      answers: { ...meetings, meetingsSetUp: () => nothing, meetingsJoinRegistered },
    });
    await person.click(
      await screen.findByRole("button", { name: "Agregar las empresas con lugar" }),
    );
    expect(await screen.findByText("Se agregaron 20 empresas.")).toBeVisible();
    expect(meetingsJoinRegistered).toHaveBeenCalledWith({ missionId: "m1" });
  });

  it("keeps limits and when somebody is away, from slot to slot", async () => {
    const meetingsSaveParticipant = vi.fn(() => "p1");
    const { person } = startProa({
      at: `${at}?view=people`,
      answers: { ...meetings, meetingsSaveParticipant },
    });
    await person.click(
      await screen.findByRole("button", { name: "Acciones de Aguacates de la Meseta" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: /disponibilidad/ }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /Máximo al día/ }), "5x");
    await person.click(within(dialog).getByRole("button", { name: "Agregar un tramo" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(meetingsSaveParticipant).toHaveBeenCalledWith({
        input: {
          id: "p1",
          version: 1,
          mission: "m1",
          participant: {
            ...aParticipant().participant,
            mostADay: 5,
            away: [{ from: aSlot(0).startsAt, until: aSlot(0).endsAt }],
          },
        },
      }),
    );
  });
});

describe("a buyer that goes", () => {
  const buyer = { ...aParticipant().participant, registration: null, buyer: "b1" };
  const row = aParticipant({ id: "p2", name: "Frischmarkt", side: "buyer", participant: buyer });
  const kept = {
    id: "b1",
    version: 5,
    missions: 2,
    buyer: { name: "Frischmarkt", country: "DE", city: "", web: "", notes: "", needs: [] },
  };
  const page = <Row,>(rows: Row[]) => ({ rows, next: null, total: rows.length });
  const answers = {
    ...meetings,
    meetingsParticipants: () => page([row]),
    meetingsBuyers: () => page([kept]),
  };

  it.each([
    ["es-MX", "Acciones de Frischmarkt", "Quitar la empresa compradora del registro", "Quitar"],
    ["en", "Actions of Frischmarkt", "Remove the buyer from the register", "Remove"],
  ] as const)("goes with all that is said to stand on it (%s)", async (locale, of, item, verb) => {
    const meetingsRemove = vi.fn((call: { input: { takesAlong: boolean } }) => {
      if (call.input.takesAlong) return null;
      throw { code: "meeting.stands-on", meetings: 4, wishes: 6, places: 0, participants: 2 };
    });
    const { person } = startProa({
      at: `${at}?view=people`,
      locale,
      answers: { ...answers, meetingsRemove },
    });
    await person.click(await screen.findByRole("button", { name: of }));
    await person.click(await screen.findByRole("menuitem", { name: item }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/todas las misiones|every mission/)).toBeVisible();
    expect(await findings(dialog)).toEqual([]);
    await person.click(within(dialog).getByRole("button", { name: verb }));
    expect(await within(dialog).findByText(/(reuniones|meetings) \(4\)/)).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: /^(Quitar todo|Remove all)/ }));
    await waitFor(() =>
      expect(meetingsRemove).toHaveBeenLastCalledWith({
        input: { part: { kind: "buyer", id: "b1" }, version: 5, takesAlong: true },
      }),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is said to be gone where somebody else was faster", async () => {
    const { person } = startProa({
      at: `${at}?view=people`,
      answers: { ...answers, meetingsBuyers: () => page([]) },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Frischmarkt" }));
    await person.click(await screen.findByRole("menuitem", { name: /del registro$/ }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("button", { name: "Quitar" })).toBeDisabled();
  });
});

describe("the wishes", () => {
  it("explain their points, and move in the name of somebody", async () => {
    const meetingsMoveRequest = vi.fn(() => "requested" as const);
    const { person } = startProa({
      at: `${at}?view=wishes`,
      answers: { ...meetings, meetingsMoveRequest },
    });
    await person.click(await screen.findByRole("button", { name: "67 de 100" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("40 de 40")).toBeVisible();
    expect(within(dialog).getByText(/Su código 0804.40 está en lo que se pide/)).toBeVisible();
    await person.keyboard("{Escape}");
    await person.click(screen.getByRole("button", { name: /^Acciones de Aguacates/ }));
    await person.click(
      await screen.findByRole("menuitem", { name: "Solicitar (Empresa que vende)" }),
    );
    await waitFor(() =>
      expect(meetingsMoveRequest).toHaveBeenCalledWith({
        input: { id: "r1", version: 2, to: "requested", party: "asker", reason: null },
      }),
    );
  });

  it("ask the office why it decides for others", async () => {
    const meetingsMoveRequest = vi.fn(() => "withdrawn" as const);
    const { person } = startProa({
      at: `${at}?view=wishes`,
      answers: { ...meetings, meetingsMoveRequest },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Aguacates/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Retirar (La oficina)" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Ya se conocen");
    await person.click(within(dialog).getByRole("button", { name: "Retirar (La oficina)" }));
    await waitFor(() =>
      expect(meetingsMoveRequest).toHaveBeenCalledWith({
        input: expect.objectContaining({ party: "office", reason: "Ya se conocen" }),
      }),
    );
  });

  it("get a slot although others have to move for it", async () => {
    const meetingsPreviewMending = vi.fn(() => ({
      moved: [],
      moves: [],
      fellOut: [],
      added: [],
      isFewest: true,
      isCutShort: false,
    }));
    const { person } = startProa({
      at: `${at}?view=wishes`,
      answers: { ...meetings, meetingsPreviewMending },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Aguacates/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Buscarle un horario" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Ver qué cambiaría" }));
    expect(await within(dialog).findByText(/No hay nada que reparar/)).toBeVisible();
    expect(meetingsPreviewMending).toHaveBeenCalledWith(
      expect.objectContaining({
        input: { mission: "m1", from: aSlot(0).startsAt, urgent: ["r1"], fills: false },
      }),
    );
  });

  it("say when they meet by the clock of the place", async () => {
    startProa({
      at: `${at}?view=wishes`,
      answers: {
        ...meetings,
        meetingsWishes: () => ({
          rows: [aWish({ startsAt: "2027-10-11T22:30:00.000Z" })],
          next: null,
          total: 1,
        }),
      },
    });
    expect(await screen.findByText("12 oct 2027, 00:30")).toBeVisible();
  });

  it("ask the desk for what is filtered", async () => {
    const meetingsWishes = vi.fn((_: { input: unknown }) => ({
      rows: [aWish()],
      next: null,
      total: 1,
    }));
    startProa({
      at: `${at}?view=wishes&states=accepted,requested&side=buyer&met=no`,
      answers: { ...meetings, meetingsWishes },
    });
    await screen.findByText("Frischmarkt");
    expect(meetingsWishes.mock.lastCall?.[0].input).toMatchObject({
      states: ["requested", "accepted"],
      asker: "buyer",
      hasMeeting: false,
    });
  });
});

describe("the plan", () => {
  it("tells how good it is of what is possible", async () => {
    const meetingsSchedule = vi.fn(() => ({
      meetings: 300,
      leftOut: 12,
      ofBound: 9987,
      isBest: false,
      isCutShort: true,
    }));
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsSetUp: () => aSetUp({ counts: { ...aSetUp().counts, meetings: [] } }),
        meetingsSchedule,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Programar las reuniones" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Programar las reuniones" }));
    expect(await screen.findByText(/el 99.87 % de la cota superior/)).toBeVisible();
    expect(screen.getByText(/Se detuvo antes de terminar/)).toBeVisible();
    expect(meetingsSchedule).toHaveBeenCalledWith(
      expect.objectContaining({
        input: { mission: "m1", seed: 1, withSuggested: true, inARow: null },
      }),
    );
  });

  it("is walked with the arrow keys, and what is chosen is locked", async () => {
    const meetingsLock = vi.fn(() => null);
    const { person } = startProa({ at: `${at}?view=plan`, answers: { ...meetings, meetingsLock } });
    const board = await screen.findByRole("table", { name: "Reuniones del día" });
    const first = within(board).getByRole("button", { pressed: true });
    expect(first).toHaveTextContent("Libre");
    act(() => first.focus());
    await person.keyboard("{ArrowRight}");
    expect(within(board).getByRole("button", { pressed: true })).toHaveFocus();
    const panel = screen.getByRole("complementary", { name: "Reunión elegida" });
    expect(within(panel).getByText("Frischmarkt")).toBeVisible();
    await person.keyboard("{ArrowDown}");
    expect(within(panel).getByText("Aquí no se reúne nadie.")).toBeVisible();
    await person.keyboard("{ArrowUp}");
    await person.click(within(panel).getByRole("button", { name: "Fijar aquí" }));
    await waitFor(() =>
      expect(meetingsLock).toHaveBeenCalledWith({
        input: { id: "g1", version: 3, isLocked: true },
      }),
    );
  });

  it("notes who did not come, and offers to mend what follows", async () => {
    const meetingsNote = vi.fn(() => null);
    const { person } = startProa({ at: `${at}?view=plan`, answers: { ...meetings, meetingsNote } });
    await person.click(await screen.findByText("Frischmarkt"));
    await person.click(screen.getByRole("button", { name: "Alguien no llegó" }));
    await waitFor(() =>
      expect(meetingsNote).toHaveBeenCalledWith({
        input: { id: "g1", version: 3, state: "no-show", at: null },
      }),
    );
  });

  it("shows who would move before anybody does", async () => {
    const outcome = {
      moved: ["Aguacates de la Meseta", "Frischmarkt"],
      moves: [
        {
          requestId: "r1",
          sellerName: "Aguacates de la Meseta",
          purchaserName: "Frischmarkt",
          was: { day: "2027-10-11", from: "09:00", place: "Mesa 2" },
          is: { day: "2027-10-11", from: "09:30", place: "Mesa 1" },
          because: [],
        },
      ],
      fellOut: [],
      added: [],
      isFewest: true,
      isCutShort: false,
    };
    const meetingsPreviewMending = vi.fn(() => outcome);
    const meetingsMend = vi.fn(() => outcome);
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsList: () => ({
          rows: [aMeeting({ state: "no-show", notedAt: "2027-10-11T07:20:00.000Z" })],
          next: null,
          total: 1,
        }),
        meetingsPreviewMending,
        meetingsMend,
      },
    });
    await person.click(await screen.findByText("Frischmarkt"));
    const panel = screen.getByRole("complementary", { name: "Reunión elegida" });
    await person.click(within(panel).getByRole("button", { name: "Reparar la agenda" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Ver qué cambiaría" }));
    expect(await within(dialog).findByText(/Se mueven 2 participantes/)).toBeVisible();
    expect(within(dialog).getByText(/09:30 · Mesa 1/)).toBeVisible();
    expect(meetingsMend).not.toHaveBeenCalled();
    const input = { mission: "m1", from: aSlot(1).startsAt, urgent: [], fills: true };
    await person.click(within(dialog).getByRole("button", { name: "Reparar" }));
    await waitFor(() =>
      expect(meetingsMend).toHaveBeenCalledWith(expect.objectContaining({ input })),
    );
    expect(meetingsPreviewMending).toHaveBeenCalledWith(expect.objectContaining({ input }));
  });

  it("says why a meeting is in its slot, and who is free in another", async () => {
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsWhy: () => ({
          because: "only",
          slots: [
            { slot: aSlot(0), verdict: "taken", shut: [] },
            {
              slot: aSlot(1),
              verdict: "shut",
              shut: [{ rule: "busy", name: "Frischmarkt", other: "Mezcales del Istmo" }],
            },
          ],
        }),
        meetingsFree: () => [
          { id: "p3", name: "Mezcales del Istmo", side: "company", meetings: 0 },
        ],
      },
    });
    await person.click(await screen.findByText("Frischmarkt"));
    await person.click(screen.getByRole("button", { name: "Por qué este horario" }));
    const dialog = await screen.findByRole("dialog");
    expect(
      await within(dialog).findByText("Ningún otro horario estaba libre para las dos partes."),
    ).toBeVisible();
    expect(
      within(dialog).getByText(
        "Frischmarkt: Tiene otra reunión a esa hora. Con Mezcales del Istmo.",
      ),
    ).toBeVisible();
    await person.keyboard("{Escape}");
    await person.click(screen.getByRole("button", { name: "Quién está libre a las 09:30" }));
    expect(await screen.findByText("Mezcales del Istmo")).toBeVisible();
  });

  it("is printed in the language that is chosen", async () => {
    const meetingsPrint = vi.fn(() => ({ name: "agenda.pdf", bytes: 1 }));
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: { ...meetings, meetingsPrint },
    });
    await person.click(await screen.findByRole("button", { name: "Imprimir y guardar" }));
    await person.click(await screen.findByRole("menuitem", { name: "Lista mural · English" }));
    await waitFor(() =>
      expect(meetingsPrint).toHaveBeenCalledWith({
        input: { missionId: "m1", paper: "wall", subject: null, language: "en" },
      }),
    );
  });
});
