import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { startProa } from "@/test/app";
import { aRegistration, company, met, office } from "./testing";

describe("registering a company", () => {
  async function choose(person: ReturnType<typeof startProa>["person"]) {
    await person.click(await screen.findByRole("combobox", { name: "Empresa" }));
    await person.click(await screen.findByRole("option", { name: /Meseta/ }));
  }

  it("proposes the primary contact and tells the position in the waiting list", async () => {
    const missionsRegister = vi.fn(() => aRegistration({ state: "waiting", position: 2 }));
    const { person } = startProa({
      at: "/missions/m1/register",
      answers: { ...office, missionsRegister },
    });
    await choose(person);
    expect(await screen.findByText("Sin inscripción previa")).toBeVisible();
    expect(await screen.findByRole("textbox", { name: "Nombre" })).toHaveValue("Ana Cruz");
    await person.click(screen.getByRole("button", { name: "Inscribir" }));
    expect(await screen.findByText(/Posición 2 de la lista/)).toBeVisible();
    expect(missionsRegister).toHaveBeenCalledWith({
      input: {
        missionId: "m1",
        companyId: "c1",
        delegates: [
          { id: null, name: "Ana Cruz", role: "Ventas", mail: "ana@meseta.mx", phone: "" },
        ],
        products: ["p1"],
        mayUseDeclaration: false,
      },
    });
  });

  it("does not propose who objected to missions", async () => {
    const { person } = startProa({
      at: "/missions/m1/register",
      answers: {
        ...office,
        consentsOfCompany: () => [
          {
            contact: "k1",
            name: "Ana Cruz",
            channel: null,
            purposes: [
              { purpose: "directory", isServed: false, last: null },
              { purpose: "missions", isServed: false, last: null },
            ],
          },
        ],
      },
    });
    await choose(person);
    expect(await screen.findByRole("textbox", { name: "Nombre" })).toHaveValue("");
  });

  it.each([
    [
      "es-MX",
      "La solicitud de Aguacates de la Meseta queda por decidir",
      /^Falta un dato/,
      "Ver las inscripciones",
    ],
    [
      "en",
      "The application of Aguacates de la Meseta is to be decided",
      /^Information is missing/,
      "See the registrations",
    ],
  ] as const)(
    "promises no place while a datum is missing (%s)",
    async (locale, title, reason, registrations) => {
      const { person } = startProa({
        at: "/missions/m1/register",
        locale,
        answers: { ...office, missionsRegister: () => aRegistration({ state: "applied" }) },
      });
      await person.click(await screen.findByRole("combobox", { name: /^(Empresa|Company)$/ }));
      await person.click(await screen.findByRole("option", { name: /Meseta/ }));
      await person.click(await screen.findByRole("button", { name: /^(Inscribir|Register)$/ }));
      expect(await screen.findByText(title)).toBeVisible();
      expect(screen.getByText(reason)).toBeVisible();
      expect(screen.queryByText(/confirme|confirms/)).not.toBeInTheDocument();
      expect(screen.getByRole("link", { name: registrations })).toHaveAttribute(
        "href",
        "/missions/m1/registrations",
      );
    },
  );

  it("keeps what is typed for the mission, and takes it up again", async () => {
    const draftsSave = vi.fn((_: { input: { form: string; body: string } }) => null);
    const { person, unmount } = startProa({
      at: "/missions/m1/register",
      answers: { ...office, draftsSave },
    });
    await choose(person);
    await person.type(await screen.findByRole("textbox", { name: "Nombre" }), " Ruiz");
    await person.click(screen.getByRole("checkbox", { name: /Aguacate Hass/ }));
    await waitFor(() =>
      expect(draftsSave.mock.lastCall?.[0].input).toEqual({
        form: "registration",
        recordId: "m1",
        body: expect.stringMatching(/"name":"Ana Cruz Ruiz".*"products":\[\]/),
      }),
    );
    const body = draftsSave.mock.lastCall?.[0].input.body ?? "";
    unmount();

    const missionsRegister = vi.fn(() => aRegistration());
    const draftsDiscard = vi.fn(() => null);
    startProa({
      at: "/missions/m1/register",
      answers: {
        ...office,
        missionsRegister,
        draftsDiscard,
        draftsGet: () => ({ body, at: "2026-11-23T16:00:00.000Z" }),
      },
    });
    expect(await screen.findByText(/Recuperamos lo que habías escrito/)).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Empresa" })).toHaveValue(company.legalName);
    expect(await screen.findByRole("textbox", { name: "Nombre" })).toHaveValue("Ana Cruz Ruiz");
    await waitFor(() => expect(screen.getByRole("button", { name: "Inscribir" })).toBeEnabled());
    await person.click(screen.getByRole("button", { name: "Inscribir" }));
    expect(await screen.findByText("Aguacates de la Meseta tiene lugar")).toBeVisible();
    expect(missionsRegister).toHaveBeenCalledWith({
      input: expect.objectContaining({
        companyId: "c1",
        delegates: [expect.objectContaining({ name: "Ana Cruz Ruiz" })],
        products: [],
      }),
    });
    await waitFor(() =>
      expect(draftsDiscard).toHaveBeenCalledWith({
        input: { form: "registration", recordId: "m1" },
      }),
    );
    await person.click(screen.getByRole("button", { name: "Inscribir otra empresa" }));
    expect(screen.getByRole("combobox", { name: "Empresa" })).toHaveValue("");
  });

  it("holds back a company that does not meet a requirement, with the reason", async () => {
    const { person } = startProa({
      at: "/missions/m1/register",
      answers: {
        ...office,
        missionsCheck: () => [
          met,
          {
            requirement: "registered_profile",
            met: "no",
            code: "profile-incomplete",
            params: { missing: "contacts figures" },
            evidence: [],
          },
        ],
      },
    });
    await choose(person);
    expect(
      await screen.findByText(
        "Al perfil le falta: contacto con correo o teléfono y personal y ventas.",
      ),
    ).toBeVisible();
    expect(await screen.findByRole("button", { name: "Inscribir" })).toBeDisabled();
    expect(screen.getByRole("img", { name: "No cumple" })).toBeVisible();
  });
});

