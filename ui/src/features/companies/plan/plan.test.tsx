import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type {
  CompanyPlans,
  ExportPlan,
  PlanAction,
  PlanSection,
  PlanView,
  ReadinessQuestionnaire,
  ReadinessView,
} from "@/bridge";
import { type Answers, refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany, anAvocado } from "@/test/desk";

const both = (text: string) => ({ es: text, en: `${text} (en)` });

const sections: PlanSection[] = (["about", "pricing"] as const).map((id) => ({
  id,
  name: both(`Sección ${id}`),
  guidance: both(`Para qué es ${id}`),
  prompts: [both(`¿Qué escribir en ${id}?`)],
}));

const action: PlanAction = {
  id: "a1",
  section: "pricing",
  what: "Cotizar flete",
  owner: "Ana Pech",
  startsOn: "",
  dueOn: "2026-11-01",
  state: "doing",
  reason: "",
  progress: "40",
  cost: "1200.50",
  currency: "MXN",
  question: "freight",
};

const plan: ExportPlan = {
  title: "Plan 2027",
  texts: { about: "Moles desde 1990" },
  objectives: [
    {
      id: "o1",
      what: "Primer pedido",
      market: "US",
      productId: "p1",
      target: "20000",
      unit: "kg",
      dueOn: "2027-06-30",
    },
  ],
  actions: [action],
};

const view: PlanView = {
  row: {
    id: "pl1",
    title: "Plan 2027",
    madeBy: "Citlali Ramírez",
    createdAt: "2026-10-01T10:00:00.000Z",
    updatedAt: "2026-11-01T10:00:00.000Z",
    sums: {
      done: 0,
      open: 1,
      dropped: 0,
      overdue: 1,
      progress: 40,
      costs: [
        {
          planned: { amount: "1200.50", currency: "MXN" },
          done: { amount: "0.00", currency: "MXN" },
        },
      ],
    },
  },
  version: 4,
  company: "c1",
  diagnosis: null,
  plan,
  overdue: ["a1"],
};

const kept: CompanyPlans = { rows: [view.row], latest: view };

const questionnaire: ReadinessQuestionnaire = {
  version: 1,
  published: "2026-12-06",
  months: 12,
  low: 50,
  dimensions: [
    {
      id: "pricing",
      weight: 100,
      name: both("Precio"),
      short: both("Precio"),
      questions: [
        {
          id: "freight",
          section: "pricing",
          ask: both("¿Se cotizó el flete?"),
          why: both("Motivo"),
          evidence: both("Muestra"),
          action: both("Cotizar flete y seguro"),
          answers: [
            { points: 0, ...both("No") },
            { points: 100, ...both("Sí") },
          ],
          clues: {},
        },
      ],
    },
  ],
};

const diagnosis: ReadinessView = {
  row: {
    id: "d1",
    takenOn: "2026-11-20",
    askedBy: "Citlali Ramírez",
    overall: { low: 0, high: 0 },
    standing: "current",
  },
  version: 1,
  company: "c1",
  diagnosis: {
    questionnaire: 1,
    takenOn: "2026-11-20",
    answeredBy: "",
    answers: { freight: { level: 0, evidence: "" } },
    notes: "",
  },
  score: { overall: { low: 0, high: 0 }, unknown: 0, dimensions: [] },
  low: ["freight"],
  before: null,
};

const office: Answers = {
  companiesGet: () => aCompany({ legalName: "Moles de la Sierra", products: [anAvocado] }),
  referenceStates: () => [],
  referenceCountries: () => [],
  referenceCurrencies: () => [],
  readinessOfCompany: () => ({ rows: [diagnosis.row], latest: diagnosis }),
  readinessGet: () => diagnosis,
  readinessQuestionnaire: () => questionnaire,
  planSections: () => sections,
  planOfCompany: () => kept,
  planGet: () => view,
  languageCheck: () => [],
};

