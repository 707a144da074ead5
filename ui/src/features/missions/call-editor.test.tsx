import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { AskDeadlines } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCall, call, funding, officeWith } from "./call-testing";
import { office } from "./testing";

const at = "/missions/m1/calls/k1/edit";

const updating = () => vi.fn((_: { input: { call: typeof call } }) => 5);

/** What was sent with the last update. */
function sent(callsUpdate: ReturnType<typeof updating>) {
  return callsUpdate.mock.lastCall?.[0].input.call;
}

/** A part of the form, by its heading: within it, fields are found fast. */
async function part(heading: string) {
  const legend = await screen.findByText(heading, { selector: "legend" });
  return within(legend.closest("fieldset") as HTMLElement);
}

async function save(person: ReturnType<typeof startProa>["person"]) {
  const form = within(document.querySelector("form") as HTMLElement);
  await person.click(form.getByText("Guardar el borrador"));
}

describe("the form of a call", () => {
  it("sends what it was given where nothing is changed", async () => {
    const callsUpdate = updating();
    const { person, router } = startProa({
      at,
      answers: officeWith(aCall(), { callsUpdate }),
    });
    await part("Requisitos");
    await save(person);
    await waitFor(() => expect(router.state.location.pathname).toBe("/missions/m1"));
    expect(router.state.location.search).toEqual({ call: "k1" });
    expect(callsUpdate).toHaveBeenCalledWith({ input: { id: "k1", version: 4, call } });
  });

  // The whole form at once is much for axe on a busy machine.
  it("has one heading and no accessibility finding", async () => {
    const { container } = startProa({ at, answers: officeWith(aCall()) });
    await part("Requisitos");
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(await findings(container)).toEqual([]);
  }, 90_000);

  it("asks what is counted and what lies in runs of codes", async () => {
    const callsUpdate = updating();
    const { person } = startProa({ at, answers: officeWith(aCall(), { callsUpdate }) });
    const asked = await part("Requisitos");
    const put = async (name: RegExp, text: string) => {
      await person.click(asked.getByRole("textbox", { name }));
      await person.paste(text);
    };
    await put(/^Producto por código/, "0804.40, 0901 – 0910");
    await put(/^Puntaje mínimo/, "60");
    await put(/^Máximo de apoyos previos/, "0");
    // Twelve months are proposed, and are changed.
    const months = asked.getByRole("textbox", { name: /^Meses en que se cuentan/ });
    expect(months).toHaveValue("12");
    await person.clear(months);
    await person.paste("24");
    await save(person);
    await waitFor(() =>
      expect(sent(callsUpdate)?.requirements).toEqual([
        { kind: "rfc_valid", values: [] },
        { kind: "product", values: ["080440", "0901-0910"] },
        { kind: "readiness", values: ["60", "12"] },
        { kind: "earlier_supports", values: ["0", "24"] },
      ]),
    );
  });

  it("asks certifications, documents, the commitment letter and a positive action", async () => {
    const callsUpdate = updating();
    const { person } = startProa({
      at,
      answers: officeWith(aCall(), { callsUpdate, certificationsKinds: () => ["ISO 9001"] }),
    });
    const asked = await part("Requisitos");
    const pick = async (name: RegExp, text: string, option: RegExp) => {
      await person.click(asked.getByRole("combobox", { name }));
      await person.paste(text);
      await person.click(await screen.findByRole("option", { name: option }));
      await person.tab();
    };
    await pick(/^Certificaciones/, "Kosher", /Agregar «Kosher»/);
    await pick(/^Documentos/, "SAT", /^Opinión de cumplimiento/);
    await person.click(asked.getByRole("checkbox", { name: /^Carta compromiso/ }));
    await person.click(asked.getByRole("checkbox", { name: "Mujeres" }));
    await save(person);
    await waitFor(() =>
      expect(sent(callsUpdate)?.requirements).toEqual([
        { kind: "rfc_valid", values: [] },
        { kind: "certification", values: ["Kosher"] },
        { kind: "document", values: ["tax-compliance"] },
        { kind: "commitment_letter", values: [] },
        { kind: "positive_action", values: ["women-led"] },
      ]),
    );
  });

  it("takes the published terms for money, and changes the order of the regions", async () => {
    const callsUpdate = updating();
    const terms = funding.terms.flatMap((one) => [one, { ...one, name: "Alemania" }]);
    const { person } = startProa({
      at,
      answers: officeWith(aCall({}, { call: { ...call, funding: null } }), {
        callsUpdate,
        callsFundingTemplate: () => ({ ...funding, lines: [], terms }),
      }),
    });
    const money = await part("Presupuesto y cofinanciamiento");
    await person.click(money.getByRole("checkbox", { name: /^Da apoyo económico/ }));
    await person.click(await money.findByRole("button", { name: "Agregar una partida" }));
    await person.click(await money.findByRole("textbox", { name: "Partida" }));
    await person.paste("Estand");
    await person.click(money.getByRole("textbox", { name: "Monto" }));
    await person.paste("1,500.50");
    await person.click(money.getByRole("button", { name: "Poner la región 2 antes" }));
    await save(person);
    await waitFor(() => expect(callsUpdate).toHaveBeenCalled());
    expect(sent(callsUpdate)?.funding).toEqual({
      ...funding,
      lines: [{ name: "Estand", amount: "1500.50" }],
      terms: [terms[1], terms[0]],
    });
  });

  it("tells the days that business days mean for the mission, as they are typed", async () => {
    const callsDeadlines = vi.fn(({ input: { limits } }: { input: AskDeadlines }) => ({
      asking: ["2026-07-16", limits.latestDays === 7 ? "2026-11-13" : "2026-11-20"] as [
        string,
        string,
      ],
      proofDue: "2027-04-14",
    }));
    const { person } = startProa({ at, answers: officeWith(aCall(), { callsDeadlines }) });
    const limits = await part("Frecuencia y plazos");
    expect(await limits.findByText("20 nov 2026")).toBeVisible();
    await person.clear(limits.getByRole("textbox", { name: /^Se solicita hasta/ }));
    await person.paste("7");
    expect(await limits.findByText("13 nov 2026")).toBeVisible();
    expect(callsDeadlines).toHaveBeenLastCalledWith({
      input: { missionId: "m1", limits: { ...funding.limits, latestDays: 7 } },
    });
  });

  it("adds a criterion and lets it decide between equal scores", async () => {
    const callsUpdate = updating();
    const { person } = startProa({ at, answers: officeWith(aCall(), { callsUpdate }) });
    const rules = await part("Criterios y reglas");
    await person.click(rules.getByRole("button", { name: "Agregar un criterio" }));
    await person.click(rules.getAllByRole("textbox", { name: "Criterio" })[1] as HTMLElement);
    await person.paste("Origen");
    await person.click(rules.getAllByRole("textbox", { name: "Peso" })[1] as HTMLElement);
    await person.paste("40");
    await person.click(rules.getByRole("button", { name: /Desempate 1$/ }));
    await person.click(await screen.findByRole("option", { name: "Origen" }));
    await save(person);
    await waitFor(() => expect(callsUpdate).toHaveBeenCalled());
    const kept = sent(callsUpdate)?.rules;
    const code = kept?.criteria[1]?.code;
    expect(code).toBeTruthy();
    expect(kept?.criteria[1]).toEqual({ code, name: "Origen", weight: 40 });
    expect(kept?.ties).toEqual([{ by: "criterion", code }]);
  });

  it("tells what is missing at its field, and keeps the draft all the same", async () => {
    const callsUpdate = updating();
    const { person } = startProa({
      at,
      answers: officeWith(
        aCall(
          {},
          {
            call: { ...call, text: "" },
            problems: [
              { field: "text", code: "required", params: {} },
              {
                field: "funding.terms.0.percentage",
                code: "percentage",
                params: {},
              },
            ],
          },
        ),
        { callsUpdate },
      ),
    });
    const text = (await part("Qué dice")).getByRole("textbox", { name: "Texto" });
    expect(text).toBeInvalid();
    const terms = await part("Porcentajes y topes por región");
    expect(terms.getByRole("textbox", { name: "Porcentaje del costo" })).toBeInvalid();
    expect(text).not.toHaveFocus();
    await save(person);
    await waitFor(() => expect(callsUpdate).toHaveBeenCalled());
  });

  it("marks words that leave people out in the language of the call", async () => {
    const languageCheck = vi.fn(() => [
      {
        start: 15,
        end: 31,
        found: "los empresarios",
        rule: "r1",
        category: "generic-masculine" as const,
        reason: "masculine-as-all" as const,
        proposals: ["las empresas"],
        source: "CONAPRED",
      },
    ]);
    const { person } = startProa({
      at,
      locale: "en",
      answers: officeWith(aCall(), { languageCheck }),
    });
    const says = await part("What it says");
    const text = says.getByRole("textbox", { name: "Text" });
    await person.clear(text);
    await person.click(text);
    await person.paste("Se convoca a ; los empresarios.");
    await waitFor(() =>
      expect(languageCheck).toHaveBeenCalledWith({
        input: { text: "Se convoca a ; los empresarios.", language: "es-MX" },
      }),
    );
    expect((await says.findAllByRole("button", { name: /las empresas/ }))[0]).toBeVisible();
  });

  it("lets one's own words stand over another's", async () => {
    let version = 4;
    const callsUpdate = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === version) return version + 1;
      throw refusal({ code: "store.stale", topic: "calls" });
    });
    const { person } = startProa({
      at,
      answers: {
        ...officeWith(aCall()),
        callsGet: () => aCall({ version }),
        callsUpdate,
      },
    });
    const says = await part("Qué dice");
    const title = says.getByRole("textbox", { name: "Título" });
    version = 5;
    await person.click(title);
    await person.paste(" bis");
    await tellChanged("calls");
    await person.click(await screen.findByRole("button", { name: "Conservar lo mío" }));
    expect(title).toHaveValue("Convocatoria Anuga 2027 bis");
    await save(person);
    await waitFor(() =>
      expect(callsUpdate).toHaveBeenLastCalledWith({
        input: expect.objectContaining({
          version: 5,
          call: expect.objectContaining({ title: "Convocatoria Anuga 2027 bis" }),
        }),
      }),
    );
  });

  it("is not there for a version that is public", async () => {
    startProa({ at, answers: officeWith(aCall({ state: "published" })) });
    expect(await screen.findByText(/ya no es un borrador/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Ver la convocatoria" })).toHaveAttribute(
      "href",
      "/missions/m1?call=k1",
    );
  });
});

