import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { MoveSupport, SupportState } from "@/bridge";
import { refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCall, aSupport, call, officeWith } from "./call-testing";

const at = "/missions/m1/calls/k1/supports";
const published = aCall({ state: "published" });
const withOne = (some: Parameters<typeof aSupport>[0] = {}) =>
  officeWith(published, { callsSupports: () => [aSupport(some)] });

type Person = ReturnType<typeof startProa>["person"];

/** Opens the question of a step of the request. */
async function ask(person: Person, step: string) {
  await person.click(
    await screen.findByRole("button", { name: "Acciones de Aguacates de la Meseta" }),
  );
  await person.click(await screen.findByRole("menuitem", { name: step }));
  return screen.findByRole("dialog", { name: `${step}: Aguacates de la Meseta` });
}

describe("the supports of a call", () => {
  it.each([
    ["es-MX", "Apoyos", "Quedan 4 días hábiles", /posible hoy · Por el porcentaje/, "Solicitado"],
    ["en", "Supports", "4 business days left", /possible today · By the percentage/, "Requested"],
  ] as const)(
    "tell how far each is, for how much, and by when (%s)",
    async (locale, title, left, possible, state) => {
      const { container } = startProa({ at, locale, answers: withOne() });
      const table = await screen.findByRole("table", { name: title });
      expect(within(table).getByText(left)).toBeVisible();
      expect(within(table).getByText(possible)).toBeVisible();
      expect(within(table).getByText(state)).toBeVisible();
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(await findings(container)).toEqual([]);
    },
  );

  it("say that a day is over, and what was paid at which rate", async () => {
    startProa({
      at,
      answers: officeWith(published, {
        callsSupports: () => [
          aSupport({ next: { on: "2026-11-20", businessDaysLeft: 0, isOver: true } }),
          aSupport({
            id: "s2",
            state: "paid",
            next: null,
            refund: {
              due: { amount: "17000.05", currency: "MXN" },
              paid: { amount: "971.43", currency: "USD" },
              rate: {
                from: "MXN",
                to: "USD",
                rate: "17.5",
                on: "2026-11-20",
                source: "Banxico FIX",
              },
              on: "2026-11-20",
            },
          }),
        ],
      }),
    });
    expect(await screen.findByText("Plazo vencido")).toBeVisible();
    expect(screen.getByText("Tipo de cambio 17.5 (Banxico FIX)")).toBeVisible();
    expect(screen.getByText("971.43")).toBeVisible();
  });

  it("leave those of a state, as the address says", async () => {
    const { person, router } = startProa({
      at,
      answers: officeWith(published, {
        callsSupports: () => [
          aSupport(),
          aSupport({ id: "s2", companyName: "Mezcales del Istmo", state: "paid" }),
        ],
      }),
    });
    await person.click(await screen.findByRole("button", { name: /^Situación/ }));
    await person.click(await screen.findByRole("option", { name: "Pagado" }));
    await person.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.search).toEqual({ states: "paid" }));
    expect(screen.getByRole("link", { name: "Mezcales del Istmo" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Aguacates de la Meseta" })).not.toBeInTheDocument();
  });

  it("can be asked for where there are none, by the terms of the call", async () => {
    const callsRequestSupport = vi.fn(() => "s9");
    const { person } = startProa({
      at,
      answers: officeWith(published, {
        callsSupports: () => [],
        callsRequestSupport,
        referenceCountries: () => [{ code: "DE", nameEs: "Alemania", nameEn: "Germany" }],
      }),
    });
    await person.click(await screen.findByRole("button", { name: "Solicitar un apoyo" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("combobox", { name: "Empresa" }));
    await person.click(await screen.findByRole("option", { name: /Istmo/ }));
    await person.type(within(dialog).getByRole("textbox", { name: /^Costo/ }), "36000");
    await person.type(within(dialog).getByRole("textbox", { name: /^Monto/ }), "25,000.50");
    expect(within(dialog).getByText("20 nov 2026")).toBeVisible();
    await person.click(within(dialog).getByRole("button", { name: "Solicitar" }));
    await waitFor(() =>
      expect(callsRequestSupport).toHaveBeenCalledWith({
        input: {
          callId: "k1",
          registrationId: "r2",
          line: "Viaje",
          market: "DE",
          cost: { amount: "36000", currency: "MXN" },
          amount: { amount: "25000.50", currency: "MXN" },
        },
      }),
    );
  });

  it("are refused outside their days, in the dialog that asks", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...withOne(),
        callsRequestSupport: () => {
          throw refusal({ code: "mission.support-refused", reason: "asked-too-late" });
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: "Solicitar un apoyo" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("combobox", { name: "Empresa" }));
    await person.click(await screen.findByRole("option", { name: /Istmo/ }));
    await person.type(within(dialog).getByRole("textbox", { name: /^Costo/ }), "1");
    await person.type(within(dialog).getByRole("textbox", { name: /^Monto/ }), "1");
    await person.click(within(dialog).getByRole("button", { name: "Solicitar" }));
    expect(await within(dialog).findByText(/Ya pasó el plazo para solicitar/)).toBeVisible();
  });

  it.each([
    ["draft", call, /convocatoria publicada/],
    ["published", { ...call, funding: null }, /no da apoyo económico/],
  ] as const)("cannot be asked for of a call that is %s and says why", async (state, of, why) => {
    startProa({
      at,
      answers: officeWith(aCall({ state }, { call: of }), { callsSupports: () => [] }),
    });
    expect(await screen.findByText(why)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Solicitar un apoyo" })).not.toBeInTheDocument();
  });
});

describe("a step of a support", () => {
  const moving = () => vi.fn((_: { input: MoveSupport }) => null);
  const nothing = { reason: null, proved: null, payment: null };
  const from = (to: SupportState, given: Partial<MoveSupport> = {}) => ({
    input: { id: "s1", version: 2, to, ...nothing, ...given },
  });

  it("authorizes with every limit in sight", async () => {
    const callsMoveSupport = moving();
    const { person } = startProa({ at, answers: { ...withOne(), callsMoveSupport } });
    const dialog = await ask(person, "Autorizar");
    expect(within(dialog).getByText(/^Por lo solicitado/)).toBeVisible();
    expect(callsMoveSupport).not.toHaveBeenCalled();
    await person.click(within(dialog).getByRole("button", { name: "Autorizar" }));
    await waitFor(() => expect(callsMoveSupport).toHaveBeenCalledWith(from("authorised")));
  });

  it("refuses for a reason only", async () => {
    const callsMoveSupport = moving();
    const { person } = startProa({ at, answers: { ...withOne(), callsMoveSupport } });
    const dialog = await ask(person, "Rechazar");
    expect(within(dialog).getByRole("button", { name: "Rechazar" })).toBeDisabled();
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Fuera de región");
    await person.click(within(dialog).getByRole("button", { name: "Rechazar" }));
    await waitFor(() =>
      expect(callsMoveSupport).toHaveBeenCalledWith(from("refused", { reason: "Fuera de región" })),
    );
  });

  it("proves a cost by keyboard, and the focus comes back", async () => {
    const callsMoveSupport = moving();
    const { person } = startProa({
      at,
      answers: { ...withOne({ state: "authorised", moves: ["proved"] }), callsMoveSupport },
    });
    const menu = await screen.findByRole("button", { name: /^Acciones de Aguacates/ });
    menu.focus();
    await person.keyboard("{Enter}");
    await screen.findByRole("menuitem", { name: "Registrar la comprobación" });
    await person.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /^Gasto/ }), "34000.10{Enter}");
    await waitFor(() =>
      expect(callsMoveSupport).toHaveBeenCalledWith(
        from("proved", { proved: { amount: "34000.10", currency: "MXN" } }),
      ),
    );
    await waitFor(() => expect(menu).toHaveFocus());
  });

  it("says that nothing proves the cost, and leads to the documents", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...withOne({ state: "authorised", moves: ["proved"] }),
        callsMoveSupport: () => {
          throw refusal({ code: "mission.support-refused", reason: "no-proof" });
        },
      },
    });
    const dialog = await ask(person, "Registrar la comprobación");
    await person.type(within(dialog).getByRole("textbox", { name: /^Gasto/ }), "1{Enter}");
    expect(await within(dialog).findByText(/Falta entregar lo que comprueba/)).toBeVisible();
    expect(within(dialog).getByRole("link", { name: "Ver los documentos" })).toHaveAttribute(
      "href",
      "/missions/m1/registrations/r1/documents",
    );
  });

  it("pays at the rate of the day that the office wrote down", async () => {
    const callsMoveSupport = moving();
    const currency = (code: string) => ({ code, nameEs: code, nameEn: code, decimals: 2 });
    const { person } = startProa({
      at,
      answers: {
        ...withOne({ state: "verified", moves: ["paid"] }),
        callsMoveSupport,
        referenceCurrencies: () => [currency("MXN"), currency("USD")],
        ratesList: () => ({
          rows: [
            {
              id: "t1",
              version: 1,
              from: "USD",
              to: "MXN",
              on: "2026-11-23",
              rate: "17.5",
              source: "Banxico FIX",
            },
          ],
          next: null,
          total: 1,
        }),
      },
    });
    const dialog = await ask(person, "Registrar el reembolso");
    expect(within(dialog).queryByRole("textbox", { name: /^Tipo de cambio/ })).toBeNull();
    const field = within(dialog).getByRole("combobox", { name: "Moneda de la transferencia" });
    await person.clear(field);
    await person.type(field, "USD");
    await person.click(await screen.findByRole("option", { name: /USD/ }));
    const rate = await within(dialog).findByRole("textbox", {
      name: "Tipo de cambio: MXN por 1 USD",
    });
    await waitFor(() => expect(rate).toHaveValue("17.5"));
    await person.click(within(dialog).getByRole("button", { name: "Registrar el reembolso" }));
    await waitFor(() =>
      expect(callsMoveSupport).toHaveBeenCalledWith(
        from("paid", {
          payment: {
            currency: "USD",
            on: "2026-11-23",
            rate: {
              from: "MXN",
              to: "USD",
              on: "2026-11-23",
              rate: "17.5",
              source: "Banxico FIX",
            },
          },
        }),
      ),
    );
  });

  it.each(["office_holidays", "people"])("is read anew where %s changed", async (topic) => {
    let next = { on: "2026-11-27", businessDaysLeft: 4, isOver: false };
    startProa({
      at,
      answers: officeWith(published, { callsSupports: () => [aSupport({ next })] }),
    });
    expect(await screen.findByText(/27 nov 2026/)).toBeVisible();
    next = { on: "2026-11-30", businessDaysLeft: 4, isOver: false };
    await tellChanged(topic);
    expect(await screen.findByText(/30 nov 2026/)).toBeVisible();
  });

  it("asks for another rate where the currency or the day is another, and for a day where there is none", async () => {
    const currency = (code: string) => ({ code, nameEs: code, nameEn: code, decimals: 2 });
    const ratesList = vi.fn((_: { input: { from: string; to: string } }) => ({
      rows: [],
      next: null,
      total: 0,
    }));
    const { person } = startProa({
      at,
      answers: {
        ...withOne({ state: "verified", moves: ["paid"] }),
        referenceCurrencies: () => [currency("MXN"), currency("USD"), currency("EUR")],
        ratesList,
      },
    });
    const dialog = await ask(person, "Registrar el reembolso");
    const choose = async (code: string) => {
      const field = within(dialog).getByRole("combobox", { name: "Moneda de la transferencia" });
      await person.clear(field);
      await person.type(field, code);
      await person.click(await screen.findByRole("option", { name: new RegExp(code) }));
    };
    const rate = () => within(dialog).findByRole("textbox", { name: /^Tipo de cambio/ });
    await choose("USD");
    await person.type(await rate(), "17.5");
    await choose("EUR");
    expect(await rate()).toHaveValue("");
    await waitFor(() =>
      expect(ratesList.mock.lastCall?.[0].input).toMatchObject({ from: "EUR", to: "MXN" }),
    );
    await person.type(await rate(), "20");
    const day = within(dialog).getByRole("spinbutton", { name: /^día/ });
    await person.click(day);
    await person.keyboard("20");
    expect(await rate()).toHaveValue("");
    await person.type(await rate(), "21");
    await person.click(day);
    await person.keyboard("{Backspace}{Backspace}");
    await waitFor(() =>
      expect(within(dialog).getByRole("button", { name: "Registrar el reembolso" })).toBeDisabled(),
    );
  });

  it("is made from the version that is there by now", async () => {
    let version = 2;
    const callsMoveSupport = vi.fn(({ input }: { input: MoveSupport }) => {
      if (input.version === version) return null;
      throw refusal({ code: "store.stale", topic: "support_requests" });
    });
    const { person } = startProa({
      at,
      answers: officeWith(published, {
        callsSupports: () => [aSupport({ version })],
        callsMoveSupport,
      }),
    });
    const dialog = await ask(person, "Retirar");
    version = 3;
    await tellChanged("support_requests");
    await person.click(within(dialog).getByRole("button", { name: "Retirar" }));
    await waitFor(() =>
      expect(callsMoveSupport).toHaveBeenLastCalledWith({
        input: { id: "s1", version: 3, to: "withdrawn", ...nothing },
      }),
    );
  });
});
