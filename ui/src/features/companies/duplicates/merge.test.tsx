import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { AppError, CompanyRow } from "@/bridge";
import { type Answers, refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { toldApart, twins } from "./testing";

const at = "/companies/merge?keep=c1&gone=c2";

type Person = ReturnType<typeof startProa>["person"];

const named = () => screen.findByRole("radiogroup", { name: "Nombre legal" });
const placed = () => screen.findByRole("radiogroup", { name: "Ubicación" });
const join = (person: Person) => person.click(screen.getByRole("button", { name: "Unir" }));

/** The field for the reason, where it may stay empty. */
const optionalReason = () =>
  screen.queryByRole("textbox", { name: /^Por qué son la misma.*opcional/ });

/** Chooses in both fields in which the two do not agree. */
async function chooseAll(person: Person) {
  await person.click(within(await named()).getByRole("radio", { name: /Aguacates Meseta/ }));
  await person.click(within(await placed()).getByRole("radio", { name: /Calle Uno/ }));
}

function merging(some: Parameters<typeof twins>[0] = {}, answers: Answers = {}) {
  const office = twins(some);
  const companiesMerge = vi.fn(answers.companiesMerge ?? office.answers.companiesMerge);
  const started = startProa({
    at,
    answers: { ...office.answers, ...answers, companiesMerge },
  });
  return { ...office, ...started, companiesMerge };
}

describe("two companies side by side", () => {
  it("are compared field by field, and nothing is chosen for the person", async () => {
    const { container } = merging();
    const names = await named();
    expect(
      within(names)
        .getAllByRole("radio")
        .some((radio) => (radio as HTMLInputElement).checked),
    ).toBe(false);
    expect(
      within(names).getByRole("radio", { name: /Aguacates Meseta.*cambió al último/ }),
    ).toBeVisible();
    expect(names).toHaveTextContent("Falta elegir");
    expect(screen.getByRole("group", { name: "RFC" })).toHaveTextContent("Solo una lo dice");
    expect(screen.getByRole("group", { name: "Productos" })).toHaveTextContent(
      "Aguacate fresco 0804.40200 t al mes · Orgánico",
    );
    expect(screen.getByText("5 datos en los que no hay diferencia")).toBeVisible();
    expect(screen.getByText(/Faltan 2 datos por elegir/)).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("are chosen between by keyboard, and the result is asked anew", async () => {
    const { person } = merging();
    const [first] = within(await named()).getAllByRole("radio");
    first?.focus();
    await person.keyboard(" {ArrowDown}");
    await waitFor(async () => expect(await named()).toHaveTextContent(/QuedaráAguacates Meseta$/));
    expect(screen.getByText("Falta 1 dato por elegir.")).toBeVisible();
  });

  it("change places, and what was chosen stays chosen", async () => {
    const { person, router } = merging();
    await person.click(within(await named()).getByRole("radio", { name: /Aguacates Meseta/ }));
    await person.click(screen.getByRole("button", { name: "Conservar la otra" }));
    expect(router.state.location.href).toBe("/companies/merge?keep=c2&gone=c1");
    expect(within(await named()).getByRole("radio", { name: /Aguacates Meseta/ })).toBeChecked();
    expect(await named()).toHaveTextContent(/QuedaráAguacates Meseta$/);
  });

  it("tell what moves", async () => {
    merging();
    const moves = await screen.findByRole("table", { name: "Lo que pasa a la que se conserva" });
    expect(within(moves).getByRole("row", { name: /Inscripciones a misiones/ })).toHaveTextContent(
      "Inscripciones a misiones30Pasa a la que se conserva",
    );
  });

  it("tell what becomes of two registrations to one mission", async () => {
    const mission = { missionId: "m1", name: "Feria de Colonia" } as const;
    merging({
      preview: () => ({
        missions: [
          {
            ...mission,
            keep: "applied",
            gone: "accepted",
            becomes: "second",
            fallOut: ["Obsthof"],
          },
        ],
      }),
    });
    const missions = await screen.findByRole("table", { name: /Misiones con inscripción/ });
    expect(within(missions).getByRole("row", { name: /Colonia/ })).toHaveTextContent(
      /Queda la de la que se integra.*con Obsthof.*horario/,
    );
  });

  it("say that somebody told them apart", async () => {
    merging({ distinction: toldApart });
    expect(
      await screen.findByText(/Citlali Ramírez dijo el .+ que son dos empresas/),
    ).toBeVisible();
    expect(screen.getByText("Son dos plantas")).toBeVisible();
  });

  it("are missing where the address names only one", async () => {
    startProa({ at: "/companies/merge?keep=c1" });
    expect(await screen.findByText("Faltan las dos empresas por unir")).toBeVisible();
  });

  it("speak English too", async () => {
    const { container } = startProa({ at, locale: "en", answers: twins().answers });
    expect(await screen.findByRole("radiogroup", { name: "Legal name" })).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });
});

describe("joining them", () => {
  it("leads to what is still to be chosen", async () => {
    const { person, companiesMerge } = merging();
    await named();
    await join(person);
    expect(within(await named()).getAllByRole("radio")[0]).toHaveFocus();
    expect(companiesMerge).not.toHaveBeenCalled();
  });

  it("is confirmed by what it will do, opens the one that stays, and can be undone", async () => {
    const { person, router, companiesMerge, said } = merging();
    await chooseAll(person);
    await join(person);
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent(
      "«Aguacates Meseta» se integra a «Aguacates de la Meseta SA de CV»",
    );
    expect(dialog).toHaveTextContent("Se puede deshacer");
    await person.click(within(dialog).getByRole("button", { name: "Unir" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/c1"));
    expect(companiesMerge.mock.lastCall?.[0].input).toEqual({
      keep: "c1",
      keepVersion: 3,
      gone: "c2",
      goneVersion: 3,
      choices: [
        { field: "legalName", side: "goes" },
        { field: "place", side: "stays" },
      ],
      reason: null,
    });
    await person.click(await screen.findByRole("button", { name: "Deshacer" }));
    await waitFor(() => expect(said.isMerged).toBe(false));
  });

  it("asks why where each has an RFC of its own", async () => {
    const { person, companiesMerge } = merging({ otherRfc: "AME1401019H3" });
    await chooseAll(person);
    const rfc = within(await screen.findByRole("radiogroup", { name: "RFC" }));
    await person.click(rfc.getByRole("radio", { name: /AME200115AB5/ }));
    expect(optionalReason()).toBeNull();
    expect(await screen.findByText(/escribe por qué/)).toBeVisible();
    await join(person);
    expect(screen.queryByRole("dialog")).toBeNull();
    await person.type(
      screen.getByRole("textbox", { name: /Por qué son la misma/ }),
      "Cambió de régimen",
    );
    await waitFor(() => expect(screen.queryByText(/escribe por qué/)).toBeNull());
    await join(person);
    await person.click(
      within(await screen.findByRole("dialog")).getByRole("button", { name: "Unir" }),
    );
    await waitFor(() =>
      expect(companiesMerge.mock.lastCall?.[0].input.reason).toBe("Cambió de régimen"),
    );
  });

  it("leaves it to the person to say why where one has no RFC", async () => {
    const { person } = merging();
    await chooseAll(person);
    expect(optionalReason()).toBeVisible();
    await join(person);
    expect(await screen.findByRole("dialog")).toBeVisible();
  });

  it("leads to a company that is archived", async () => {
    merging({
      preview: () => ({ refusals: [{ code: "companies.merge-archived", side: "goes" }] }),
    });
    expect(await screen.findByRole("link", { name: "Abrir la empresa archivada" })).toHaveAttribute(
      "href",
      "/companies/c2",
    );
  });

  it("keeps what was chosen where somebody changed one of them meanwhile", async () => {
    const refuse = () => {
      throw refusal({ code: "store.stale", topic: "companies" });
    };
    const { person, companiesMerge, said } = merging({}, { companiesMerge: refuse });
    await chooseAll(person);
    said.version = 9;
    await join(person);
    await person.click(
      within(await screen.findByRole("dialog")).getByRole("button", { name: "Unir" }),
    );
    expect(await screen.findByText("Alguna de las dos cambió mientras elegías")).toBeVisible();
    expect(within(await named()).getByRole("radio", { name: /Aguacates Meseta/ })).toBeChecked();
    await join(person);
    await person.click(
      within(await screen.findByRole("dialog")).getByRole("button", { name: "Unir" }),
    );
    await waitFor(() =>
      expect(companiesMerge.mock.lastCall?.[0].input).toMatchObject({
        keepVersion: 9,
        goneVersion: 9,
      }),
    );
  });

  it("says no more that one of them changed once one chooses again", async () => {
    const refuse = () => {
      throw refusal({ code: "store.stale", topic: "companies" });
    };
    const { person } = merging({}, { companiesMerge: refuse });
    await chooseAll(person);
    await join(person);
    await person.click(
      within(await screen.findByRole("dialog")).getByRole("button", { name: "Unir" }),
    );
    const changed = await screen.findByText("Alguna de las dos cambió mientras elegías");
    await person.click(within(await placed()).getByRole("radio", { name: /Avenida Dos/ }));
    await waitFor(() => expect(changed).not.toBeInTheDocument());
  });

  it("says why it was refused, and keeps what was chosen", async () => {
    const refuse = () => {
      throw refusal({ code: "company.merge-unmoved", table: "leads" });
    };
    const { person } = merging({}, { companiesMerge: refuse });
    await chooseAll(person);
    await join(person);
    await person.click(
      within(await screen.findByRole("dialog")).getByRole("button", { name: "Unir" }),
    );
    expect(await screen.findByText(/Hay registros en «leads»/)).toBeVisible();
    expect(within(await placed()).getByRole("radio", { name: /Calle Uno/ })).toBeChecked();
  });
});

describe("leaving", () => {
  it("asks only where something was chosen", async () => {
    const { person, router } = merging();
    await person.click(within(await named()).getByRole("radio", { name: /Aguacates Meseta/ }));
    await person.click(screen.getByRole("link", { name: "Posibles duplicados" }));
    const dialog = await screen.findByRole("dialog", { name: "Salir sin unir" });
    await person.click(within(dialog).getByRole("button", { name: "Cancelar" }));
    expect(router.state.location.pathname).toBe("/companies/merge");
    expect(within(await named()).getByRole("radio", { name: /Aguacates Meseta/ })).toBeChecked();
    await person.click(screen.getByRole("link", { name: "Posibles duplicados" }));
    await person.click(await screen.findByRole("button", { name: "Salir" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/duplicates"));
  });

  it("asks nothing where nothing was chosen", async () => {
    const { person, router } = merging();
    await named();
    await person.click(screen.getByRole("link", { name: "Posibles duplicados" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/duplicates"));
  });

  it("by telling the two apart leads back to the pairs", async () => {
    const { person, router, said } = merging();
    await named();
    await person.click(screen.getByRole("button", { name: "Más acciones" }));
    await person.click(await screen.findByRole("menuitem", { name: "No son la misma" }));
    await person.type(await screen.findByRole("textbox", { name: /Cómo se sabe/ }), "Otra planta");
    await person.click(screen.getByRole("button", { name: "No son la misma" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/duplicates"));
    expect(said.distinction?.reason).toBe("Otra planta");
  });
});

describe("the ways to joining", () => {
  const listed = (id: string, legalName: string): CompanyRow => ({
    id,
    legalName,
    tradeName: null,
    rfc: null,
    state: null,
    municipality: null,
    size: null,
    sector: null,
    products: 0,
    tags: [],
    rosterNote: null,
    status: "active",
    updatedAt: "2026-11-20T10:00:00.000Z",
  });
  const two = [listed("c1", "Aguacates de la Meseta"), listed("c2", "Aguacates Meseta")];
  const companiesList = () => ({ rows: two, next: null, total: 2 });

  it("are two companies that are chosen in the list, and no other number", async () => {
    const { person, router } = startProa({
      at: "/companies",
      answers: { ...twins().answers, companiesList },
    });
    const boxes = await screen.findAllByRole("checkbox");
    await person.click(boxes[1] as HTMLElement);
    expect(screen.queryByRole("button", { name: "Unir las dos" })).toBeNull();
    await person.click(boxes[2] as HTMLElement);
    await person.click(await screen.findByRole("button", { name: "Unir las dos" }));
    await waitFor(() => expect(router.state.location.href).toBe(at));
  });

  it("are the page of a company, where the other is searched for", async () => {
    const { person, router } = startProa({
      at: "/companies/c1",
      answers: { ...twins().answers, companiesList },
    });
    await person.click(await screen.findByRole("button", { name: "Más acciones" }));
    await person.click(await screen.findByRole("menuitem", { name: "Unir con otra…" }));
    const field = await screen.findByRole("combobox", { name: "La otra empresa" });
    await person.type(field, "meseta");
    await person.click(await screen.findByRole("option", { name: /Aguacates Meseta/ }));
    expect(screen.queryByRole("option", { name: "Aguacates de la Meseta" })).toBeNull();
    await person.click(screen.getByRole("button", { name: "Comparar y unir" }));
    await waitFor(() => expect(router.state.location.href).toBe(at));
  });

  it("are the companies that one may already be", async () => {
    const { answers } = twins();
    const candidate = { id: "c2", legalName: "Aguacates Meseta", rfc: null, state: null };
    startProa({
      at: "/companies/c1",
      answers: {
        ...answers,
        companiesGet: async (args) => {
          const company = await answers.companiesGet?.(args);
          if (!company) throw refusal({ code: "store.not-found" } as AppError);
          return { ...company, candidates: [{ ...candidate, score: 87, reasons: ["same-name"] }] };
        },
      },
    });
    expect(
      await screen.findByRole("link", { name: "Comparar y unir con Aguacates Meseta" }),
    ).toHaveAttribute("href", at);
  });
});

describe("a company that was joined with another", () => {
  it("leads to that one at once, which says whence one came; its history stays", async () => {
    const { answers, said } = twins();
    said.isMerged = true;
    const journalHistory = () => ({ rows: [], next: null });
    const { person, router } = startProa({
      at: "/companies/c2",
      answers: { ...answers, journalHistory },
    });
    expect(
      await screen.findByRole("heading", { level: 1, name: "Aguacates de la Meseta SA de CV" }),
    ).toBeVisible();
    expect(
      await screen.findByText("«Aguacates Meseta» ahora es parte de esta empresa"),
    ).toBeVisible();
    await person.click(screen.getByRole("link", { name: "Ver la historia que tenía" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/c2/history"));
    expect(await screen.findByText(/Se unió a otra el/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Reactivar" })).toBeNull();
  });

  it("says nothing of that once it was undone", async () => {
    const { answers, said } = twins();
    said.isMerged = true;
    startProa({ at: "/companies/c1?from=c2", answers });
    const notice = await screen.findByText("«Aguacates Meseta» ahora es parte de esta empresa");
    said.isMerged = false;
    await tellChanged("companies");
    await waitFor(() => expect(notice).not.toBeInTheDocument());
  });
});