describe("registering under a positive action", () => {
  it("asks for leave to use the declaration, and counts it only then", async () => {
    const missionsCheck = vi.fn(
      ({ input: { mayUseDeclaration } }: { input: { mayUseDeclaration: boolean } }) => [
        {
          requirement: "positive_action" as const,
          met: mayUseDeclaration ? ("yes" as const) : ("no" as const),
          code: mayUseDeclaration ? "positive-action-met" : "positive-action-not-met",
          params: {},
          evidence: [],
        },
      ],
    );
    const { person } = startProa({
      at: "/missions/m1/register",
      answers: { ...office, missionsCheck },
    });
    await person.click(await screen.findByRole("combobox", { name: "Empresa" }));
    await person.click(await screen.findByRole("option", { name: /Meseta/ }));
    const leave = await screen.findByRole("checkbox", { name: /permite usar su declaración/ });
    expect(leave).not.toBeChecked();
    expect(screen.getByRole("button", { name: "Inscribir" })).toBeDisabled();
    leave.focus();
    await person.keyboard(" ");
    expect(await screen.findByText(/Cumple con la acción afirmativa/)).toBeVisible();
    expect(within(document.body).getByRole("button", { name: "Inscribir" })).toBeEnabled();
    expect(leave).toHaveFocus();
  });
});