describe("the register", () => {
  it("moves a registration at once where no reason is needed, and names who moved up", async () => {
    const missionsMove = vi.fn(() => ({
      row: aRegistration({ state: "withdrawn" }),
      promoted: [aRegistration({ id: "r2", companyName: "Mezcales del Istmo" })],
    }));
    const { person } = startProa({
      at: "/missions/m1/registrations",
      answers: { ...office, missionsRegistrations: () => [aRegistration()], missionsMove },
    });
    await person.click(
      await screen.findByRole("button", { name: "Acciones de Aguacates de la Meseta" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: "Retirar" }));
    expect(await screen.findByText(/Mezcales del Istmo pasó de la lista/)).toBeVisible();
    expect(missionsMove).toHaveBeenCalledWith({
      input: { registrationId: "r1", version: 1, to: "withdrawn", reason: null },
    });
  });

  it("asks for the reason of a refusal", async () => {
    const missionsMove = vi.fn(() => ({ row: aRegistration({ state: "rejected" }), promoted: [] }));
    const { person } = startProa({
      at: "/missions/m1/registrations",
      answers: { ...office, missionsRegistrations: () => [aRegistration()], missionsMove },
    });
    await person.click(
      await screen.findByRole("button", { name: "Acciones de Aguacates de la Meseta" }),
    );
    await person.click(await screen.findByRole("menuitem", { name: "Rechazar" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("button", { name: "Rechazar" })).toBeDisabled();
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Sin capacidad");
    await person.click(within(dialog).getByRole("button", { name: "Rechazar" }));
    await waitFor(() =>
      expect(missionsMove).toHaveBeenCalledWith({
        input: { registrationId: "r1", version: 1, to: "rejected", reason: "Sin capacidad" },
      }),
    );
  });
});

describe("a registration that has ended or is nobody's to change", () => {
  it("offers nothing, as the desk says", async () => {
    startProa({
      at: "/missions/m1/registrations",
      answers: {
        ...office,
        missionsRegistrations: () => [aRegistration({ moves: [], mayEdit: false })],
      },
    });
    expect(await screen.findByText("Aguacates de la Meseta")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Acciones de/ })).not.toBeInTheDocument();
  });
});

