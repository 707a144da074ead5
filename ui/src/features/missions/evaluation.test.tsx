import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { EvaluatedCompany } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { anApplication } from "./call-testing";
import { shownRows } from "./calls/evaluation-search";
import { office } from "./testing";

const at = "/missions/m1/evaluation";

const good = anApplication({
  registrationId: "r2",
  companyId: "c2",
  companyName: "Mezcales del Istmo",
  met: "yes",
  findings: anApplication().findings.filter(({ met }) => met === "yes"),
});

const evaluation = (rows: EvaluatedCompany[]) => ({
  rows,
  met: rows.filter(({ met }) => met === "yes").length,
  unmet: rows.filter(({ met }) => met === "no").length,
  unknown: rows.filter(({ met }) => met === "unknown").length,
});

const answers = { ...office, callsEvaluate: () => evaluation([anApplication(), good]) };

describe("the check of requirements", () => {
  it.each([
    ["es-MX", "Revisión de requisitos", "Cumplen 1 · no cumplen 1 · falta un dato 0", "Documentos"],
    ["en", "Check of requirements", "Met 1 · not met 1 · information missing 0", "Documents"],
  ] as const)("tells for each company what it lacks (%s)", async (locale, title, counts, lacks) => {
    const { container } = startProa({ at, locale, answers });
    const grid = await screen.findByRole("grid", { name: title });
    const row = await within(grid).findByRole("row", { name: /Meseta/ });
    expect(within(row).getByText(lacks)).toBeVisible();
    expect(screen.getByText(counts)).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(await findings(container)).toEqual([]);
  });

  it("opens a company by keyboard: what is missing first, with reasons and what they rest on", async () => {
    const { person } = startProa({ at, answers });
    const row = await screen.findByRole("row", { name: /Meseta/ });
    row.focus();
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Aguacates de la Meseta" });
    const steps = within(dialog).getAllByRole("img");
    expect(steps.map((step) => step.getAttribute("aria-label"))).toEqual([
      "No cumple",
      "Falta un dato",
      "Cumple",
    ]);
    expect(
      within(dialog).getByText("Estos documentos ya vencieron: opinión de cumplimiento del SAT."),
    ).toBeVisible();
    expect(within(dialog).getByText("Documento, vale hasta el 1 oct 2026")).toBeVisible();
    expect(within(dialog).getByRole("link", { name: "Perfil" })).toHaveAttribute(
      "href",
      "/companies/c1",
    );
    await person.keyboard("{Escape}");
    await waitFor(() => expect(row).toHaveFocus());
  });

  it("leaves those of which something is missing, as the address says", async () => {
    const { person, router } = startProa({ at, answers });
    await person.click(await screen.findByRole("button", { name: /^Lo que falta/ }));
    await person.click(await screen.findByRole("option", { name: "Diagnóstico de exportación" }));
    await person.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.search).toEqual({ asks: "readiness" }));
    expect(screen.getByRole("row", { name: /Meseta/ })).toBeVisible();
    expect(screen.queryByRole("row", { name: /Istmo/ })).not.toBeInTheDocument();
  });

  it("offers a way back where nothing is left", async () => {
    const { person } = startProa({ at: `${at}?met=unknown`, answers });
    expect(await screen.findByText("Ninguna solicitud coincide")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Quitar el filtro" }));
    expect(await screen.findByRole("row", { name: /Istmo/ })).toBeVisible();
  });

  it("says that names are hidden while applications are scored", async () => {
    startProa({
      at,
      answers: {
        ...office,
        callsEvaluate: () => {
          throw refusal({ code: "mission.names-hidden" });
        },
      },
    });
    expect(
      await screen.findByText("Los nombres se muestran cuando terminen las evaluaciones."),
    ).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("takes the names from the screen that became hidden meanwhile", async () => {
    let isHidden = false;
    startProa({
      at,
      answers: {
        ...answers,
        callsEvaluate: () => {
          if (isHidden) throw refusal({ code: "mission.names-hidden" });
          return evaluation([anApplication(), good]);
        },
      },
    });
    expect(await screen.findByRole("row", { name: /Istmo/ })).toBeVisible();
    isHidden = true;
    await tellChanged("calls");
    expect(
      await screen.findByText("Los nombres se muestran cuando terminen las evaluaciones."),
    ).toBeVisible();
    expect(screen.queryByText("Mezcales del Istmo")).not.toBeInTheDocument();
  });

  it.each(["diversity_declarations", "certifications", "readiness_diagnoses", "support_requests"])(
    "is read anew where %s changed, and an open company with it",
    async (topic) => {
      let rows = [anApplication()];
      const { person } = startProa({
        at,
        answers: { ...office, callsEvaluate: () => evaluation(rows) },
      });
      await person.dblClick(await screen.findByRole("row", { name: /Meseta/ }));
      const dialog = await screen.findByRole("dialog", { name: "Aguacates de la Meseta" });
      expect(within(dialog).getAllByRole("img")).toHaveLength(3);
      rows = [anApplication({ findings: anApplication().findings.slice(0, 1) })];
      await tellChanged(topic);
      await waitFor(() => expect(within(dialog).getAllByRole("img")).toHaveLength(1));
    },
  );

  it("says codes and days in words", async () => {
    const finding = anApplication().findings[0];
    if (!finding) throw new Error("the application has findings");
    const findingsOf = [
      { requirement: "product", code: "product-not-asked-for", params: { allowed: "0804-081400" } },
      {
        requirement: "readiness",
        code: "readiness-too-old",
        params: { taken: "2024-03-05", months: "12" },
      },
      {
        requirement: "earlier_supports",
        code: "supports-too-many",
        params: { found: "1", months: "12", most: "0" },
      },
    ] as const;
    const row = anApplication({
      findings: findingsOf.map((one) => ({ ...finding, ...one, met: "no" as const })),
    });
    const { person } = startProa({
      at,
      answers: { ...office, callsEvaluate: () => evaluation([row]) },
    });
    await person.dblClick(await screen.findByRole("row", { name: /Meseta/ }));
    const dialog = await screen.findByRole("dialog", { name: "Aguacates de la Meseta" });
    expect(within(dialog).getByText(/códigos convocados: 0804–0814.00/)).toBeVisible();
    expect(within(dialog).getByText(/es del 5 mar 2024/)).toBeVisible();
    expect(within(dialog).getByText(/Recibió 1 apoyo en 12 meses/)).toBeVisible();
  });

  it("leaves the registration to whose task it is", async () => {
    startProa({
      at,
      desk: { may: ["record-attendance"] },
      answers: { ...office, callsEvaluate: () => evaluation([]) },
    });
    expect(await screen.findByText(/^Inscribir empresas.* es tarea de/)).toBeVisible();
    expect(screen.queryByRole("link", { name: "Inscribir una empresa" })).not.toBeInTheDocument();
  });

  it("begins with a registration where nobody applied", async () => {
    startProa({ at, answers: { ...office, callsEvaluate: () => evaluation([]) } });
    expect(await screen.findByRole("link", { name: "Inscribir una empresa" })).toHaveAttribute(
      "href",
      "/missions/m1/register",
    );
  });
});

describe("a search of an evaluation", () => {
  const rows = [anApplication(), good];
  const names = (search: Parameters<typeof shownRows>[1]) =>
    shownRows(rows, search).map(({ companyName }) => companyName);

  it.each([
    [{}, ["Aguacates de la Meseta", "Mezcales del Istmo"]],
    [{ text: "MÉZCAL" }, ["Mezcales del Istmo"]],
    [{ met: "yes" }, ["Mezcales del Istmo"]],
    [{ met: "no,yes" }, ["Aguacates de la Meseta", "Mezcales del Istmo"]],
    [{ met: "nonsense" }, ["Aguacates de la Meseta", "Mezcales del Istmo"]],
    // What is met is not missing.
    [{ asks: "rfc_valid" }, []],
    [{ asks: "readiness" }, ["Aguacates de la Meseta"]],
  ])("%o leaves %o", (search, left) => {
    expect(names(search)).toEqual(left);
  });
});
