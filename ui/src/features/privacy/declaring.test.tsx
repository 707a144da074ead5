import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DiversityView } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";

const at = "/privacy/diversity/c1";

const said: DiversityView = {
  version: 2,
  declared: {
    answers: [{ ground: "women-led", answer: "yes" }],
    words: "Cooperativa de mujeres",
    declaredOn: "2026-10-01",
  },
};

const office: Answers = {
  companiesGet: () => aCompany({ legalName: "Moles de la Sierra" }),
  privacyDiversity: () => ({ version: 0, declared: null }),
};

describe("what people say of themselves", () => {
  it("is kept answer by answer, and one may be emptied again", async () => {
    const privacyDeclareDiversity = vi.fn(() => null);
    const { person, container } = startProa({
      at,
      answers: { ...office, privacyDeclareDiversity },
    });
    const women = await screen.findByRole("radiogroup", { name: /propiedad de mujeres/ });
    const youth = screen.getByRole("radiogroup", { name: /de 18 a 29 años/ });
    expect(await findings(container)).toEqual([]);
    await person.click(within(women).getByRole("radio", { name: "Sí" }));
    await person.click(within(youth).getByRole("radio", { name: "No" }));
    await person.click(within(youth).getByRole("radio", { name: "Sin respuesta" }));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(privacyDeclareDiversity).toHaveBeenCalledWith({
        input: {
          of: { of: "company", id: "c1" },
          version: 0,
          form: {
            answers: [{ ground: "women-led", answer: "yes" }],
            words: "",
            declaredOn: "2026-11-23",
          },
        },
      }),
    );
  });

  it("leaves the form where it is once it is saved, with nothing to lose", async () => {
    let view: DiversityView = { version: 0, declared: null };
    const privacyDeclareDiversity = vi.fn(
      ({ input }: { input: { version: number; form: NonNullable<DiversityView["declared"]> } }) => {
        view = { version: input.version + 1, declared: input.form };
        return null;
      },
    );
    const { person, router } = startProa({
      at,
      answers: { ...office, privacyDiversity: () => view, privacyDeclareDiversity },
    });
    const own = await screen.findByRole("textbox", { name: /Con sus palabras/ });
    await person.type(own, "Cooperativa");
    const save = screen.getByRole("button", { name: "Guardar" });
    await person.click(save);
    expect(await screen.findByRole("button", { name: "Retirar" })).toBeVisible();
    expect(save).toHaveFocus();
    expect(own).toHaveValue("Cooperativa");
    await person.type(own, " de mujeres");
    await person.click(save);
    await waitFor(() => expect(privacyDeclareDiversity).toHaveBeenCalledTimes(2));
    expect(privacyDeclareDiversity.mock.lastCall?.[0].input.version).toBe(1);
    expect(screen.queryByText(/Alguien más guardó/)).toBeNull();
    await person.click(screen.getByRole("link", { name: "Moles de la Sierra" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/c1"));
  });

  it("loses nothing that is typed while it is being saved", async () => {
    let view: DiversityView = { version: 0, declared: null };
    let answer = () => {};
    const privacyDeclareDiversity = vi.fn(
      ({ input }: { input: { version: number; form: NonNullable<DiversityView["declared"]> } }) =>
        new Promise<null>((resolve) => {
          answer = () => {
            view = { version: input.version + 1, declared: input.form };
            resolve(null);
          };
        }),
    );
    const { person } = startProa({
      at,
      answers: { ...office, privacyDiversity: () => view, privacyDeclareDiversity },
    });
    const own = await screen.findByRole("textbox", { name: /Con sus palabras/ });
    await person.type(own, "Cooperativa");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await person.type(own, " de mujeres");
    answer();
    expect(await screen.findByText("Autoadscripción guardada")).toBeVisible();
    expect(own).toHaveValue("Cooperativa de mujeres");
    expect(screen.queryByText(/Alguien más guardó/)).toBeNull();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(privacyDeclareDiversity).toHaveBeenCalledTimes(2));
    expect(privacyDeclareDiversity.mock.lastCall?.[0].input).toMatchObject({
      version: 1,
      form: { words: "Cooperativa de mujeres" },
    });
  });

  it("stands in no draft, and is asked about before one leaves", async () => {
    const draftsSave = vi.fn(() => null);
    const { person, router } = startProa({ at, answers: { ...office, draftsSave } });
    await person.type(await screen.findByRole("textbox", { name: /Con sus palabras/ }), "Nosotras");
    const link = screen.getByRole("link", { name: "Moles de la Sierra" });
    await person.click(link);
    const dialog = await screen.findByRole("dialog", { name: "Salir sin guardar" });
    await person.click(within(dialog).getByRole("button", { name: "Cancelar" }));
    expect(screen.getByRole("textbox", { name: /Con sus palabras/ })).toHaveValue("Nosotras");
    await person.click(link);
    await person.click(await screen.findByRole("button", { name: "Salir" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/c1"));
    expect(draftsSave).not.toHaveBeenCalled();
  });

  it("is not written over what was said elsewhere without a choice", async () => {
    let view: DiversityView = { version: 0, declared: null };
    const privacyDeclareDiversity = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === view.version) return null;
      throw refusal({ code: "store.stale", topic: "diversity_declarations" });
    });
    const { person } = startProa({
      at,
      answers: { ...office, privacyDiversity: () => view, privacyDeclareDiversity },
    });
    const own = await screen.findByRole("textbox", { name: /Con sus palabras/ });
    await person.type(own, "Nosotras");
    view = said;
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/Alguien más guardó/);
    expect(own).toHaveValue("Nosotras");
    await person.click(screen.getByRole("button", { name: "Tomar lo guardado" }));
    expect(own).toHaveValue("Cooperativa de mujeres");
    expect(screen.queryByText(/Alguien más guardó/)).toBeNull();
  });

  it("is withdrawn once that is confirmed", async () => {
    let view = said;
    const privacyWithdrawDiversity = vi.fn(() => {
      view = { version: 3, declared: null };
      return null;
    });
    const { person } = startProa({
      at,
      answers: { ...office, privacyDiversity: () => view, privacyWithdrawDiversity },
    });
    await person.click(await screen.findByRole("button", { name: "Retirar" }));
    const dialog = await screen.findByRole("dialog", { name: "Retirar" });
    expect(privacyWithdrawDiversity).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Retirar" }));
    await waitFor(() =>
      expect(privacyWithdrawDiversity).toHaveBeenCalledWith({
        input: { of: { of: "company", id: "c1" }, version: 2 },
      }),
    );
    const own = screen.getByRole("textbox", { name: /Con sus palabras/ });
    await waitFor(() => expect(own).toHaveValue(""));
    expect(screen.queryByRole("button", { name: "Retirar" })).toBeNull();
  });
});