describe("the export plan of a company", () => {
  it("says how far it is, what is late, what it costs and what each section says", async () => {
    const { container } = startProa({ at: "/companies/c1/plan", answers: office });
    expect(await screen.findByText("Plan 2027")).toBeVisible();
    expect(screen.getByText("1 acción atrasada")).toBeVisible();
    expect(screen.getByText("Moles desde 1990")).toBeVisible();
    const objectives = screen.getByRole("table", { name: "Objetivos" });
    expect(within(objectives).getByText("Estados Unidos")).toBeVisible();
    expect(within(objectives).getByText("20,000 kg")).toBeVisible();
    expect(within(objectives).getByText("Aguacate fresco")).toBeVisible();
    const actions = screen.getByRole("table", { name: "Acciones" });
    expect(within(actions).getByText("atrasada")).toBeVisible();
    expect(within(actions).getByText("Ana Pech")).toBeVisible();
    expect(screen.getByText("0 terminadas · 1 abierta")).toBeVisible();
    expect(screen.getByText("De lo terminado: 0.00 MXN")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("begins with the last diagnosis where there is no plan", async () => {
    startProa({
      at: "/companies/c1/plan",
      answers: { ...office, planOfCompany: () => ({ rows: [], latest: null }) },
    });
    const link = await screen.findByRole("link", { name: "Hacer un plan" });
    await waitFor(() => expect(link).toHaveAttribute("href", "/companies/c1/plan/edit?from=d1"));
  });

  it("notes the progress of an action, and asks why one is dropped", async () => {
    const problems = [{ field: "reason", code: "required", params: {} }];
    const planMoveAction = vi.fn(() => {
      throw refusal({ code: "advisory.invalid", problems });
    });
    const { person } = startProa({
      at: "/companies/c1/plan",
      answers: { ...office, planMoveAction },
    });
    await person.click(await screen.findByRole("button", { name: "Avance de «Cotizar flete»" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: /Estado/ }));
    await person.click(await screen.findByRole("option", { name: "Cancelada" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(planMoveAction).toHaveBeenCalledOnce());
    expect(planMoveAction).toHaveBeenCalledWith({
      input: {
        plan: "pl1",
        version: 4,
        action: "a1",
        state: "dropped",
        progress: "40",
        reason: "",
      },
    });
    expect(await within(dialog).findByRole("textbox", { name: /Motivo/ })).toBeInvalid();
  });

  it("asks before it writes over what somebody else noted of an action", async () => {
    let version = 4;
    const planMoveAction = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === version) return null;
      throw refusal({ code: "store.stale", topic: "export_plans" });
    });
    const planOfCompany = () => {
      const progress = version === 4 ? "40" : "60";
      const latest = { ...view, version, plan: { ...plan, actions: [{ ...action, progress }] } };
      return { ...kept, latest };
    };
    const { person } = startProa({
      at: "/companies/c1/plan",
      answers: { ...office, planOfCompany, planMoveAction },
    });
    await person.click(await screen.findByRole("button", { name: "Avance de «Cotizar flete»" }));
    const dialog = await screen.findByRole("dialog");
    const progress = within(dialog).getByRole("textbox", { name: /^Avance/ });
    await person.clear(progress);
    await person.type(progress, "80");
    version = 5;
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(/Alguien más guardó/);
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(planMoveAction).toHaveBeenCalledOnce();
    await person.click(within(dialog).getByRole("button", { name: "Conservar lo mío" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(planMoveAction).toHaveBeenLastCalledWith({
      input: {
        plan: "pl1",
        version: 5,
        action: "a1",
        state: "doing",
        progress: "80",
        reason: "",
      },
    });
  });

  it("takes over what somebody else noted of an action, where one chooses so", async () => {
    let version = 4;
    const planMoveAction = () => {
      version = 5;
      throw refusal({ code: "store.stale", topic: "export_plans" });
    };
    const planOfCompany = () => {
      const progress = version === 4 ? "40" : "60";
      const latest = { ...view, version, plan: { ...plan, actions: [{ ...action, progress }] } };
      return { ...kept, latest };
    };
    const { person } = startProa({
      at: "/companies/c1/plan",
      answers: { ...office, planOfCompany, planMoveAction },
    });
    await person.click(await screen.findByRole("button", { name: "Avance de «Cotizar flete»" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /^Avance/ }), "5");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await person.click(await within(dialog).findByRole("button", { name: "Tomar lo guardado" }));
    expect(within(dialog).getByRole("textbox", { name: /^Avance/ })).toHaveValue("60");
    expect(within(dialog).queryByRole("alert")).toBeNull();
  });

  it("is taken away, and the focus stays where it was", async () => {
    let latest: PlanView | null = view;
    const planRemove = vi.fn(() => {
      latest = null;
      return null;
    });
    const planOfCompany = () => ({ rows: latest ? [latest.row] : [], latest });
    const { person } = startProa({
      at: "/companies/c1/plan",
      answers: { ...office, planOfCompany, planRemove },
    });
    await person.click(await screen.findByRole("button", { name: "Quitar" }));
    await waitFor(() => expect(planRemove).toHaveBeenCalledWith({ id: "pl1" }));
    await tellChanged("export_plans");
    const none = await screen.findByText("Aún no hay un plan de exportación");
    expect(document.activeElement).toContainElement(none);
    expect(document.body).not.toHaveFocus();
  });

  it("of an archived company is changed no more", async () => {
    startProa({
      at: "/companies/c1/plan",
      answers: { ...office, companiesGet: () => aCompany({}, { status: "archived" }) },
    });
    expect(await screen.findByText("Plan 2027")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Quitar" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Cambiar el plan" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Escribirlas" })).toBeNull();
  });

  it("that is gone leads to the latest", async () => {
    startProa({
      at: "/companies/c1/plan?of=pl0",
      answers: {
        ...office,
        planGet: () => {
          throw refusal({ code: "store.not-found", topic: "export_plans" });
        },
      },
    });
    const link = await screen.findByRole("link", { name: "Ver el último" });
    expect(link).toHaveAttribute("href", "/companies/c1/plan");
  });

  it("says in one line which sections have no text, and leads to them", async () => {
    startProa({ at: "/companies/c1/plan", answers: office });
    const link = await screen.findByRole("link", { name: "Escribirlas" });
    expect(link).toHaveAttribute("href", "/companies/c1/plan/edit?of=pl1");
    expect(screen.getByText("Sección pricing", { selector: "section > p" })).toBeVisible();
  });

  it("is printed in the language that is chosen", async () => {
    const planPrint = vi.fn(() => ({ name: "plan.pdf", bytes: 10 }));
    const { person } = startProa({ at: "/companies/c1/plan", answers: { ...office, planPrint } });
    await person.click(await screen.findByRole("button", { name: "Guardar como PDF" }));
    await person.click(await screen.findByRole("menuitem", { name: "Español (México)" }));
    await waitFor(() =>
      expect(planPrint).toHaveBeenCalledWith({ input: { id: "pl1", language: "es-MX" } }),
    );
  });
});

describe("the form of a plan", () => {
  it("takes the actions that the person chooses of those that the diagnosis proposes", async () => {
    const planSave = vi.fn(() => "pl2");
    const { person, container } = startProa({
      at: "/companies/c1/plan/edit?from=d1",
      answers: { ...office, planSave },
    });
    const proposed = await screen.findByRole("checkbox", { name: /Cotizar flete y seguro/ });
    expect(await findings(container)).toEqual([]);
    await person.click(proposed);
    expect(screen.getByDisplayValue("Cotizar flete y seguro")).toBeVisible();
    await person.click(proposed);
    expect(screen.queryByDisplayValue("Cotizar flete y seguro")).toBeNull();
    await person.click(proposed);
    expect(proposed).toBeChecked();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(planSave).toHaveBeenCalledOnce());
    const [[sent]] = planSave.mock.calls as unknown as [[{ input: unknown }]];
    expect(sent.input).toMatchObject({
      id: null,
      version: 0,
      company: "c1",
      diagnosis: "d1",
      plan: {
        title: "Plan de exportación 2026",
        actions: [{ what: "Cotizar flete y seguro", section: "pricing", question: "freight" }],
      },
    });
  });

  it("changes a kept plan, with what to write in each section", async () => {
    const planSave = vi.fn(() => "pl1");
    const { person, container } = startProa({
      at: "/companies/c1/plan/edit?of=pl1",
      locale: "en",
      answers: { ...office, planSave },
    });
    expect(await screen.findByDisplayValue("Moles desde 1990")).toBeVisible();
    expect(screen.getByDisplayValue("Primer pedido")).toBeVisible();
    expect(screen.getByText("¿Qué escribir en about? (en)")).toBeInTheDocument();
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(planSave).toHaveBeenCalledWith({
        input: { id: "pl1", version: 4, company: "c1", diagnosis: null, plan },
      }),
    );
  });

  it("is made from the diagnosis of now, whatever the draft began with", async () => {
    const planSave = vi.fn(() => "pl2");
    const kept = { plan: { ...plan, title: "Borrador" }, version: 0, diagnosis: "d0" };
    const { person } = startProa({
      at: "/companies/c1/plan/edit?from=d1",
      answers: {
        ...office,
        planSave,
        draftsGet: () => ({ body: JSON.stringify(kept), at: "2026-11-23T16:00:00.000Z" }),
      },
    });
    expect(await screen.findByDisplayValue("Borrador")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(planSave).toHaveBeenCalledWith({
        input: expect.objectContaining({ id: null, version: 0, diagnosis: "d1" }),
      }),
    );
  });
});

describe("late actions", () => {
  it("stand on the home page, each with its company, and lead to their plan", async () => {
    const late = {
      id: "a1",
      plan: "pl1",
      company: "c1",
      companyName: "Moles de la Sierra",
      what: "Cotizar flete",
      owner: "Ana Pech",
      dueOn: "2026-11-01",
    };
    startProa({ answers: { planOverdue: () => ({ rows: [late], hasMore: false }) } });
    const link = await screen.findByRole("link", { name: "Cotizar flete" });
    expect(link).toHaveAttribute("href", "/companies/c1/plan?of=pl1");
    expect(screen.getByText("Moles de la Sierra · 1 nov 2026 · Ana Pech")).toBeVisible();
  });
});
