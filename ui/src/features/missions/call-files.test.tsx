import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CallTemplateRow, LanguageFinding } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCall, officeWith } from "./call-testing";

const at = "/missions/m1";

const mark: LanguageFinding = {
  start: 0,
  end: 15,
  found: "los exportadores",
  rule: "exportadores",
  category: "generic-masculine",
  reason: "masculine-as-all",
  proposals: ["las empresas exportadoras"],
  source: "CONAPRED 2015",
};

function aTemplate(some: Partial<CallTemplateRow> = {}): CallTemplateRow {
  return {
    id: "t1",
    version: 2,
    name: "Ferias de alimentos",
    language: "es-MX",
    requirements: 3,
    isFunded: true,
    updatedAt: "2026-10-05T15:00:00.000Z",
    ...some,
  };
}

describe("the file of a call", () => {
  it.each([
    [
      "es-MX",
      "Guardar en un archivo…",
      "Guardar la convocatoria",
      "Página para navegador",
      "English",
      "Guardar",
      "call.html",
    ],
    [
      "en",
      "Save to a file…",
      "Save the call",
      "Page for a browser",
      "English",
      "Save",
      "call.html",
    ],
  ] as const)(
    "is a page in the language that one chooses (%s)",
    async (locale, open, title, page, language, save, name) => {
      const callsPublishPage = vi.fn(() => ({ name, bytes: 9_000 }));
      const { person, container } = startProa({
        at,
        locale,
        answers: officeWith(aCall({ state: "published" }), { callsPublishPage }),
      });
      await person.click(await screen.findByRole("button", { name: open }));
      const dialog = await screen.findByRole("dialog", { name: title });
      await person.click(within(dialog).getByRole("radio", { name: new RegExp(page) }));
      await person.click(within(dialog).getByRole("radio", { name: language }));
      expect(await findings(container)).toEqual([]);
      await person.click(within(dialog).getByRole("button", { name: save }));
      await waitFor(() =>
        expect(callsPublishPage).toHaveBeenCalledWith({ input: { id: "k1", language: "en" } }),
      );
      expect(await screen.findByText(new RegExp(name))).toBeVisible();
      await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    },
  );

  it("is a paper of a draft, which says what its words leave out, by keyboard alone", async () => {
    const callsPrint = vi.fn(() => null);
    const { person } = startProa({
      at,
      answers: officeWith(aCall({}, { language: [mark] }), { callsPrint }),
    });
    const open = await screen.findByRole("button", { name: "Guardar en un archivo…" });
    open.focus();
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/el archivo lo dice en cada hoja/)).toBeVisible();
    expect(within(dialog).getByText(/Una expresión del texto deja fuera/)).toBeVisible();
    within(dialog).getByRole("button", { name: "Guardar" }).focus();
    await person.keyboard("{Enter}");
    await waitFor(() =>
      expect(callsPrint).toHaveBeenCalledWith({ input: { id: "k1", language: "es-MX" } }),
    );
    // The dialog of the system was closed: the question stays.
    expect(dialog).toBeVisible();
    await person.keyboard("{Escape}");
    await waitFor(() => expect(open).toHaveFocus());
  });

  it("says why it was not written", async () => {
    const { person } = startProa({
      at,
      answers: officeWith(aCall({ state: "called-off" }), {
        callsPrint: () => {
          throw refusal({ code: "document.failed", incident: "00001-001" });
        },
      }),
    });
    await person.click(await screen.findByRole("button", { name: "Guardar en un archivo…" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).queryByText(/en cada hoja/)).not.toBeInTheDocument();
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(
      "El documento no se pudo componer",
    );
  });
});

