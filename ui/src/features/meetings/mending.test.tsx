import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Mended, SavedFile, Scheduled } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aMeeting, aMission, aSlot } from "@/test/mission";
import { aParticipant, aSetUp, aWish, meetings } from "./testing";

const at = "/missions/m1/meetings";

describe("mending the agenda", () => {
  it("does not begin in the past where nothing lies ahead, and says so", async () => {
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: { ...meetings, meetingsNowAndNext: () => ({ now: null, next: null }) },
    });
    await person.click(await screen.findByRole("button", { name: "Reparar la agenda" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText(/Ya no queda ningún horario por empezar/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Ver qué cambiaría" })).toBeDisabled();
  });

  it("shows no half of a preview that was stopped", async () => {
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsPreviewMending: () => {
          throw { code: "meeting.mending-stopped" };
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Reparar la agenda" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Ver qué cambiaría" }));
    expect(await within(dialog).findByText(/La reparación se detuvo/)).toBeVisible();
    expect(within(dialog).queryByText(/No hay nada que reparar/)).not.toBeInTheDocument();
  });
});

describe("a meeting to which somebody did not come", () => {
  it("says who is away for the rest of the day, so that mending moves their other meetings", async () => {
    const meetingsNoteAway = vi.fn(() => null);
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsList: () => ({ rows: [aMeeting({ state: "no-show" })], next: null, total: 1 }),
        meetingsNoteAway,
      },
    });
    await person.click(await screen.findByText("Frischmarkt"));
    await person.click(await screen.findByRole("button", { name: "Frischmarkt no está hoy" }));
    const { id, purchaserId } = aMeeting();
    await waitFor(() =>
      expect(meetingsNoteAway).toHaveBeenCalledWith({
        input: { meeting: id, participant: purchaserId },
      }),
    );
    expect(await screen.findByText(/Frischmarkt: no está ese día desde las 09:00/)).toBeVisible();
  });

  it("says who is known to be away, and asks of the other only", async () => {
    const absent = aMeeting({ state: "no-show", purchaserIsAway: true });
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsList: () => ({ rows: [absent], next: null, total: 1 }),
      },
    });
    await person.click(await screen.findByText("Frischmarkt"));
    expect(await screen.findByText("Frischmarkt no está en este horario")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Frischmarkt no está hoy" })).toBeNull();
    const other = `${absent.sellerName} no está hoy`;
    expect(screen.getByRole("button", { name: other })).toBeVisible();
  });

  it("says that the absence is known where it is noted again", async () => {
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsList: () => ({ rows: [aMeeting({ state: "no-show" })], next: null, total: 1 }),
        meetingsNoteAway: () => {
          throw refusal({ code: "meeting.away-known" });
        },
      },
    });
    await person.click(await screen.findByText("Frischmarkt"));
    await person.click(await screen.findByRole("button", { name: "Frischmarkt no está hoy" }));
    expect(await screen.findByText(/Ya está anotado que no está el resto/)).toBeVisible();
  });
});

