import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { BadgeRow, LastPass, ScanAnswer } from "@/bridge";
import { tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";
import { aMeeting } from "@/test/mission";
import {
  aBadge,
  anAnswer,
  aPass,
  aZone,
  fair,
  field,
  readAs,
  scan,
  seller,
  sheet,
} from "./testing";

const at = "/fair/m1";

describe("fair mode", () => {
  it.each([
    ["es-MX", "Acceso", "Salir del modo feria"],
    ["en", "Check-in", "Leave fair mode"],
  ] as const)(
    "has four places and no rail in %s, and nothing axe finds",
    async (locale, door, leave) => {
      const { container } = startProa({ at, locale, answers: fair });
      expect(await screen.findByRole("heading", { level: 1, name: "Anuga 2027" })).toBeVisible();
      expect(await screen.findByRole("button", { name: new RegExp(`^${door}`) })).toBeVisible();
      expect(screen.getByRole("button", { name: leave })).toBeVisible();
      expect(screen.queryByRole("navigation")).toBeNull();
      expect(await findings(container)).toEqual([]);
    },
  );

  it.each([
    ["{F1}", "¿Qué paga?"],
    ["{F2}", "Prospecto"],
    ["{F3}", "Acceso"],
    ["{Alt>}4{/Alt}", "Quién vende"],
    ["{F5}", "Tablero de reuniones"],
  ])("opens a place with %s and comes back with Escape to the field", async (keys, name) => {
    const { person, container } = startProa({ at, answers: fair });
    await waitFor(async () => expect(await field()).toHaveFocus());
    await person.keyboard(keys);
    expect(await screen.findByRole("heading", { level: 2, name })).toBeVisible();
    expect(await findings(container)).toEqual([]);
    await person.keyboard("{Escape}");
    expect(await screen.findByRole("region", { name: "Qué hacer" })).toBeVisible();
    expect(await field()).toHaveFocus();
  });

  it("says how the day and the machine stand", async () => {
    startProa({
      at,
      answers: {
        ...fair,
        fairDrill: () => ({
          ...sheet,
          lines: sheet.lines.map((line) =>
            line.check === "clock"
              ? {
                  ...line,
                  verdict: "fail" as const,
                  found: 180,
                  off: { unit: "hours" as const, count: 3 },
                  step: "set-clock" as const,
                }
              : line,
          ),
        }),
      },
    });
    const status = await screen.findByRole("region", { name: "Cómo va el día" });
    expect(await within(status).findByText("Entrada: 12 personas dentro")).toBeVisible();
    expect(await within(status).findByText(/reloj parece estar mal por 3 horas/)).toBeVisible();
    expect(within(status).getByText("Aranceles de hace 3 días")).toBeVisible();
    expect(within(status).getByText(/Batería: 40 %. Carga la batería/)).toBeVisible();
    expect(within(status).getByText("Nada pendiente")).toBeVisible();
  });

  it("takes what is typed where nothing else takes it", async () => {
    const { person } = startProa({ at, answers: fair });
    await person.click(await screen.findByRole("button", { name: /^Acceso/ }));
    await person.click(await screen.findByRole("radio", { name: "Salida" }));
    await person.keyboard("ana");
    expect(await field()).toHaveValue("ana");
  });
});

describe("the door", () => {
  it("lets in whoever is scanned, wherever one was", async () => {
    const fairPass = vi.fn((_: { input: object }) => anAnswer());
    const { person } = startProa({ at, answers: { ...fair, fairPass } });
    await person.type(await field(), scan("PROA1.abc"));
    const answer = await screen.findByRole("region", { name: "Respuesta de la puerta" });
    expect(within(answer).getByText("Pasa")).toBeVisible();
    expect(within(answer).getByText(/Ana Ruiz/)).toBeVisible();
    expect(fairPass.mock.lastCall?.[0].input).toMatchObject({
      mission: "m1",
      zone: "z1",
      way: "in",
      who: { code: "PROA1.abc" },
      force: null,
    });
    expect(await field()).toHaveValue("");
  });

  it.each([
    ["forged", "badge", /El gafete es falso/],
    ["revoked", "badge", /La oficina retiró este gafete/],
    ["expired", "badge", /El gafete ya venció/],
    ["other-event", "badge", /es de otra misión/],
    ["unknown-key", "badge", /Ninguna computadora de esta oficina/],
    ["fine", "already-in", /ya está dentro. Desde las 10:10/],
  ] as const)(
    "says why whoever has a badge %s (%s) does not pass",
    async (verdict, issue, words) => {
      const { person } = startProa({
        at,
        answers: {
          ...fair,
          fairPass: () =>
            anAnswer({ outcome: "refused", verdict, issue, since: "2027-10-11T08:10:00.000Z" }),
        },
      });
      await person.type(await field(), scan("PROA1.abc"));
      const answer = await screen.findByRole("region", { name: "Respuesta de la puerta" });
      expect(within(answer).getByText("No pasa")).toBeVisible();
      expect(within(answer).getByText(words)).toBeVisible();
    },
  );

  it("lets somebody through for a reason, as another scan", async () => {
    const fairPass = vi.fn((call: { input: { force: string | null; id: string } }) =>
      anAnswer(
        call.input.force === null
          ? { outcome: "refused", issue: "full" }
          : { outcome: "forced", issue: "full" },
      ),
    );
    const { person } = startProa({ at, answers: { ...fair, fairPass } });
    await person.type(await field(), scan("PROA1.abc"));
    await person.click(await screen.findByRole("button", { name: "Dejar pasar de todos modos" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: "Motivo" }), "Es quien expone");
    await person.click(within(dialog).getByRole("button", { name: "Dejar pasar de todos modos" }));
    expect(await screen.findByText("Motivo: Es quien expone")).toBeVisible();
    const [first, second] = fairPass.mock.calls.map(([{ input }]) => input);
    expect(second).toMatchObject({ force: "Es quien expone", who: { code: "PROA1.abc" } });
    expect(second?.id).not.toBe(first?.id);
  });

  it("loses no scan that comes while another is answered, and asks one by one", async () => {
    const asked: { code: string; answer: (answer: ScanAnswer) => void }[] = [];
    const fairPass = vi.fn(
      (call: { input: { who: { code: string } } }) =>
        new Promise<ScanAnswer>((answer) => {
          asked.push({ code: call.input.who.code, answer });
        }),
    );
    const kept: LastPass[] = [];
    const fairLastPasses = () => [...kept];
    const answer = (index: number, name: string) => {
      kept.unshift(aPass({ id: `s${index}`, badge: aBadge({ name }) }));
      asked[index]?.answer(anAnswer({ badge: aBadge({ name }) }));
      return act(() => tellChanged("door_scans"));
    };
    const { person } = startProa({ at, answers: { ...fair, fairPass, fairLastPasses } });
    await person.type(await field(), scan("PROA1.one") + scan("PROA1.two") + scan("PROA1.three"));
    expect(await screen.findByText("3 lecturas pendientes")).toBeVisible();
    expect(asked.map(({ code }) => code)).toEqual(["PROA1.one"]);
    await answer(0, "Uno");
    await waitFor(() => expect(asked).toHaveLength(2));
    await answer(1, "Dos");
    await waitFor(() => expect(asked).toHaveLength(3));
    await answer(2, "Tres");
    expect(await screen.findByText("Nada pendiente")).toBeVisible();
    expect(asked.map(({ code }) => code)).toEqual(["PROA1.one", "PROA1.two", "PROA1.three"]);
    expect(await screen.findByText(/Pasa · Tres/)).toBeVisible();
    expect(screen.getByText(/Pasa · Uno/)).toBeVisible();
  });

  it("holds a scan until somebody says at which zone it is", async () => {
    const fairPass = vi.fn((_: { input: object }) => anAnswer());
    const draftsSave = vi.fn((_: { input: { form: string; body: string } }) => null);
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        draftsSave,
        fairZones: () => [aZone(), aZone({ id: "z2", zone: { ...aZone().zone, name: "Sala" } })],
        fairPass,
      },
    });
    await person.type(await field(), scan("PROA1.abc"));
    expect(await screen.findByText(/Elige la zona/)).toBeVisible();
    expect(fairPass).not.toHaveBeenCalled();
    await person.click(screen.getByRole("radio", { name: "Sala" }));
    expect(await screen.findByText("Pasa")).toBeVisible();
    expect(fairPass.mock.lastCall?.[0].input).toMatchObject({ zone: "z2" });
  });

  it("asks the same scan again where no answer came", async () => {
    let isDown = true;
    const fairPass = vi.fn((_: { input: { id: string } }) => {
      if (isDown) throw { code: "internal", incident: "x" };
      return anAnswer();
    });
    const { person } = startProa({ at, answers: { ...fair, fairPass } });
    await person.type(await field(), scan("PROA1.abc"));
    const again = await screen.findByRole("button", { name: "Reintentar" });
    isDown = false;
    await person.click(again);
    expect(await screen.findByText("Pasa")).toBeVisible();
    const [first, second] = fairPass.mock.calls.map(([{ input }]) => input.id);
    expect(second).toBe(first);
  });

  it("finds people by name, and hands the words on as a product", async () => {
    const fairPass = vi.fn((_: { input: object }) => anAnswer());
    const { person } = startProa({ at, answers: { ...fair, fairPass } });
    await person.type(await field(), scan("ana ruiz"));
    await person.click(await screen.findByRole("button", { name: "Dejar entrar" }));
    await waitFor(() =>
      expect(fairPass.mock.lastCall?.[0].input).toMatchObject({ who: { badge: "b1" } }),
    );
    await person.click(screen.getByRole("button", { name: "Buscar «ana ruiz» como producto" }));
    expect(await screen.findByRole("heading", { level: 2, name: "¿Qué paga?" })).toBeVisible();
  });

  it("says of whoever is found that their badge ended, and leaves the answer to the door", async () => {
    const ended = aBadge({ standing: "revoked", reason: "conduct" });
    const fairPass = vi.fn((_: { input: object }) =>
      anAnswer({ outcome: "refused", issue: "badge", verdict: "revoked", badge: ended }),
    );
    const { person } = startProa({
      at,
      answers: { ...fair, fairSearchPeople: () => [ended], fairPass },
    });
    await person.type(await field(), scan("ana ruiz"));
    expect(await screen.findByText("Retirado")).toBeVisible();
    expect(screen.getByText(/Se pidió a la persona que saliera/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Dejar entrar" })).toBeNull();
    await person.click(screen.getByRole("button", { name: "Preguntar a la puerta" }));
    expect(await screen.findByText(/La oficina retiró este gafete/)).toBeVisible();
    expect(fairPass.mock.lastCall?.[0].input).toMatchObject({ who: { badge: "b1" } });
  });

  it("lets nobody in who was found by the name before", async () => {
    const asked: ((rows: BadgeRow[]) => void)[] = [];
    const fairSearchPeople = () => new Promise<BadgeRow[]>((answer) => asked.push(answer));
    const { person } = startProa({ at, answers: { ...fair, fairSearchPeople } });
    await person.type(await field(), scan("ana"));
    await waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.([aBadge()]);
    expect(await screen.findByText("Ana Ruiz")).toBeVisible();
    await person.type(await field(), scan("otto"));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(screen.queryByText("Ana Ruiz")).toBeNull();
    asked[1]?.([aBadge({ id: "b2", name: "Otto Klein" })]);
    expect(await screen.findByText("Otto Klein")).toBeVisible();
  });

  it("says what it thinks of whoever is sought, and nothing of whoever came before", async () => {
    const { person } = startProa({ at, answers: fair });
    const said = () => screen.queryByRole("region", { name: "Respuesta de la puerta" });
    await person.type(await field(), scan("PROA1.abc"));
    await waitFor(() => expect(said()).toBeVisible());
    await person.type(await field(), scan("ana ruiz"));
    const letIn = await screen.findByRole("button", { name: "Dejar entrar" });
    expect(said()).toBeNull();
    await person.click(letIn);
    await waitFor(() => expect(said()).toBeVisible());
    // It stands above those who were found, where it is seen however many they are.
    expect(said()?.compareDocumentPosition(letIn)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it.each(["PROA1.abc", "5901234123457"])(
    "ends the search by name where a picture shows %s",
    async (code) => {
      const fairPass = vi.fn((_: { input: object }) => anAnswer());
      const { person } = startProa({
        at,
        answers: { ...fair, fairPass, fairReadPicture: () => [readAs(code)] },
      });
      await person.type(await field(), scan("ana ruiz"));
      await screen.findByRole("button", { name: "Dejar entrar" });
      await person.click(screen.getByRole("button", { name: "Leer una foto" }));
      await waitFor(() =>
        expect(fairPass.mock.lastCall?.[0].input).toMatchObject({ who: { code } }),
      );
      await waitFor(() =>
        expect(screen.queryByRole("button", { name: "Dejar entrar" })).toBeNull(),
      );
    },
  );

  it("makes a badge for whoever has none, prints it and lets them in", async () => {
    const fairAddBadge = vi.fn(() => "b9");
    const fairPass = vi.fn((_: { input: object }) => anAnswer());
    const fairPrintBadges = vi.fn(() => null);
    const { person } = startProa({
      at,
      answers: { ...fair, fairSearchPeople: () => [], fairAddBadge, fairPass, fairPrintBadges },
    });
    await person.type(await field(), scan("Otto Klein"));
    expect(await screen.findByText(/Nadie con gafete coincide/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Hacer un gafete en la puerta" }));
    const dialog = await screen.findByRole("dialog");
    await person.click(
      within(dialog).getByRole("button", { name: "Hacer un gafete en la puerta" }),
    );
    await waitFor(() =>
      expect(fairPass.mock.lastCall?.[0].input).toMatchObject({ who: { badge: "b9" } }),
    );
    expect(fairAddBadge).toHaveBeenCalledWith({
      input: { mission: "m1", kind: "buyer", buyer: null, name: "Otto Klein" },
    });
    await person.click(await screen.findByRole("button", { name: "Imprimir el gafete nuevo" }));
    await person.click(await screen.findByRole("menuitem", { name: "English" }));
    await waitFor(() =>
      expect(fairPrintBadges).toHaveBeenCalledWith({
        input: { mission: "m1", only: ["b9"], locale: "en" },
      }),
    );
  });
});

describe("a lead", () => {
  it("is filled in from a card whose lines a scanner ends one by one, and kept with Ctrl+Enter", async () => {
    const fairSaveLead = vi.fn((_: { input: { id: string; lead: object } }) => ({
      version: 1,
      remarks: [],
      followUp: null,
    }));
    const fairAttachCard = vi.fn(() => true);
    const { person } = startProa({ at, answers: { ...fair, fairSaveLead, fairAttachCard } });
    await person.type(await field(), scan("BEGIN:VCARD") + scan("FN:Anna") + scan("END:VCARD"));
    expect(await screen.findByRole("textbox", { name: "Empresa" })).toHaveValue("Frischmarkt");
    expect(screen.getByRole("textbox", { name: "Persona" })).toHaveValue("Anna Weiß");
    await person.click(screen.getByRole("textbox", { name: /Producto/ }));
    await person.keyboard("0804.40{Control>}1{/Control}{Control>}{Enter}{/Control}");
    await waitFor(() => expect(fairSaveLead).toHaveBeenCalledOnce());
    expect(fairSaveLead.mock.lastCall?.[0].input).toMatchObject({
      version: 0,
      mission: "m1",
      lead: {
        companyName: "Frischmarkt",
        person: { name: "Anna Weiß", mail: "anna@frischmarkt.de" },
        temperature: "hot",
        products: [{ code: "0804.40", words: "" }],
        consent: "not-asked",
      },
    });
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Empresa" })).toHaveValue(""));
    expect(screen.getByRole("textbox", { name: "Empresa" })).toHaveFocus();
    await person.click(screen.getByRole("button", { name: /^Adjuntar la foto de la tarjeta de/ }));
    await waitFor(() =>
      expect(fairAttachCard).toHaveBeenCalledWith({
        id: fairSaveLead.mock.lastCall?.[0].input.id,
      }),
    );
  });

  it("says what the desk refuses at the field, and keeps what is typed", async () => {
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        fairSaveLead: () => {
          throw {
            code: "fair.invalid",
            problems: [{ field: "companyName", code: "lead-of-nobody", params: {} }],
          };
        },
      },
    });
    await person.click(await screen.findByRole("button", { name: /^Prospecto/ }));
    await person.type(await screen.findByRole("textbox", { name: /Nota/ }), "Sin datos");
    await person.click(screen.getByRole("button", { name: "Guardar y empezar otro" }));
    expect(await screen.findByText("Escribe al menos la empresa o la persona.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Nota/ })).toHaveValue("Sin datos");
  });

  it("says in which days it decides, and until when somebody should write", async () => {
    const { person } = startProa({ at, desk: { today: "2027-10-11" }, answers: fair });
    await person.click(await screen.findByRole("button", { name: /^Prospecto/ }));
    await person.click(await screen.findByRole("button", { name: "En una semana" }));
    expect(await screen.findByText(/Siempre antes del 18 oct 2027/)).toBeVisible();
  });
});

describe("who sells", () => {
  it("leads from a company to a lead of it", async () => {
    const fairWhoSells = vi.fn((_: { input: object }) => [seller]);
    const { person } = startProa({ at, answers: { ...fair, fairWhoSells } });
    await person.click(await screen.findByRole("button", { name: /^Quién vende/ }));
    await person.type(await field(), scan("aguacate"));
    await person.click(await screen.findByRole("button", { name: "Anotar un prospecto" }));
    expect(fairWhoSells).toHaveBeenCalledWith({
      input: { mission: "m1", text: "aguacate", limit: 20 },
    });
    expect(await screen.findByText("Empresa registrada")).toBeVisible();
    expect(screen.getByText("Aguacates de la Meseta")).toBeVisible();
  });
});

describe("the contacts of whoever sells", () => {
  it("are told only where their data may be used for it, with the booth of the company", async () => {
    const contact = (id: string, name: string) => ({
      id,
      name,
      role: "",
      mail: `${id}@meseta.mx`,
      phone: "",
      isPrimary: false,
    });
    const said = (id: string, isServed: boolean) => ({
      contact: id,
      name: "",
      channel: null,
      purposes: [{ purpose: "missions" as const, isServed, last: null }],
    });
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        companiesGet: () =>
          aCompany({ contacts: [contact("k1", "Ana Ruiz"), contact("k2", "Beto Luna")] }),
        consentsOfCompany: () => [said("k1", true), said("k2", false)],
      },
    });
    await person.click(await screen.findByRole("button", { name: /^Quién vende/ }));
    await person.type(await field(), scan("080440"));
    expect(await screen.findByText(/Contacto: Ana Ruiz, k1@meseta.mx/)).toBeVisible();
    expect(screen.getByText(/Sin stand asignado/)).toBeVisible();
    expect(screen.queryByText(/Beto Luna/)).toBeNull();
  });
});

describe("the board", () => {
  it("notes by table who did not come", async () => {
    const meetingsNote = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...fair, meetingsNote } });
    await person.click(await screen.findByRole("button", { name: /^Tablero de reuniones/ }));
    expect(await screen.findByText("Mesa 2")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Alguien no llegó" }));
    await waitFor(() =>
      expect(meetingsNote).toHaveBeenCalledWith({
        input: { id: "g1", version: 3, state: "no-show", at: null },
      }),
    );
  });

  it("says at the table which of the two is away for the rest of the day", async () => {
    const meetingsNoteAway = vi.fn(() => null);
    const absent = aMeeting({ state: "no-show" });
    const { person } = startProa({
      at,
      answers: {
        ...fair,
        meetingsList: () => ({ rows: [absent], next: null, total: 1 }),
        meetingsNoteAway,
      },
    });
    await person.click(await screen.findByRole("button", { name: /^Tablero de reuniones/ }));
    const name = `${absent.sellerName} no está hoy`;
    await person.click(await screen.findByRole("button", { name }));
    await waitFor(() =>
      expect(meetingsNoteAway).toHaveBeenCalledWith({
        input: { meeting: absent.id, participant: absent.sellerId },
      }),
    );
  });
});
