import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Contact, ContactPrivacy, NoticeRow } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany } from "@/test/desk";

const at = "/companies/c1/contacts";

const itzel: ContactPrivacy = {
  contact: "k1",
  name: "Itzel Mora",
  channel: "mail",
  purposes: [
    {
      purpose: "promotion",
      isServed: true,
      last: {
        word: "given",
        givenOn: "2026-10-01",
        givenBy: "Itzel Mora",
        channel: "letter",
        notice: "2026-1",
        document: "Carpeta 4",
      },
    },
    { purpose: "directory", isServed: false, last: null },
  ],
};

const contact: Contact = {
  id: "k1",
  name: "Itzel Mora",
  role: "",
  mail: "",
  phone: "",
  isPrimary: true,
};

const notice: NoticeRow = {
  id: "n1",
  notice: { edition: "2026-1", inForceOn: "2026-01-01", textEs: "Aviso", textEn: "" },
  isInForce: true,
};

const office: Answers = {
  companiesGet: () => aCompany({ legalName: "Moles de la Sierra", contacts: [contact] }),
  consentsOfCompany: () => [itzel],
  consentsNotices: () => [notice],
};

describe("what a contact says of the use of the data", () => {
  it("says for each purpose whether they are used, and who said so", async () => {
    const { container } = startProa({ at, answers: office });
    const table = await screen.findByRole("table", { name: "Privacidad de Itzel Mora" });
    const [, promotion, directory] = within(table).getAllByRole("row");
    expect(promotion).toHaveTextContent(/Se usan/);
    expect(promotion).toHaveTextContent(/Consiente, 1 oct 2026/);
    expect(promotion).toHaveTextContent(/Itzel Mora · Carta · Aviso 2026-1 · Carpeta 4/);
    expect(directory).toHaveTextContent(/No se usan/);
    expect(directory).toHaveTextContent(/Nada todavía/);
    expect(await findings(container)).toEqual([]);
  });

  it("is noted with who said it, how and when", async () => {
    const consentsSay = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...office, consentsSay } });
    await person.click(
      await screen.findByRole("button", { name: "Anotar qué dice sobre: Servicios de promoción" }),
    );
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("radio", { name: "Se opone" })).toBeChecked();
    await person.type(within(dialog).getByRole("textbox", { name: /Documento/ }), "Carpeta 7");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(consentsSay).toHaveBeenCalledWith({
      input: {
        contact: "k1",
        said: {
          purpose: "promotion",
          word: "opposed",
          notice: "n1",
          givenBy: "Itzel Mora",
          channel: "mail",
          givenOn: "2026-11-23",
          document: "Carpeta 7",
        },
      },
    });
  });

  it("is kept as a draft where the dialog is left", async () => {
    const draftsSave = vi.fn((_: { input: { form: string; body: string } }) => null);
    const { person } = startProa({ at, answers: { ...office, draftsSave } });
    await person.click(await screen.findByRole("button", { name: /Servicios de promoción/ }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByRole("textbox", { name: /Documento/ }), "Carpeta 7");
    await person.keyboard("{Escape}");
    await waitFor(() =>
      expect(draftsSave.mock.lastCall?.[0].input).toEqual({
        form: "consent",
        recordId: "k1 promotion",
        body: JSON.stringify({ document: "Carpeta 7" }),
      }),
    );
  });

  it("leads to the notices where there is none to consent to", async () => {
    const { person } = startProa({ at, answers: { ...office, consentsNotices: () => [] } });
    await person.click(await screen.findByRole("button", { name: /Directorio de empresas/ }));
    const link = await screen.findByRole("link", { name: "Agregar aviso" });
    expect(link).toHaveAttribute("href", "/privacy/notices");
  });

  it("tells how the person wants to be reached", async () => {
    const consentsPrefer = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...office, consentsPrefer } });
    await person.click(
      await screen.findByRole("button", { name: /Cómo prefiere que se le contacte/ }),
    );
    await person.click(await screen.findByRole("option", { name: "Teléfono" }));
    await waitFor(() =>
      expect(consentsPrefer).toHaveBeenCalledWith({ input: { contact: "k1", channel: "phone" } }),
    );
  });
});
