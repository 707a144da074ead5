import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aMission } from "@/test/mission";
import { testViews } from "@/test/views";
import { aBadge, aLead, aZone, fair, sheet } from "./testing";

const at = "/missions/m1/fair";

/** What stands above each view. */
const named = [
  ["badges", "Gafetes", "Badges"],
  ["zones", "Zonas", "Zones"],
  ["leads", "Prospectos", "Leads"],
  ["drill", "Ensayo general", "Readiness drill"],
] as const;

testViews(at, named, fair);

describe("the badges", () => {
  it("are made for everybody who takes part, and say what was made", async () => {
    const fairMakeBadges = vi.fn(() => ({ made: 38, replaced: 1, kept: 2, ended: 0 }));
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        fairBadges: () => ({ rows: [], next: null, total: 0 }),
        fairMakeBadges,
      },
    });
    expect(await screen.findByText("Aún no hay gafetes")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Hacer los gafetes" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Hacer los gafetes" }));
    expect(await screen.findByText(/Se hicieron 38 gafetes. Repuestos: 1/)).toBeVisible();
    expect(fairMakeBadges).toHaveBeenCalledWith({ input: { mission: "m1", staff: [] } });
  });

  it("say until when they let in by the clock of the place", async () => {
    startProa({ at, answers: fair });
    expect(await screen.findByText("13 oct 2027, 00:00")).toBeVisible();
  });

  it("are printed, some of them, in a language", async () => {
    const fairPrintBadges = vi.fn(() => ({ name: "gafetes.pdf", bytes: 1 }));
    const { person } = startProa({ at, answers: { ...fair, fairPrintBadges } });
    await person.click(await screen.findByRole("checkbox", { name: "Ana Ruiz" }));
    await person.click(screen.getByRole("button", { name: "Imprimir 1 gafete" }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(fairPrintBadges).toHaveBeenCalledWith({
        input: { mission: "m1", only: ["b1"], locale: "en" },
      }),
    );
  });

  it("are taken back for a reason, and told so in words", async () => {
    let standing: "good" | "revoked" = "good";
    const fairRevokeBadge = vi.fn(() => {
      standing = "revoked";
      void tellChanged("badges");
      return null;
    });
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        fairBadges: () => ({
          rows: [aBadge({ standing, reason: standing === "good" ? null : "lost" })],
          next: null,
          total: 1,
        }),
        fairRevokeBadge,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Ana Ruiz" }));
    await person.click(await screen.findByRole("menuitem", { name: "Retirar" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Retirar" }));
    await waitFor(() =>
      expect(fairRevokeBadge).toHaveBeenCalledWith({
        input: { id: "b1", version: 2, reason: "lost" },
      }),
    );
    expect(await screen.findByText("Retirado")).toBeVisible();
    expect(screen.getByText("Se perdió")).toBeVisible();
  });

  it("found by a name are told to be the first of more", async () => {
    const many = Array.from({ length: 100 }, (_, index) => aBadge({ id: `b${index}` }));
    startProa({ at: `${at}?text=ana`, answers: { ...fair, fairSearchPeople: () => many } });
    expect(await screen.findByText(/^Se muestran 100 gafetes/)).toBeVisible();
  });

  it("are printed no more once they were taken back", async () => {
    let standing: "good" | "revoked" = "good";
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        fairBadges: () => ({ rows: [aBadge({ standing })], next: null, total: 1 }),
        fairRevokeBadge: () => {
          standing = "revoked";
          void tellChanged("badges");
          return null;
        },
      },
    });
    await person.click(await screen.findByRole("checkbox", { name: "Ana Ruiz" }));
    expect(screen.getByRole("button", { name: "Imprimir 1 gafete" })).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Acciones de Ana Ruiz" }));
    await person.click(await screen.findByRole("menuitem", { name: "Retirar" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Retirar" }));
    expect(await screen.findByRole("button", { name: "Imprimir los gafetes" })).toBeVisible();
  });

  it("are taken back as they are by now, and not twice", async () => {
    let badge = aBadge();
    const fairRevokeBadge = vi.fn(() => null);
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        fairBadges: () => ({ rows: [badge], next: null, total: 1 }),
        fairRevokeBadge,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Ana Ruiz" }));
    await person.click(await screen.findByRole("menuitem", { name: "Retirar" }));
    const dialog = await screen.findByRole("dialog", { name: /Ana Ruiz/ });
    badge = aBadge({ version: 7, name: "Ana Ruiz Vega" });
    await tellChanged("badges");
    expect(
      await within(dialog).findByRole("heading", { name: "Retirar el gafete de Ana Ruiz Vega" }),
    ).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Retirar" }));
    await waitFor(() =>
      expect(fairRevokeBadge).toHaveBeenCalledWith({
        input: { id: "b1", version: 7, reason: "lost" },
      }),
    );
    await person.click(await screen.findByRole("button", { name: "Acciones de Ana Ruiz Vega" }));
    await person.click(await screen.findByRole("menuitem", { name: "Retirar" }));
    badge = aBadge({ version: 8, standing: "revoked", reason: "lost" });
    await tellChanged("badges");
    const late = await screen.findByRole("dialog");
    expect(await within(late).findByRole("alert")).toBeVisible();
    expect(within(late).getByRole("button", { name: "Retirar" })).toBeDisabled();
  });

  it("of somebody who represents a company are refused at the field, with what to do", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        fairAddBadge: () => {
          throw refusal({
            code: "fair.invalid",
            problems: [{ field: "kind", code: "badge-of-a-delegate", params: {} }],
          });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Hacer un gafete en la puerta" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /Persona|Nombre/ }), "Ana");
    await person.click(
      within(dialog).getByRole("button", { name: "Hacer un gafete en la puerta" }),
    );
    expect(await within(dialog).findByText(/lleva el gafete de su inscripción/)).toBeVisible();
  });

  it("that cannot be read are said so, without the rows of before", async () => {
    startProa({
      at,
      answers: {
        ...fair,
        fairBadges: () => {
          throw { code: "internal", incident: "x" };
        },
      },
    });
    expect(await screen.findByRole("button", { name: "Reintentar" })).toBeVisible();
    expect(screen.queryByText("Ana Ruiz")).toBeNull();
  });
});

describe("the zones", () => {
  it("are written down with whom they are for", async () => {
    const fairSaveZone = vi.fn(() => "z2");
    const { person } = startProa({
      at: `${at}?view=zones`,
      answers: { ...fair, fairZones: () => [], fairSaveZone },
    });
    await person.click(await screen.findByRole("button", { name: "Agregar una zona" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Nombre de la zona" }), "Sala");
    await person.click(within(dialog).getByRole("checkbox", { name: "Compra" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(fairSaveZone).toHaveBeenCalledWith({
        input: {
          id: null,
          version: 0,
          mission: "m1",
          zone: { name: "Sala", kinds: ["buyer"], most: "", opensAt: "", closesAt: "" },
        },
      }),
    );
  });

  it("do not tell how many are inside where that cannot be read", async () => {
    startProa({
      at: `${at}?view=zones`,
      answers: {
        ...fair,
        fairStatus: () => {
          throw { code: "internal", incident: "x" };
        },
      },
    });
    expect(await screen.findByRole("cell", { name: "—" })).toBeVisible();
  });

  it("say why one cannot go, and who is in it by the clock there", async () => {
    const { person } = startProa({
      at: `${at}?view=zones`,
      answers: {
        ...fair,
        fairZones: () => [aZone()],
        fairRemoveZone: () => {
          throw { code: "fair.zone-in-use", scans: 3 };
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Acciones de Entrada" }));
    await person.click(await screen.findByRole("menuitem", { name: "Quitar" }));
    expect(await screen.findByText(/Hay 3 pasos registrados/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Acciones de Entrada" }));
    await person.click(await screen.findByRole("menuitem", { name: "Ver quién está dentro" }));
    expect(await screen.findByText(/Desde las 10:30/)).toBeVisible();
  });
});

describe("the leads", () => {
  it("ask the desk for what is filtered, and say how long they wait", async () => {
    const fairLeads = vi.fn((_: { filter: unknown }) => ({
      rows: [aLead()],
      next: null,
      total: 1,
    }));
    startProa({
      at: `${at}?view=leads&temperature=hot&age=overdue`,
      answers: { ...fair, fairLeads },
    });
    const table = await screen.findByRole("table", { name: "Prospectos" });
    expect(within(table).getByText("Vencido")).toBeVisible();
    expect(within(table).getByText("4 días")).toBeVisible();
    expect(fairLeads.mock.lastCall?.[0].filter).toMatchObject({
      mission: "m1",
      temperature: "hot",
      age: "overdue",
    });
  });

  it("are closed with what came of them", async () => {
    const fairCloseLead = vi.fn(() => null);
    const { person } = startProa({
      at: `${at}?view=leads`,
      answers: { ...fair, fairCloseLead },
    });
    await person.click(
      await screen.findByRole("button", { name: "Acciones de Anna Weiß · Frischmarkt" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: "Cerrar el seguimiento" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(
      within(dialog).getByRole("textbox", { name: /resultó|logró|pasó/i }),
      "Compró",
    );
    await person.click(within(dialog).getByRole("button", { name: "Cerrar el seguimiento" }));
    await waitFor(() =>
      expect(fairCloseLead).toHaveBeenCalledWith({
        input: expect.objectContaining({ id: "l1", version: 3, state: "done", outcome: "Compró" }),
      }),
    );
  });

  it("are changed at the desk with who does what is next, and refused there", async () => {
    const row = aLead();
    const fairSaveLead = vi.fn((_: { input: unknown }) => {
      throw refusal({
        code: "fair.invalid",
        problems: [{ field: "next.person", code: "follow-up-unknown", params: {} }],
      });
    });
    const { person } = startProa({
      at: `${at}?view=leads`,
      answers: {
        ...fair,
        fairLeads: () => ({
          rows: [{ ...row, lead: { ...row.lead, next: { ...row.lead.next, person: "a1" } } }],
          next: null,
          total: 1,
        }),
        fairSaveLead,
      },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Anna/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Editar el prospecto" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("button", { name: /A cargo de$/ })).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByText("Ya no está. Elige otra opción.")).toBeVisible();
    expect(fairSaveLead.mock.lastCall?.[0].input).toMatchObject({
      id: "l1",
      version: 3,
      lead: { next: { what: "Enviar oferta", dueOn: "2027-10-12", person: "a1" } },
    });
  });

  it("are not saved over a follow-up that somebody else changed, before one chooses", async () => {
    let what = "Enviar oferta";
    let followUpVersion = 1;
    const rows = () => {
      const row = aLead({ followUp: "f1", followUpVersion });
      return [{ ...row, lead: { ...row.lead, next: { ...row.lead.next, what, person: "a1" } } }];
    };
    const fairSaveLead = vi.fn((call: { input: { followUpVersion: number } }) => {
      if (call.input.followUpVersion === followUpVersion) {
        return { version: 4, remarks: [], followUp: "f1" };
      }
      throw refusal({ code: "store.stale", topic: "follow_ups" });
    });
    const { person } = startProa({
      at: `${at}?view=leads`,
      answers: {
        ...fair,
        fairLeads: () => ({ rows: rows(), next: null, total: 1 }),
        fairSaveLead,
      },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Anna/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Editar el prospecto" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /Nota/ }), "Otra nota");
    what = "Llamar";
    followUpVersion = 2;
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await person.click(await within(dialog).findByRole("button", { name: "Conservar lo mío" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(fairSaveLead.mock.calls.map(([{ input }]) => input)).toMatchObject([
      { version: 3, followUpVersion: 1 },
      { version: 3, followUpVersion: 2, lead: { note: "Otra nota" } },
    ]);
  });

  it("of a person lead to where their data are erased, for whoever may erase", async () => {
    const { person, router } = startProa({ at: `${at}?view=leads`, answers: fair });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Anna/ }));
    await person.click(await screen.findByRole("menuitem", { name: "Suprimir datos…" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/privacy/erase/lead/l1"));
  });

  it("lead to the follow-up of the company where the office knows it", async () => {
    const row = aLead({ followUp: "f1", companyName: "Frutas del Golfo" });
    const { person, router } = startProa({
      at: `${at}?view=leads`,
      answers: {
        ...fair,
        fairLeads: () => ({
          rows: [{ ...row, lead: { ...row.lead, company: "c9" } }],
          next: null,
          total: 1,
        }),
      },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de Anna/ }));
    expect(screen.queryByRole("menuitem", { name: "Cerrar el seguimiento" })).toBeNull();
    await person.click(
      await screen.findByRole("menuitem", { name: "Ver el seguimiento de la empresa" }),
    );
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/c9/follow-ups"));
  });
});

describe("the drill", () => {
  it("hands on what to try, and says line by line what to do", async () => {
    const lines = sheet.lines.map((line) =>
      line.check === "clock"
        ? { ...line, found: 10_080, off: { unit: "days" as const, count: 7 } }
        : line,
    );
    const fairDrill = vi.fn((_: { input: unknown }) => ({ ...sheet, lines }));
    const { person } = startProa({ at: `${at}?view=drill`, answers: { ...fair, fairDrill } });
    await person.type(await screen.findByRole("textbox", { name: /Hora de tu reloj/ }), "10:40");
    await person.click(screen.getByRole("button", { name: "Hacer el ensayo" }));
    const table = await screen.findByRole("table", { name: "Resultado del ensayo" });
    expect(within(table).getByText("Haz los gafetes que faltan.")).toBeVisible();
    expect(within(table).getByText("Falta")).toBeVisible();
    expect(within(table).getByText("7 días")).toBeVisible();
    expect(screen.getByText(/Aún no se puede salir/)).toBeVisible();
    // The window of a test has no camera.
    expect(fairDrill.mock.lastCall?.[0].input).toEqual({
      mission: "m1",
      watch: "10:40",
      timeZone: "Europe/Berlin",
      camera: "absent",
      scans: 500,
    });
  });

  it("prints its sheet in either language", async () => {
    const fairPrintDrill = vi.fn((_: { input: unknown }) => null);
    const { person } = startProa({ at: `${at}?view=drill`, answers: { ...fair, fairPrintDrill } });
    await person.click(await screen.findByRole("button", { name: "Hacer el ensayo" }));
    await person.click(await screen.findByRole("button", { name: "Imprimir el resultado" }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(fairPrintDrill.mock.lastCall?.[0].input).toEqual({
        mission: "m1",
        sheet,
        locale: "en",
      }),
    );
  });

  it("keeps its sheet while one does elsewhere what it says, and names the mission that it is of", async () => {
    const fairPrintDrill = vi.fn((_: { input: unknown }) => null);
    const { person, router } = startProa({
      at: `${at}?view=drill`,
      answers: {
        ...fair,
        fairPrintDrill,
        missionsGet: ({ id }) =>
          aMission({ name: id === "m1" ? "Anuga 2027" : "Sial 2028" }, { id }),
      },
    });
    await person.click(await screen.findByRole("button", { name: "Hacer el ensayo" }));
    expect(await screen.findByRole("table", { name: "Resultado del ensayo" })).toBeVisible();
    await person.click(screen.getByRole("radio", { name: "Gafetes" }));
    expect(screen.queryByRole("table", { name: "Resultado del ensayo" })).toBeNull();
    await person.click(screen.getByRole("radio", { name: "Ensayo general" }));
    expect(await screen.findByRole("table", { name: "Resultado del ensayo" })).toBeVisible();
    expect(screen.queryByText(/Es de la misión/)).toBeNull();
    await router.navigate({
      to: "/missions/$mission/fair",
      params: { mission: "m2" },
      search: { view: "drill" },
    });
    expect(await screen.findByText("Es de la misión Anuga 2027.")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Imprimir el resultado" }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(fairPrintDrill.mock.lastCall?.[0].input).toMatchObject({ mission: "m1" }),
    );
  });

  it("says that its result could not be copied", async () => {
    const { person } = startProa({ at: `${at}?view=drill`, answers: fair });
    await person.click(await screen.findByRole("button", { name: "Hacer el ensayo" }));
    const copy = await screen.findByRole("button", { name: "Copiar el resultado" });
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no clipboard"));
    await person.click(copy);
    expect(await screen.findByRole("alertdialog")).toBeVisible();
    expect(screen.queryByText("Se copió el resultado.")).toBeNull();
  });
});