describe("a mending that was looked at", () => {
  const seen: Mended = {
    moved: ["Frischmarkt"],
    moves: [],
    fellOut: [],
    added: [
      {
        requestId: "w1",
        sellerName: "Aguacates de la Meseta",
        purchaserName: "Frischmarkt",
        was: null,
        is: { day: "2027-10-10", from: "09:00", place: "Mesa 1" },
        because: [],
      },
    ],
    isFewest: true,
  };

  async function looked(meetingsMend: (args: { seen: Mended }) => Mended) {
    const answers = { ...meetings, meetingsPreviewMending: () => seen, meetingsMend };
    const { person } = startProa({ at: `${at}?view=plan`, answers });
    await person.click(await screen.findByRole("button", { name: "Reparar la agenda" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Ver qué cambiaría" }));
    await person.click(await within(dialog).findByRole("button", { name: "Reparar" }));
    return dialog;
  }

  it("is what is asked for", async () => {
    const meetingsMend = vi.fn((_: { seen: Mended }) => seen);
    await looked(meetingsMend);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(meetingsMend.mock.lastCall?.[0].seen).toEqual(seen);
  });

  it("has nothing to press where nothing comes of it", async () => {
    const nothing: Mended = { ...seen, moved: [], added: [] };
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: { ...meetings, meetingsPreviewMending: () => nothing },
    });
    await person.click(await screen.findByRole("button", { name: "Reparar la agenda" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Ver qué cambiaría" }));
    expect(await within(dialog).findByText(/No hay nada que reparar/)).toBeVisible();
    expect(within(dialog).queryByRole("button", { name: "Reparar" })).toBeNull();
    await person.click(within(dialog).getByText("Cerrar"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is looked at again where it would be another one by now", async () => {
    const dialog = await looked(() => {
      throw refusal({ code: "meeting.mending-changed" });
    });
    expect(await within(dialog).findByText(/la reparación ya sería otra/)).toBeVisible();
    expect(within(dialog).queryByText("Mesa 1", { exact: false })).toBeNull();
    expect(within(dialog).getByRole("button", { name: "Ver qué cambiaría" })).toBeEnabled();
  });
});

describe("long work of a mission", () => {
  it("names its mission in the agenda of another", async () => {
    const planned: Scheduled = {
      meetings: 300,
      leftOut: 12,
      ofBound: 9987,
      isBest: false,
      isCutShort: false,
    };
    let finish: (scheduled: Scheduled) => void = () => {};
    const { person, router } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        missionsGet: ({ id }) =>
          aMission({ name: id === "m1" ? "Anuga 2027" : "Sial 2028" }, { id }),
        meetingsSchedule: () => new Promise<Scheduled>((resolve) => (finish = resolve)),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Programar de nuevo" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Programar las reuniones" }));
    expect(await screen.findByRole("progressbar")).toBeVisible();
    expect(screen.queryByText("Es de la misión Anuga 2027.")).not.toBeInTheDocument();
    await router.navigate({
      to: "/missions/$mission/meetings",
      params: { mission: "m2" },
      search: { view: "plan" },
    });
    expect(await screen.findByRole("heading", { level: 1, name: "Sial 2028" })).toBeVisible();
    expect(await screen.findByText("Es de la misión Anuga 2027.")).toBeVisible();
    finish(planned);
    expect(await screen.findByText(/^Anuga 2027: /)).toBeVisible();
  });

  it("says why the papers could not be written", async () => {
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsPapers: (): SavedFile => {
          throw refusal({ code: "store.busy" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Imprimir y guardar" }));
    await person.click(
      await screen.findByRole("menuitem", { name: "Todo en una carpeta · English" }),
    );
    expect(await screen.findByRole("alert")).toBeVisible();
  });
});

describe("tables", () => {
  it("are numbered on from the largest number after the same name", async () => {
    const meetingsSavePlaces = vi.fn((_: { input: { places: unknown[] } }) => ["t9"]);
    const place = (id: string, name: string, some: { holder?: string } = {}) => ({
      id,
      version: 1,
      place: { name, holder: some.holder ?? null, sessions: [], closed: [] },
      holderName: some.holder ? "Frischmarkt" : null,
      meetings: 0,
    });
    const { person } = startProa({
      at: `${at}?view=set-up`,
      answers: {
        ...meetings,
        meetingsSetUp: () =>
          aSetUp({
            places: [
              place("t1", "Mesa 7"),
              place("t2", "mesa 12"),
              place("t3", "Foro", { holder: "p2" }),
            ],
          }),
        meetingsSavePlaces,
      },
    });
    // Who stays at a place is said by its row, without reading everybody who takes part.
    expect(await screen.findByRole("cell", { name: "Frischmarkt" })).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Agregar mesas" }));
    const dialog = await screen.findByRole("dialog");
    const many = within(dialog).getByRole("textbox", { name: "Cuántas" });
    await person.clear(many);
    await person.type(many, "1");
    await person.click(within(dialog).getByRole("button", { name: "Agregar" }));
    await waitFor(() => expect(meetingsSavePlaces).toHaveBeenCalled());
    expect(meetingsSavePlaces.mock.lastCall?.[0].input.places).toMatchObject([
      { place: { name: "Mesa 13" } },
    ]);
  });
});

describe("what somebody else changed meanwhile", () => {
  it("is taken away from the version that is there by now", async () => {
    let version = 1;
    const meetingsRemove = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === 2) return null;
      version = 2;
      throw refusal({ code: "store.stale", topic: "meeting_sessions" });
    });
    const session = aSetUp().sessions[0];
    if (!session) throw new Error("the set-up has a session");
    const { person } = startProa({
      at: `${at}?view=set-up`,
      answers: {
        ...meetings,
        meetingsSetUp: () => aSetUp({ sessions: [{ ...session, version }] }),
        meetingsRemove,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Mañana" }));
    await person.click(await screen.findByRole("menuitem", { name: "Quitar" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Quitar" }));
    await within(dialog).findByRole("alert");
    await person.click(within(dialog).getByRole("button", { name: "Quitar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(meetingsRemove.mock.lastCall?.[0].input.version).toBe(2);
  });

  it("moves no wish by a step that is no more", async () => {
    let row = aWish();
    const { person } = startProa({
      at: `${at}?view=wishes`,
      answers: { ...meetings, meetingsWishes: () => ({ rows: [row], next: null, total: 1 }) },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Aguacates/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Retirar (La oficina)" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Ya se conocen");
    row = aWish({ version: 3, state: "withdrawn", moves: [] });
    await tellChanged("meeting_requests");
    expect(await within(dialog).findByText(/este paso ya no se puede dar/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Retirar (La oficina)" })).toBeDisabled();
  });

  it("shows a buyer as it is by now, out of however many have its name", async () => {
    const frischmarkt = {
      id: "b9",
      version: 1,
      buyer: { name: "Frischmarkt", country: "DE", city: "Colonia", web: "", notes: "", needs: [] },
      missions: 1,
    };
    const others = Array.from({ length: 25 }, (_, index) => ({
      ...frischmarkt,
      id: `b${index + 100}`,
    }));
    let rows = [...others, frischmarkt];
    const { person } = startProa({
      at: `${at}?view=people`,
      answers: {
        ...meetings,
        meetingsParticipants: () => ({
          rows: [
            aParticipant({
              id: "p2",
              name: "Frischmarkt",
              side: "buyer",
              participant: { ...aParticipant().participant, registration: null, buyer: "b9" },
            }),
          ],
          next: null,
          total: 1,
        }),
        meetingsBuyers: ({ input }) => ({
          rows: rows.slice(0, input.limit),
          next: null,
          total: rows.length,
        }),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Frischmarkt" }));
    await person.click(
      await screen.findByRole("menuitem", { name: "Cambiar la empresa compradora" }),
    );
    const dialog = await screen.findByRole("dialog");
    const city = within(dialog).getByRole("textbox", { name: /^Ciudad/ });
    expect(city).toHaveValue("Colonia");
    rows = [{ ...frischmarkt, version: 2, buyer: { ...frischmarkt.buyer, city: "Bonn" } }];
    await tellChanged("buyers");
    await waitFor(() => expect(city).toHaveValue("Bonn"));
  });
});

describe("what is not read yet, or cannot be read", () => {
  it("is not told as a free day", async () => {
    const session = aSetUp().sessions[0];
    if (!session) throw new Error("the set-up has a session");
    const tomorrow = session.slots.map((slot) => ({
      ...slot,
      day: "2027-10-12",
      startsAt: slot.startsAt.replace("10-11", "10-12"),
      endsAt: slot.endsAt.replace("10-11", "10-12"),
    }));
    const { person } = startProa({
      at: `${at}?view=plan`,
      answers: {
        ...meetings,
        meetingsSetUp: () =>
          aSetUp({ sessions: [session, { ...session, id: "s2", slots: tomorrow }] }),
        meetingsList: ({ input }) =>
          input.day === "2027-10-12"
            ? new Promise<never>(() => undefined)
            : { rows: [aMeeting()], next: null, total: 1 },
      },
    });
    expect(await screen.findByText("Frischmarkt")).toBeVisible();
    await person.click(screen.getByRole("radio", { name: "12 oct 2027" }));
    await waitFor(() => expect(screen.queryByText("Frischmarkt")).not.toBeInTheDocument());
    expect(screen.queryByText("Libre")).not.toBeInTheDocument();
  });

  it("is not told as a mission without registrations", async () => {
    const { person } = startProa({
      at: `${at}?view=people`,
      answers: {
        ...meetings,
        missionsRegistrations: () => {
          throw refusal({ code: "internal", incident: "x" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Agregar una empresa" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByRole("button", { name: "Reintentar" })).toBeVisible();
  });
});

it("keeps the focus at the button of a meeting while it is locked", async () => {
  const { person } = startProa({
    at: `${at}?view=plan`,
    answers: { ...meetings, meetingsLock: () => new Promise<never>(() => undefined) },
  });
  await person.click(await screen.findByText("Frischmarkt"));
  const button = screen.getByRole("button", { name: "Fijar aquí" });
  button.focus();
  await person.keyboard("{Enter}");
  expect(button).toBeEnabled();
  expect(button).toHaveFocus();
});

describe("a filter that finds nothing", () => {
  it.each(["people", "wishes"])("is taken off from the list of %s", async (view) => {
    const { person, router } = startProa({
      at: `${at}?view=${view}&text=nadie&side=buyer`,
      answers: {
        ...meetings,
        meetingsParticipants: () => ({ rows: [], next: null, total: 0 }),
        meetingsWishes: () => ({ rows: [], next: null, total: 0 }),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Quitar el filtro" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ view }));
  });
});

describe("whoever may not do it", () => {
  const task = /^Planear misiones.* es tarea de .* Inscribir empresas/;

  it.each([
    ["set-up", ["Agregar una sesión", "Agregar mesas", "Acciones de Mañana", "Acciones de Mesa 1"]],
    ["people", ["Agregar las empresas con lugar", "Acciones de Aguacates de la Meseta"]],
    ["plan", ["Reparar la agenda", "Programar de nuevo", "Imprimir y guardar"]],
  ])("is offered nothing of it in the view %s, and told whose task it is", async (view, names) => {
    startProa({ at: `${at}?view=${view}`, desk: { may: ["undo-own"] }, answers: meetings });
    expect(await screen.findByText(task)).toBeVisible();
    await waitFor(() => expect(document.querySelector("table")).not.toBeNull());
    for (const name of names) {
      expect(screen.queryByRole("button", { name })).not.toBeInTheDocument();
    }
    expect(screen.queryByRole("link", { name: /Inscribir|Editar/ })).not.toBeInTheDocument();
  });

  it("notes nobody in the agenda, and reads whose task that is", async () => {
    const { person } = startProa({
      at: `${at}?view=plan`,
      desk: { may: ["plan-missions"] },
      answers: { ...meetings, meetingsList: () => ({ rows: [aMeeting()], next: null, total: 1 }) },
    });
    await person.click(await screen.findByText("Frischmarkt"));
    const panel = screen.getByRole("complementary", { name: "Reunión elegida" });
    expect(within(panel).getByText(/^Anotar quién llegó es tarea de/)).toBeVisible();
    expect(within(panel).queryByRole("button", { name: "Alguien no llegó" })).toBeNull();
    expect(within(panel).getByRole("button", { name: "Fijar aquí" })).toBeVisible();
  });

  it("asks for meetings, but does not suggest them", async () => {
    startProa({
      at: `${at}?view=wishes`,
      desk: { may: ["register-to-missions"] },
      answers: { ...meetings, meetingsNowAndNext: () => ({ now: null, next: aSlot(0) }) },
    });
    expect(await screen.findByRole("button", { name: "Anotar una solicitud" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sugerir reuniones" })).not.toBeInTheDocument();
  });
});