describe("a registration that is changed", () => {
  const delegate = { id: "d1", name: "Ana Cruz", role: "Ventas", mail: "", phone: "" };
  const row = aRegistration({ delegates: [delegate], productIds: ["p1", "p9"] });
  const at = "/missions/m1/registrations/r1";

  it("is reached from the register, and keeps who is already in it", async () => {
    const missionsUpdateRegistration = vi.fn(() => row);
    const { person, router } = startProa({
      at: "/missions/m1/registrations",
      answers: { ...office, missionsRegistrations: () => [row], missionsUpdateRegistration },
    });
    await person.click(await screen.findByRole("button", { name: /^Acciones de/ }));
    await person.click(
      await screen.findByRole("menuitem", { name: "Cambiar personas y productos" }),
    );
    await waitFor(() => expect(router.state.location.pathname).toBe(at));
    const role = await screen.findByRole("textbox", { name: /^Cargo/ });
    await person.clear(role);
    await person.type(role, "Dirección");
    await person.click(screen.getByRole("button", { name: "Agregar a una persona" }));
    const names = screen.getAllByRole("textbox", { name: "Nombre" });
    await person.type(names[1] as HTMLElement, "Citlali Ek");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/registrations$/));
    expect(missionsUpdateRegistration).toHaveBeenCalledWith({
      input: {
        registrationId: "r1",
        version: 1,
        mayUseDeclaration: null,
        delegates: [
          { ...delegate, role: "Dirección" },
          { id: null, name: "Citlali Ek", role: "", mail: "", phone: "" },
        ],
        // A product that the company has given up is not taken along.
        products: ["p1"],
      },
    });
  });

  it("gives or takes back the leave to use its declaration while that can be changed", async () => {
    const settled = {
      code: "mission.invalid" as const,
      problems: [{ field: "mayUseDeclaration", code: "leave-settled", params: {} }],
    };
    let hasBegun = true;
    const missionsUpdateRegistration = vi.fn((_: { input: object }) => {
      if (hasBegun) throw settled;
      return row;
    });
    const { person, router } = startProa({
      at,
      answers: {
        ...office,
        missionsRegistrations: () => [{ ...row, mayUseDeclaration: true }],
        missionsUpdateRegistration,
      },
    });
    const leave = await screen.findByRole("checkbox", { name: /permite usar su declaración/ });
    expect(leave).toBeChecked();
    await person.click(leave);
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(await screen.findByText(/La selección ya empezó/)).toBeVisible();
    hasBegun = false;
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/registrations$/));
    expect(missionsUpdateRegistration.mock.lastCall?.[0].input).toMatchObject({
      mayUseDeclaration: false,
    });
  });

  it("asks for no leave where none can be given", async () => {
    startProa({ at, answers: { ...office, missionsRegistrations: () => [row] } });
    expect(await screen.findByRole("textbox", { name: "Nombre" })).toBeVisible();
    expect(screen.queryByRole("checkbox", { name: /su declaración/ })).toBeNull();
  });

  it.each([
    ["es-MX", "Conservar lo mío", "Guardar"],
    ["en", "Keep mine", "Save"],
  ] as const)("lets one's own words stand over another's (%s)", async (locale, keep, save) => {
    let version = 1;
    const missionsUpdateRegistration = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === version) return { ...row, version: version + 1 };
      throw { code: "store.stale", topic: "registrations" };
    });
    const { person } = startProa({
      at,
      locale,
      answers: {
        ...office,
        missionsRegistrations: () => [{ ...row, version }],
        missionsUpdateRegistration,
      },
    });
    const name = await screen.findByRole("textbox", { name: /^(Nombre|Name)$/ });
    version = 2;
    await person.type(name, " Ruiz");
    await person.click(screen.getByRole("button", { name: save }));
    await person.click(await screen.findByRole("button", { name: keep }));
    expect(name).toHaveValue("Ana Cruz Ruiz");
    await person.click(screen.getByRole("button", { name: save }));
    await waitFor(() =>
      expect(missionsUpdateRegistration).toHaveBeenLastCalledWith({
        input: expect.objectContaining({
          version: 2,
          delegates: [expect.objectContaining({ name: "Ana Cruz Ruiz" })],
        }),
      }),
    );
  });
});
