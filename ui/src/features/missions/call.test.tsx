import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { refusal, tellChanged } from "@/bridge/mock";
import { formatsFor } from "@/i18n/format";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCall, aCallRow, call, officeWith } from "./call-testing";
import { mission, office } from "./testing";

const at = "/missions/m1";

describe("a mission without a call", () => {
  it.each([
    [
      "es-MX",
      "Aún no hay convocatoria",
      "Usar la plantilla de la oficina",
      "Convocatoria: Anuga 2027",
    ],
    ["en", "No call yet", "Use the template of the office", "Call: Anuga 2027"],
  ] as const)(
    "begins one from the template of the office (%s)",
    async (locale, none, use, title) => {
      const callsDraft = vi.fn(() => "k1");
      const { person, router } = startProa({
        at,
        locale,
        answers: {
          ...officeWith(aCall()),
          callsOfMission: () => [],
          callsTemplate: () => ({ ...call, title: "", opensAt: "", closesAt: "" }),
          callsDraft,
        },
      });
      expect(await screen.findByText(none)).toBeVisible();
      await person.click(screen.getByRole("button", { name: use }));
      await waitFor(() =>
        expect(router.state.location.pathname).toBe("/missions/m1/calls/k1/edit"),
      );
      expect(callsDraft).toHaveBeenCalledWith({
        input: { missionId: "m1", call: { ...call, title, opensAt: "", closesAt: "" } },
      });
    },
  );

  it("begins with nothing, by the clocks of the mission", async () => {
    const callsDraft = vi.fn((_: { input: { call: typeof call } }) => "k1");
    const { person } = startProa({
      at,
      answers: { ...officeWith(aCall()), callsOfMission: () => [], callsDraft },
    });
    await person.click(await screen.findByRole("button", { name: "Empezar en blanco" }));
    await waitFor(() => expect(callsDraft).toHaveBeenCalled());
    expect(callsDraft.mock.lastCall?.[0].input.call).toMatchObject({
      text: "",
      timeZone: "Europe/Berlin",
      requirements: [],
      funding: null,
    });
  });

  it("copies the call of another mission, by keyboard alone", async () => {
    const callsCopy = vi.fn(() => "k9");
    const last = { ...mission, id: "m0", name: "Anuga 2025" };
    const { person, router } = startProa({
      at,
      answers: {
        ...officeWith(aCall()),
        missionsList: () => ({ rows: [last, mission], next: null, total: 2 }),
        callsOfMission: ({ missionId }) =>
          missionId === "m0" ? [aCallRow({ id: "k0", state: "published", number: 2 })] : [],
        callsCopy,
      },
    });
    const copy = await screen.findByRole("button", { name: "Copiar de otra misión" });
    copy.focus();
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Copiar de otra misión" });
    const field = within(dialog).getByRole("combobox", { name: "Misión o feria" });
    await person.click(field);
    await person.type(field, "2025");
    // The mission itself is not offered.
    expect(await screen.findByRole("option", { name: /Anuga 2025/ })).toBeVisible();
    expect(screen.queryByRole("option", { name: /Anuga 2027/ })).not.toBeInTheDocument();
    await person.keyboard("{ArrowDown}{Enter}");
    const version = await within(dialog).findByRole("radio", { name: /Versión 2/ });
    version.focus();
    await person.keyboard(" ");
    const submit = within(dialog).getByRole("button", { name: "Copiar" });
    submit.focus();
    await person.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/missions/m1/calls/k9/edit"));
    expect(callsCopy).toHaveBeenCalledWith({ input: { from: "k0", missionId: "m1" } });
  });

  it("says why nothing was begun", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...office,
        callsDraft: () => {
          throw refusal({ code: "store.busy" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Empezar en blanco" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.getByRole("button", { name: "Empezar en blanco" })).toBeEnabled();
  });
});

describe("a call", () => {
  it.each([
    ["es-MX", "Borrador", /2 nov 2026, 08:00 \(Asia\/Tokyo\)/, "Europa", "3 días hábiles antes"],
    ["en", "Draft", /2 Nov 2026, 08:00 \(Asia\/Tokyo\)/, "Europa", "3 business days before"],
  ] as const)(
    "tells its hours, its money and the days that follow (%s)",
    async (locale, state, opens, region, days) => {
      const { container } = startProa({ at, locale, answers: officeWith(aCall()) });
      const main = await screen.findByRole("heading", { name: call.title });
      expect(main).toBeVisible();
      expect((await screen.findAllByText(state))[0]).toBeVisible();
      expect(await screen.findByText(opens)).toBeVisible();
      expect(screen.getByRole("rowheader", { name: new RegExp(region) })).toBeVisible();
      expect(await screen.findByText(days)).toBeVisible();
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(await findings(container)).toEqual([]);
    },
  );

  it("says the hour here too where the clocks differ", async () => {
    startProa({ at, answers: officeWith(aCall()) });
    const here = formatsFor("es-MX").instant("2026-11-01T23:00:00.000Z");
    expect(await screen.findByText(`Aquí: ${here}`)).toBeVisible();
  });

  it("is not published while something is missing, which it names", async () => {
    const problems = [
      { field: "opensAt", code: "required", params: {} },
      { field: "rules.criteria", code: "required", params: {} },
    ];
    startProa({ at, answers: officeWith(aCall({}, { problems })) });
    expect(await screen.findByText("Para publicarla falta")).toBeVisible();
    expect(screen.getByText(/^Apertura: /)).toBeVisible();
    expect(screen.getByText(/^Criterios y reglas: /)).toBeVisible();
    expect(screen.getByRole("button", { name: "Publicar" })).toBeDisabled();
  });

  it("is published after one was asked, since that cannot be taken back", async () => {
    let isPublished = false;
    const callsMove = vi.fn(() => {
      isPublished = true;
      return null;
    });
    const detail = () => aCall({ state: isPublished ? "published" : "draft" });
    const { person } = startProa({
      at,
      answers: {
        ...officeWith(aCall()),
        callsOfMission: () => [detail().row],
        callsGet: detail,
        callsMove,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Publicar" }));
    const dialog = await screen.findByRole("dialog", { name: "Publicar la convocatoria" });
    expect(callsMove).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Publicar" }));
    await waitFor(() =>
      expect(callsMove).toHaveBeenCalledWith({
        input: { id: "k1", version: 4, to: "published", reason: null },
      }),
    );
    await tellChanged("calls");
    expect(await screen.findByRole("button", { name: "Escribir una versión nueva" })).toBeVisible();
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it("takes the place of a public version for a reason only, and tells what it changes", async () => {
    const callsMove = vi.fn(() => null);
    const draft = aCall(
      { id: "k2", number: 2 },
      { difference: { parts: ["closesAt", "funding"] } },
    );
    const { person } = startProa({
      at: `${at}?call=k2`,
      answers: {
        ...officeWith(draft),
        callsOfMission: () => [draft.row, aCallRow({ state: "published" })],
        callsMove,
      },
    });
    expect(await screen.findByText("cierre y presupuesto y cofinanciamiento")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Publicar" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("button", { name: "Publicar" })).toBeDisabled();
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Se amplía");
    await person.click(within(dialog).getByRole("button", { name: "Publicar" }));
    await waitFor(() =>
      expect(callsMove).toHaveBeenCalledWith({
        input: { id: "k2", version: 4, to: "published", reason: "Se amplía" },
      }),
    );
  });

  it("says why it could not be published, and keeps the question open", async () => {
    const { person } = startProa({
      at,
      answers: officeWith(aCall(), {
        callsMove: () => {
          throw refusal({ code: "mission.call-refused", reason: "over" });
        },
      }),
    });
    await person.click(await screen.findByRole("button", { name: "Publicar" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Publicar" }));
    expect(await within(dialog).findByText(/El plazo de la convocatoria ya terminó/)).toBeVisible();
  });

  it("is called off with a reason, and its draft is removed from the menu", async () => {
    const callsMove = vi.fn(() => null);
    const callsRemove = vi.fn(() => null);
    const { person } = startProa({ at, answers: officeWith(aCall(), { callsMove, callsRemove }) });
    const more = await screen.findByRole("button", { name: "Más acciones de la convocatoria" });
    await person.click(more);
    await person.click(await screen.findByRole("menuitem", { name: "Cancelar la convocatoria" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Sin presupuesto");
    await person.click(within(dialog).getByRole("button", { name: "Cancelar la convocatoria" }));
    await waitFor(() =>
      expect(callsMove).toHaveBeenCalledWith({
        input: { id: "k1", version: 4, to: "called-off", reason: "Sin presupuesto" },
      }),
    );
    await waitFor(() => expect(more).toHaveFocus());
    await person.keyboard("{Enter}");
    await person.click(await screen.findByRole("menuitem", { name: "Quitar el borrador" }));
    await waitFor(() => expect(callsRemove).toHaveBeenCalledWith({ id: "k1" }));
  });

  it("is revised into a draft, which is edited at once", async () => {
    const callsRevise = vi.fn(() => "k2");
    const published = aCall({ state: "published", publishedAt: "2026-11-01T15:00:00.000Z" });
    const { person, router } = startProa({ at, answers: officeWith(published, { callsRevise }) });
    await person.click(await screen.findByRole("button", { name: "Escribir una versión nueva" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/missions/m1/calls/k2/edit"));
    expect(callsRevise).toHaveBeenCalledWith({ id: "k1" });
  });

  it("shows the version that counts, and another where one asks for it", async () => {
    const rows = [
      aCallRow({ id: "k3", number: 3, title: "Tercera" }),
      aCallRow({ id: "k2", number: 2, title: "Segunda", state: "published" }),
      aCallRow({ id: "k1", number: 1, title: "Primera", state: "replaced", reason: "Plazo" }),
    ];
    const { person } = startProa({
      at,
      answers: {
        ...officeWith(aCall()),
        callsOfMission: () => rows,
        callsGet: ({ id }) => aCall(rows.find((row) => row.id === id)),
      },
    });
    expect(await screen.findByRole("heading", { name: "Segunda" })).toBeVisible();
    await person.click(screen.getByRole("link", { name: "Versión 1" }));
    expect(await screen.findByRole("heading", { name: "Primera" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Versión 1" })).toHaveAttribute("aria-current", "true");
    expect(
      await screen.findByRole("button", { name: "Escribir otra a partir de esta" }),
    ).toBeVisible();
  });

  it("can be read again where that failed", async () => {
    let fails = true;
    const { person } = startProa({
      at,
      answers: {
        ...officeWith(aCall()),
        callsGet: () => {
          if (fails) throw refusal({ code: "store.busy" });
          return aCall();
        },
      },
    });
    const retry = await screen.findByRole("button", { name: "Reintentar" });
    fails = false;
    await person.click(retry);
    expect(await screen.findByText(call.text)).toBeVisible();
  });
});
