import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { FollowUpRow } from "@/bridge";
import { type Answers, refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";
import { quickDays } from "./follow-up-form";
import { filterOf, searchAfter } from "./search";

function aFollowUp(some: Partial<FollowUpRow> = {}): FollowUpRow {
  return {
    id: "f1",
    version: 1,
    company: "c1",
    companyName: "Moles",
    details: {
      what: "Llamar",
      dueOn: "2026-11-20",
      person: "p1",
      contact: null,
      product: null,
      mission: null,
    },
    personName: "Citlali Ramírez",
    contactName: null,
    productName: null,
    missionName: null,
    state: "open",
    isOverdue: true,
    outcome: "",
    closedOn: null,
    ...some,
  };
}

const done = aFollowUp({
  id: "f2",
  details: { ...aFollowUp().details, what: "Visitar" },
  state: "done",
  isOverdue: false,
  outcome: "Pidió precios",
  closedOn: "2026-11-10",
});

const pageOf = (rows: FollowUpRow[]) => ({ rows, next: null, total: rows.length });

const office: Answers = {
  companiesGet: () => aCompany({ legalName: "Moles" }),
  referenceStates: () => [],
  missionsList: () => ({ rows: [], next: null, total: 0 }),
  followUpsList: ({ filter }) =>
    pageOf([aFollowUp(), done].filter(({ state }) => filter.state === state)),
};

describe("the follow-ups of a company", () => {
  it("shows what is to be done and what came of what was", async () => {
    const { container } = startProa({ at: "/companies/c1/follow-ups", answers: office });
    const open = await screen.findByRole("table", { name: "Por hacer" });
    expect(within(open).getByText("Llamar")).toBeVisible();
    expect(within(open).getByText("Vencido")).toBeVisible();
    const closed = screen.getByRole("table", { name: "Cerrados" });
    expect(within(closed).getByText("Pidió precios")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("writes one down with its words alone: in a week, by whoever is at the desk", async () => {
    const followUpsSave = vi.fn(() => "f3");
    const { person } = startProa({
      at: "/companies/c1/follow-ups?add=1",
      answers: { ...office, followUpsSave },
    });
    const dialog = await screen.findByRole("dialog", { name: "Nuevo seguimiento" });
    await person.type(within(dialog).getByRole("textbox", { name: /Qué hay que hacer/ }), "Enviar");
    await person.keyboard("{Enter}");
    await waitFor(() =>
      expect(followUpsSave).toHaveBeenCalledWith({
        input: {
          id: null,
          version: 0,
          company: "c1",
          details: { ...aFollowUp().details, what: "Enviar", dueOn: "2026-11-30" },
        },
      }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it("closes one and asks what comes next without forcing it", async () => {
    const followUpsClose = vi.fn(() => null);
    const { person } = startProa({
      at: "/companies/c1/follow-ups",
      answers: { ...office, followUpsClose },
    });
    await person.click(await screen.findByRole("button", { name: "Cerrar: Llamar" }));
    const dialog = await screen.findByRole("dialog", { name: "Cerrar el seguimiento" });
    const field = (name: RegExp) => within(dialog).getByRole("textbox", { name });
    expect(within(dialog).queryByRole("button", { name: "En un mes" })).not.toBeInTheDocument();
    await person.type(field(/Qué resultó/), "Pidió muestras");
    await person.type(field(/Qué sigue/), "Mandar muestras");
    await person.click(within(dialog).getByRole("radio", { name: "En un mes" }));
    await person.click(within(dialog).getByRole("button", { name: "Cerrar el seguimiento" }));
    const next = { ...aFollowUp().details, what: "Mandar muestras", dueOn: "2026-12-23" };
    await waitFor(() =>
      expect(followUpsClose).toHaveBeenCalledWith({
        input: {
          id: "f1",
          version: 1,
          closing: { state: "done", outcome: "Pidió muestras", on: "2026-11-23", next },
        },
      }),
    );
  });

  it("lets one choose where somebody else changed it meanwhile", async () => {
    let version = 1;
    const { person } = startProa({
      at: "/companies/c1/follow-ups",
      answers: {
        ...office,
        followUpsList: ({ filter }) =>
          pageOf(filter.state === "open" ? [aFollowUp({ version })] : []),
        followUpsSave: () => {
          version = 2;
          throw refusal({ code: "store.stale", topic: "follow_ups" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar: Llamar" }));
    const dialog = await screen.findByRole("dialog", { name: "Cambiar el seguimiento" });
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByRole("alert")).toBeVisible();
  });

  it("opens a closed one again", async () => {
    const followUpsReopen = vi.fn(() => null);
    const { person } = startProa({
      at: "/companies/c1/follow-ups",
      answers: { ...office, followUpsReopen },
    });
    await person.click(await screen.findByRole("button", { name: "Reabrir: Visitar" }));
    await waitFor(() =>
      expect(followUpsReopen).toHaveBeenCalledWith({ input: { id: "f2", version: 1 } }),
    );
  });
});

describe("a follow-up that somebody else touches meanwhile", () => {
  const at = "/companies/c1/follow-ups";

  it("shows the name of its mission when its draft is taken up again", async () => {
    const fair = { id: "m1", name: "Anuga 2027", city: "Colonia" };
    const kept = new Map<string, string>();
    const followUpsSave = vi.fn(() => "f3");
    const answers: Answers = {
      ...office,
      missionsList: () => ({ rows: [fair], next: null, total: 1 }) as never,
      draftsGet: ({ input }) => {
        const body = kept.get(input.form);
        return body === undefined ? null : { body, at: "2026-11-23T10:00:00.000Z" };
      },
      draftsSave: ({ input }) => {
        kept.set(input.form, input.body);
        return null;
      },
      followUpsSave,
    };
    const first = startProa({ at: `${at}?add=1`, answers });
    const mission = () => screen.findByRole("combobox", { name: /Misión o feria/ });
    await first.person.type(await mission(), "Anu");
    await first.person.click(await screen.findByRole("option", { name: /Anuga 2027/ }));
    await first.person.tab();
    await waitFor(() => expect(kept.get("follow-up")).toContain("m1"));
    first.unmount();
    const { person } = startProa({
      at: `${at}?add=1`,
      answers: { ...answers, missionsList: () => ({ rows: [], next: null, total: 0 }) },
    });
    expect(await mission()).toHaveValue("Anuga 2027");
    await person.type(screen.getByRole("textbox", { name: /Qué hay que hacer/ }), "Enviar{Enter}");
    await waitFor(() =>
      expect(followUpsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({
          details: expect.objectContaining({ what: "Enviar", mission: "m1" }),
        }),
      }),
    );
  });

  it("is not closed over what was changed before one has chosen", async () => {
    const followUpsClose = vi.fn(() => null);
    let version = 1;
    const { person } = startProa({
      at,
      answers: {
        ...office,
        followUpsList: ({ filter }) =>
          pageOf(filter.state === "open" ? [aFollowUp({ version })] : []),
        followUpsClose,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Cerrar: Llamar" }));
    const dialog = await screen.findByRole("dialog", { name: "Cerrar el seguimiento" });
    await person.type(within(dialog).getByRole("textbox", { name: /Qué resultó/ }), "Contestó");
    version = 2;
    await tellChanged("follow_ups");
    await within(dialog).findByText(/Alguien más guardó esto/);
    const close = within(dialog).getByRole("button", { name: "Cerrar el seguimiento" });
    await person.click(close);
    expect(followUpsClose).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Conservar lo mío" }));
    await person.click(close);
    await waitFor(() =>
      expect(followUpsClose).toHaveBeenCalledWith({
        input: expect.objectContaining({
          version: 2,
          closing: expect.objectContaining({ outcome: "Contestó" }),
        }),
      }),
    );
  });

  it("says that it was closed elsewhere, and keeps the words in sight", async () => {
    let rows = [aFollowUp()];
    const { person } = startProa({
      at,
      answers: {
        ...office,
        followUpsList: ({ filter }) => pageOf(filter.state === "open" ? rows : []),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Cambiar: Llamar" }));
    const dialog = await screen.findByRole("dialog", { name: "Cambiar el seguimiento" });
    const what = within(dialog).getByRole("textbox", { name: /Qué hay que hacer/ });
    await person.type(what, " otra vez");
    rows = [];
    await tellChanged("follow_ups");
    expect(await within(dialog).findByText("Esto ya no se puede guardar")).toBeVisible();
    expect(what).toHaveValue("Llamar otra vez");
  });

  it("leaves the focus on the next one when it is closed", async () => {
    const other = aFollowUp({ id: "f5", details: { ...aFollowUp().details, what: "Escribir" } });
    let rows = [aFollowUp(), other];
    const { person } = startProa({
      at,
      answers: {
        ...office,
        followUpsList: ({ filter }) => pageOf(filter.state === "open" ? rows : []),
        followUpsClose: () => {
          rows = [other];
          return null;
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Cerrar: Llamar" }));
    const dialog = await screen.findByRole("dialog", { name: "Cerrar el seguimiento" });
    await person.click(within(dialog).getByRole("button", { name: "Cerrar el seguimiento" }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Cerrar: Escribir" })).toHaveFocus(),
    );
  });
});

describe("the follow-ups of the office", () => {
  it("lists mine that are to be done, and those of all when asked", async () => {
    const followUpsList = vi.fn(() => pageOf([aFollowUp()]));
    const { person, container } = startProa({
      at: "/companies/follow-ups",
      answers: { ...office, followUpsList },
    });
    expect(await screen.findByRole("row", { name: /Llamar/ })).toBeVisible();
    const asked = { company: null, state: "open", due: null, after: null, limit: 200 };
    expect(followUpsList).toHaveBeenLastCalledWith({ filter: { ...asked, person: "p1" } });
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("radio", { name: "De toda la oficina" }));
    await waitFor(() =>
      expect(followUpsList).toHaveBeenLastCalledWith({ filter: { ...asked, person: null } }),
    );
  });

  it("asks for the company where none is known", async () => {
    const { person } = startProa({ at: "/companies/follow-ups?add=1", answers: office });
    const dialog = await screen.findByRole("dialog", { name: "Nuevo seguimiento" });
    await person.type(within(dialog).getByRole("textbox", { name: /Qué hay que hacer/ }), "Enviar");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByText("Elige primero la empresa.")).toBeVisible();
  });

  it("shows on the day what is due, with the number of the rest and the way to all", async () => {
    startProa({
      answers: {
        followUpsDue: () => ({
          mine: [aFollowUp()],
          mineTotal: 4,
          others: [aFollowUp({ id: "f9", personName: "Luz Chan", isOverdue: false })],
          othersTotal: 1,
        }),
      },
    });
    const more = await screen.findByRole("link", { name: "Ver la lista: faltan 3" });
    expect(more).toHaveAttribute("href", "/companies/follow-ups?due=soon");
    expect(screen.getByText("Moles · venció el 20 nov 2026")).toBeVisible();
    expect(screen.getByText("Moles · para el 20 nov 2026 · Luz Chan")).toBeVisible();
  });
});

describe("the address of the list", () => {
  it("says which follow-ups are shown, and nothing that the desk does not know", () => {
    expect(filterOf({}, "p1")).toEqual({ company: null, person: "p1", state: "open", due: null });
    const wide = { whose: "all", state: "any", due: "never" };
    expect(filterOf(wide, "p1")).toEqual({ company: null, person: null, state: null, due: null });
    expect(searchAfter({ due: "soon", add: "1" }, { add: null })).toEqual({ due: "soon" });
  });

  it("knows the days that are chosen with one key, also at the end of a month", () => {
    expect(quickDays("2027-01-31")).toEqual({
      today: "2027-01-31",
      week: "2027-02-07",
      month: "2027-02-28",
    });
  });
});