describe("a template of calls", () => {
  const keep = async (person: ReturnType<typeof startProa>["person"]) => {
    const more = await screen.findByRole("button", { name: "Más acciones de la convocatoria" });
    await person.click(more);
    await person.click(await screen.findByRole("menuitem", { name: "Guardar como plantilla…" }));
    return screen.findByRole("dialog", { name: "Guardar como plantilla" });
  };

  it("is kept from a call under a name, which is refused where another has it", async () => {
    let isTaken = true;
    const callsSaveTemplate = vi.fn(() => {
      if (!isTaken) return "t2";
      const problem = { field: "name", code: "template-taken", params: { name: "Ferias" } };
      throw refusal({ code: "mission.invalid", problems: [problem] });
    });
    const { person, container } = startProa({
      at,
      answers: officeWith(aCall({ state: "replaced" }), { callsSaveTemplate }),
    });
    const dialog = await keep(person);
    const submit = await within(dialog).findByRole("button", { name: "Guardar" });
    expect(submit).toBeDisabled();
    const field = within(dialog).getByRole("textbox", { name: "Nombre de la plantilla" });
    await person.type(field, "ferias");
    await person.click(submit);
    expect(await within(dialog).findByText("Ya hay una plantilla así: «Ferias».")).toBeVisible();
    expect(await findings(container)).toEqual([]);
    isTaken = false;
    await person.type(field, " 2027");
    await person.click(submit);
    await waitFor(() =>
      expect(callsSaveTemplate).toHaveBeenLastCalledWith({
        input: { callId: "k1", name: "ferias 2027", replaces: null, version: 0 },
      }),
    );
    expect(await screen.findByText("Se guardó la plantilla «ferias 2027».")).toBeVisible();
  });

  it("takes the place of one that is kept", async () => {
    const callsSaveTemplate = vi.fn(() => "t1");
    const { person } = startProa({
      at,
      answers: officeWith(aCall(), { callsSaveTemplate, callsTemplates: () => [aTemplate()] }),
    });
    const dialog = await keep(person);
    await person.click(await within(dialog).findByRole("button", { name: /Plantilla/ }));
    await person.click(await screen.findByRole("option", { name: "Ferias de alimentos" }));
    expect(within(dialog).queryByRole("textbox")).not.toBeInTheDocument();
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(callsSaveTemplate).toHaveBeenCalledWith({
        input: { callId: "k1", name: "Ferias de alimentos", replaces: "t1", version: 2 },
      }),
    );
  });

  it.each([
    [
      "es-MX",
      "Usar una plantilla guardada…",
      "Empezar",
      "Convocatoria: Anuga 2027",
      /3 requisitos/,
    ],
    ["en", "Use a saved template…", "Begin", "Call: Anuga 2027", /3 requirements/],
  ] as const)("begins a call (%s)", async (locale, use, begin, title, told) => {
    const callsFromTemplate = vi.fn(() => "k7");
    const { person, router, container } = startProa({
      at,
      locale,
      answers: {
        ...officeWith(aCall()),
        callsOfMission: () => [],
        callsTemplates: () => [aTemplate()],
        callsFromTemplate,
      },
    });
    await person.click(await screen.findByRole("button", { name: use }));
    const dialog = await screen.findByRole("dialog");
    const submit = within(dialog).getByRole("button", { name: begin });
    expect(submit).toBeDisabled();
    expect(within(dialog).getByText(told)).toBeVisible();
    await person.click(within(dialog).getByRole("radio", { name: /Ferias de alimentos/ }));
    expect(await findings(container)).toEqual([]);
    await person.click(submit);
    await waitFor(() => expect(router.state.location.pathname).toBe("/missions/m1/calls/k7/edit"));
    expect(callsFromTemplate).toHaveBeenCalledWith({
      input: { templateId: "t1", missionId: "m1", title },
    });
  });

  it("is not offered where there is none", async () => {
    startProa({ at, answers: { ...officeWith(aCall()), callsOfMission: () => [] } });
    expect(await screen.findByRole("button", { name: "Copiar de otra misión" })).toBeVisible();
    const offered = screen.queryByRole("button", { name: "Usar una plantilla guardada…" });
    expect(offered).not.toBeInTheDocument();
  });

  it("is removed where it is of no use any more", async () => {
    let templates = [aTemplate()];
    const callsRemoveTemplate = vi.fn(() => {
      templates = [];
      return null;
    });
    const { person } = startProa({
      at,
      answers: {
        ...officeWith(aCall()),
        callsOfMission: () => [],
        callsTemplates: () => templates,
        callsRemoveTemplate,
      },
    });
    const open = await screen.findByRole("button", { name: "Usar una plantilla guardada…" });
    await person.click(open);
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("radio", { name: /Ferias de alimentos/ }));
    await person.click(within(dialog).getByRole("button", { name: "Quitar la plantilla" }));
    await waitFor(() => expect(callsRemoveTemplate).toHaveBeenCalledWith({ id: "t1", version: 2 }));
    await tellChanged("call_templates");
    expect(await within(dialog).findByText("Ya no hay plantillas guardadas.")).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Cancelar" }));
    await waitFor(() => expect(open).toHaveFocus());
  });
});
