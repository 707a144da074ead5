import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
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

describe("the form of a call", () => {
  it("sends what it was given where nothing is changed", async () => {
    const callsUpdate = updating();
    const { person, router } = startProa({
      at,
      answers: officeWith(aCall(), { callsUpdate }),
    });
    const save = await screen.findByRole("button", { name: "Guardar el borrador" });
    await person.click(save);
    await waitFor(() => expect(router.state.location.pathname).toBe("/missions/m1"));
    expect(router.state.location.search).toEqual({ call: "k1" });
    expect(callsUpdate).toHaveBeenCalledWith({ input: { id: "k1", version: 4, call } });
  });

  it("has one heading and no accessibility finding", async () => {
    const { container } = startProa({ at, answers: officeWith(aCall()) });
    await screen.findByRole("button", { name: "Guardar el borrador" });
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(await findings(container)).toEqual([]);
  });

  it("asks every kind of requirement", async () => {
    const callsUpdate = updating();
    const { person } = startProa({
      at,
      answers: officeWith(aCall(), { callsUpdate, certificationsKinds: () => ["ISO 9001"] }),
    });
    const type = async (name: RegExp, text: string) => {
      await person.click(await screen.findByRole("textbox", { name }));
      await person.paste(text);
    };
    const pick = async (name: RegExp, text: string, option: RegExp) => {
      await person.click(screen.getByRole("combobox", { name }));
      await person.paste(text);
      await person.click(await screen.findByRole("option", { name: option }));
      await person.tab();
    };
    await type(/^Producto por código/, "0804.40, 0901 – 0910");
    await type(/^Puntaje mínimo/, "60");
    await type(/^Máximo de apoyos previos/, "0");
    // Twelve months are proposed, and are changed.
    const months = screen.getByRole("textbox", { name: /^Meses en que se cuentan/ });
    expect(months).toHaveValue("12");
    await person.clear(months);
    await person.type(months, "24");
    await pick(/^Certificaciones/, "ISO", /ISO 9001/);
    await pick(/^Certificaciones/, "Kosher", /Agregar «Kosher»/);
    await pick(/^Documentos/, "SAT", /^Opinión de cumplimiento/);
    await person.click(screen.getByRole("checkbox", { name: /^Carta compromiso/ }));
    await person.click(screen.getByRole("checkbox", { name: "Mujeres" }));
    await person.click(screen.getByRole("button", { name: "Guardar el borrador" }));
    await waitFor(() =>
      expect(sent(callsUpdate)?.requirements).toEqual([
        { kind: "rfc_valid", values: [] },
        { kind: "product", values: ["080440", "0901-0910"] },
        { kind: "readiness", values: ["60", "12"] },
        { kind: "earlier_supports", values: ["0", "24"] },
        { kind: "certification", values: ["ISO 9001", "Kosher"] },
        { kind: "document", values: ["tax-compliance"] },
        { kind: "commitment_letter", values: [] },
        { kind: "positive_action", values: ["women-led"] },
      ]),
    );
  });

  it("takes the published terms for money, and changes the order of the regions", async () => {
    const callsUpdate = updating();
    const callsDeadlines = vi.fn(() => ({
      asking: ["2026-07-16", "2026-11-20"] as [string, string],
      proofDue: "2027-04-14",
    }));
    const terms = funding.terms.flatMap((one) => [one, { ...one, name: "Alemania" }]);
    const { person } = startProa({
      at,
      answers: officeWith(aCall({}, { call: { ...call, funding: null } }), {
        callsUpdate,
        callsDeadlines,
        callsFundingTemplate: () => ({ ...funding, lines: [], terms }),
      }),
    });
    await person.click(await screen.findByRole("checkbox", { name: /^Da apoyo económico/ }));
    await person.click(await screen.findByRole("button", { name: "Agregar una partida" }));
    await person.type(await screen.findByRole("textbox", { name: "Partida" }), "Estand");
    await person.type(screen.getByRole("textbox", { name: "Monto" }), "1,500.50");
    await person.click(screen.getByRole("button", { name: "Poner la región 2 antes" }));
    const latest = screen.getByRole("textbox", { name: /^Se solicita hasta/ });
    await person.clear(latest);
    await person.type(latest, "7");
    await waitFor(() =>
      expect(callsDeadlines).toHaveBeenLastCalledWith({
        input: { missionId: "m1", limits: { ...funding.limits, latestDays: 7 } },
      }),
    );
    expect(await screen.findByText("20 nov 2026")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar el borrador" }));
    await waitFor(() => expect(callsUpdate).toHaveBeenCalled());
    expect(sent(callsUpdate)?.funding).toEqual({
      ...funding,
      lines: [{ name: "Estand", amount: "1500.50" }],
      terms: [terms[1], terms[0]],
      limits: { ...funding.limits, latestDays: 7 },
    });
  });

  it("adds a criterion and lets it decide between equal scores", async () => {
    const callsUpdate = updating();
    const { person } = startProa({ at, answers: officeWith(aCall(), { callsUpdate }) });
    await person.click(await screen.findByRole("button", { name: "Agregar un criterio" }));
    const names = screen.getAllByRole("textbox", { name: "Criterio" });
    await person.type(names[1] as HTMLElement, "Origen");
    await person.type(screen.getAllByRole("textbox", { name: "Peso" })[1] as HTMLElement, "40");
    await person.click(screen.getByRole("button", { name: /^Elegir|Desempate 1/ }));
    await person.click(await screen.findByRole("option", { name: "Origen" }));
    await person.click(screen.getByRole("button", { name: "Guardar el borrador" }));
    await waitFor(() => expect(callsUpdate).toHaveBeenCalled());
    const rules = sent(callsUpdate)?.rules;
    const code = rules?.criteria[1]?.code;
    expect(code).toBeTruthy();
    expect(rules?.criteria[1]).toEqual({ code, name: "Origen", weight: 40 });
    expect(rules?.ties).toEqual([{ by: "criterion", code }]);
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
    const text = await screen.findByRole("textbox", { name: "Texto" });
    expect(text).toBeInvalid();
    expect(screen.getByRole("textbox", { name: "Porcentaje del costo" })).toBeInvalid();
    expect(text).not.toHaveFocus();
    await person.click(screen.getByRole("button", { name: "Guardar el borrador" }));
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
    const text = await screen.findByRole("textbox", { name: "Text" });
    await person.clear(text);
    await person.click(text);
    await person.paste("Se convoca a ; los empresarios.");
    await waitFor(() =>
      expect(languageCheck).toHaveBeenCalledWith({
        input: { text: "Se convoca a ; los empresarios.", language: "es-MX" },
      }),
    );
    expect((await screen.findAllByRole("button", { name: /las empresas/ }))[0]).toBeVisible();
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
    const title = await screen.findByRole("textbox", { name: "Título" });
    version = 5;
    await person.type(title, " bis");
    await tellChanged("calls");
    await person.click(await screen.findByRole("button", { name: "Conservar lo mío" }));
    expect(title).toHaveValue("Convocatoria Anuga 2027 bis");
    await person.click(screen.getByRole("button", { name: "Guardar el borrador" }));
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
