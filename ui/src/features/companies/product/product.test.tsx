import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CertificationRow, ProductDetail, ProductOffer } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany, anAvocado } from "@/test/desk";

const offer: ProductOffer = {
  leadDays: "21",
  minimum: "5",
  minimumUnit: "t",
  priceLow: "1200.00",
  priceHigh: "1450.50",
  priceCurrency: "USD",
  priceUnit: "t",
  incoterm: "FOB",
  incotermPlace: "Manzanillo",
  destinations: ["JP"],
  technicalEs: "Hass, calibres 48 a 60.",
  technicalEn: "Hass, sizes 48 to 60.",
};

const blankOffer: ProductOffer = {
  technicalEs: "",
  technicalEn: "",
  destinations: [],
  incotermPlace: "",
  incoterm: null,
  priceUnit: "",
  priceCurrency: "",
  priceHigh: "",
  priceLow: "",
  minimumUnit: "",
  minimum: "",
  leadDays: "",
};

function aDetail(some: Partial<ProductDetail> = {}): ProductDetail {
  return {
    company: "c1",
    companyName: "Aguacates de la Meseta",
    status: "active",
    product: anAvocado,
    version: 1,
    offer,
    ...some,
  };
}

const answers: Answers = {
  companiesGet: () => aCompany({ legalName: "Aguacates de la Meseta", products: [anAvocado] }),
  productsGet: () => aDetail(),
  referenceCountries: () => [{ code: "JP", nameEs: "Japón", nameEn: "Japan" }],
  treatiesAnswers: () => [],
  originCases: () => ({ rows: [], hasMore: false }),
};

const at = "/companies/c1/products/p1";

describe("the page of a product", () => {
  it.each([
    ["es-MX", "1,200.00 a 1,450.50 USD por t", "21 días"],
    ["en", "1,200.00 to 1,450.50 USD per t", "21 days"],
  ] as const)("says what is offered of it in %s", async (locale, price, days) => {
    const { container } = startProa({ at, locale, answers });
    expect(await screen.findByText(price)).toBeVisible();
    expect(screen.getByText(days)).toBeVisible();
    expect(screen.getByText("FOB Manzanillo")).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "Aguacate fresco" })).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("is reached from the products of its company", async () => {
    const { person, router } = startProa({ at: "/companies/c1/products", answers });
    await person.click(await screen.findByRole("link", { name: "Aguacate fresco" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(at));
  });

  it("leads to a lookup and to an origin case of the product", async () => {
    startProa({ at, answers });
    const look = await screen.findByRole("link", { name: "Consultar beneficios" });
    expect(look).toHaveAttribute("href", expect.stringContaining("companyProduct=p1"));
    const origin = await screen.findByRole("link", { name: "Nuevo caso de origen" });
    expect(origin).toHaveAttribute("href", expect.stringContaining("companyProduct=p1"));
  });

  it("asks for the origin cases of the product and of no other", async () => {
    const originCases = vi.fn(() => ({ rows: [], hasMore: false }));
    startProa({ at, answers: { ...answers, originCases } });
    await waitFor(() =>
      expect(originCases).toHaveBeenCalledWith({
        input: expect.objectContaining({ company: "c1", product: "p1" }),
      }),
    );
  });

  it("says that nothing is known yet, and offers no change for a company that is archived", async () => {
    const productsGet = () => aDetail({ status: "archived", version: 0, offer: blankOffer });
    startProa({ at, answers: { ...answers, productsGet } });
    expect(await screen.findByText(/^Aún no se sabe qué ofrece/)).toBeVisible();
    expect(screen.queryByRole("link", { name: "Editar la oferta" })).toBeNull();
  });
});

describe("the form of an offer", () => {
  it("keeps what is typed and goes back to the product", async () => {
    const productsSetOffer = vi.fn(() => 2);
    const { person, router, container } = startProa({
      at: `${at}/edit`,
      answers: { ...answers, productsSetOffer },
    });
    const days = await screen.findByLabelText(/^Plazo de entrega/);
    await person.clear(days);
    await person.type(days, "14");
    expect(await findings(container)).toEqual([]);
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(at));
    expect(productsSetOffer).toHaveBeenCalledWith({
      input: { product: "p1", version: 1, offer: { ...offer, leadDays: "14" } },
    });
  });

  it("takes the Incoterm away", async () => {
    const productsSetOffer = vi.fn(() => 2);
    const { person } = startProa({ at: `${at}/edit`, answers: { ...answers, productsSetOffer } });
    await person.click(await screen.findByRole("button", { name: /^FOB/ }));
    await person.click(within(screen.getByRole("listbox")).getByText("Sin Incoterm"));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(productsSetOffer).toHaveBeenCalledWith({
        input: expect.objectContaining({ offer: { ...offer, incoterm: null } }),
      }),
    );
  });

  it("tells what is wrong at its field", async () => {
    const productsSetOffer = () => {
      throw refusal({
        code: "company.invalid",
        problems: [{ field: "priceHigh", code: "price-range", params: {} }],
      });
    };
    const { person } = startProa({ at: `${at}/edit`, answers: { ...answers, productsSetOffer } });
    await person.click(await screen.findByRole("button", { name: "Guardar" }));
    expect(await screen.findByText(/^El precio más alto es menor/)).toBeVisible();
    expect(screen.getByLabelText(/^El más alto/)).toHaveFocus();
  });

  it("lets one choose when somebody else saved meanwhile", async () => {
    let version = 1;
    const productsSetOffer = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === 2) return 3;
      version = 2;
      throw refusal({ code: "store.stale", topic: "product_offers" });
    });
    const productsGet = () => aDetail({ version });
    const { person } = startProa({
      at: `${at}/edit`,
      answers: { ...answers, productsGet, productsSetOffer },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/guardó/);
    await person.click(screen.getByRole("button", { name: "Conservar lo mío" }));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(productsSetOffer).toHaveBeenCalledTimes(2));
    expect(productsSetOffer.mock.lastCall?.[0].input.version).toBe(2);
  });
});

const organic: CertificationRow = {
  id: "k1",
  version: 3,
  product: "p1",
  certification: {
    kind: "Orgánico",
    issuer: "Certificadora Mexicana",
    scope: "",
    number: "MX-12",
    issuedOn: "",
    expiresOn: "2026-12-24",
  },
  state: "ending",
};
const word: CertificationRow = {
  ...organic,
  id: null,
  version: 0,
  certification: {
    ...organic.certification,
    kind: "Kosher",
    issuer: "",
    number: "",
    expiresOn: "",
  },
  state: "undated",
};
const ofCompany: CertificationRow = {
  ...organic,
  id: "k2",
  product: null,
  certification: { ...organic.certification, kind: "ISO 9001" },
  state: "expired",
};
const ofOther: CertificationRow = {
  ...organic,
  id: "k3",
  product: "p2",
  certification: { ...organic.certification, kind: "Fairtrade" },
};
const certified: Answers = {
  ...answers,
  certificationsOfCompany: () => [ofCompany, organic, word, ofOther],
  certificationsKinds: () => ["Kosher", "Orgánico"],
};

describe("the certifications of a product", () => {
  it("are its own and those of its company, each with how it stands", async () => {
    const { container } = startProa({ at, answers: certified });
    const table = await screen.findByRole("table", { name: "Certificaciones" });
    expect(within(table).getByText("Vence pronto")).toBeVisible();
    expect(within(table).getByText("Vencida")).toBeVisible();
    expect(within(table).getByText("De la empresa")).toBeVisible();
    expect(within(table).queryByText("Fairtrade")).toBeNull();
    expect(await findings(container)).toEqual([]);
  });

  it("let a word be completed into a record", async () => {
    const certificationsSave = vi.fn(() => "k9");
    const { person } = startProa({ at, answers: { ...certified, certificationsSave } });
    await person.click(await screen.findByRole("button", { name: "Editar Kosher" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByLabelText(/^Quién la otorgó/), "Rabinato");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(certificationsSave).toHaveBeenCalledWith({
        input: {
          id: null,
          version: 0,
          company: "c1",
          product: "p1",
          certification: { ...word.certification, issuer: "Rabinato" },
        },
      }),
    );
  });

  it("propose the kinds that the office knows, and take any other", async () => {
    const certificationsSave = vi.fn(() => "k9");
    const { person } = startProa({ at, answers: { ...certified, certificationsSave } });
    await person.click(await screen.findByRole("button", { name: "Agregar una certificación" }));
    const dialog = await screen.findByRole("dialog");
    const kind = within(dialog).getByRole("combobox", { name: /^Certificación/ });
    await person.type(kind, "kos");
    await person.click(await screen.findByRole("option", { name: "Kosher" }));
    expect(kind).toHaveValue("Kosher");
    await person.clear(kind);
    await person.type(kind, "GlobalGAP");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(certificationsSave).toHaveBeenCalledWith({
        input: expect.objectContaining({
          id: null,
          certification: expect.objectContaining({ kind: "GlobalGAP" }),
        }),
      }),
    );
  });

  it("are taken away, but for a word of the profile", async () => {
    let rows = [ofCompany, organic, word];
    const certificationsRemove = vi.fn(({ id }: { id: string }) => {
      rows = rows.filter((row) => row.id !== id);
      return null;
    });
    const { person } = startProa({
      at,
      answers: { ...certified, certificationsOfCompany: () => rows, certificationsRemove },
    });
    await person.click(await screen.findByRole("button", { name: "Quitar Orgánico" }));
    const table = screen.getByRole("table", { name: "Certificaciones" });
    await waitFor(() => expect(within(table).queryByText("Orgánico")).toBeNull());
    expect(certificationsRemove).toHaveBeenCalledWith({ id: "k1" });
    expect(table.closest("[tabindex='-1']")).toHaveFocus();
    expect(within(table).getByText("Kosher")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Quitar Kosher" })).toBeNull();
  });
});

const photographs = [
  {
    id: "f1",
    version: 1,
    alt: { es: "Caja de aguacates", en: "Box of avocados" },
    width: 4,
    height: 3,
  },
  { id: "f2", version: 1, alt: { es: "", en: "" }, width: 4, height: 3 },
];
const pictured: Answers = {
  ...answers,
  photographsOfProduct: () => photographs,
  photographsContent: () => "data:image/jpeg;base64,/9j/",
};

describe("the photographs of a product", () => {
  it("are shown with their words, and one without is told", async () => {
    const { container } = startProa({ at, answers: pictured });
    await screen.findByRole("heading", { name: "Fotografías" });
    expect(await screen.findByRole("img", { name: "Caja de aguacates" })).toBeVisible();
    expect(screen.getByText("Sin descripción")).toBeVisible();
    expect(screen.getByText(/^Falta decir qué se ve/)).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("ask what is on them as soon as they are added", async () => {
    let rows = photographs.slice(0, 1);
    const photographsDescribe = vi.fn(() => 2);
    const { person } = startProa({
      at,
      answers: {
        ...pictured,
        photographsOfProduct: () => rows,
        photographsAdd: () => {
          rows = photographs;
          return "f2";
        },
        photographsDescribe,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Agregar una fotografía" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByLabelText(/^Qué se ve, en español/), "Huerta");
    await person.type(within(dialog).getByLabelText(/^Qué se ve, en inglés/), "Orchard");
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() =>
      expect(photographsDescribe).toHaveBeenCalledWith({
        input: { id: "f2", version: 1, alt: { es: "Huerta", en: "Orchard" } },
      }),
    );
  });

  it("ask before they write over what somebody else said of one", async () => {
    const [first] = photographs;
    let version = 1;
    const photographsDescribe = vi.fn(({ input }: { input: { version: number } }) => {
      if (input.version === version) return 3;
      throw refusal({ code: "store.stale", topic: "product_photographs" });
    });
    const photographsOfProduct = () => [{ ...first, version }] as never;
    const { person } = startProa({
      at,
      answers: { ...pictured, photographsOfProduct, photographsDescribe },
    });
    await person.click(await screen.findByRole("button", { name: "Describir la fotografía 1" }));
    const dialog = await screen.findByRole("dialog");
    await person.type(within(dialog).getByLabelText(/^Qué se ve, en inglés/), " ready");
    version = 2;
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await person.click(await within(dialog).findByRole("button", { name: "Conservar lo mío" }));
    await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(photographsDescribe).toHaveBeenLastCalledWith({
      input: {
        id: "f1",
        version: 2,
        alt: { es: "Caja de aguacates", en: "Box of avocados ready" },
      },
    });
  });

  it("say what is wrong with a file, and lose nothing", async () => {
    const photographsAdd = () => {
      throw refusal({ code: "company.not-a-picture", name: "precios.jpg" });
    };
    const { person } = startProa({ at, answers: { ...pictured, photographsAdd } });
    await person.click(await screen.findByRole("button", { name: "Agregar una fotografía" }));
    expect(await screen.findByText(/«precios.jpg» no es una fotografía/)).toBeVisible();
    expect(screen.getByRole("img", { name: "Caja de aguacates" })).toBeVisible();
  });

  it("are put first and taken away", async () => {
    let rows = photographs;
    const photographsLead = vi.fn(({ id }: { id: string }) => {
      rows = [...rows].sort((one) => (one.id === id ? -1 : 1));
      return null;
    });
    const photographsRemove = vi.fn(({ id }: { id: string }) => {
      rows = rows.filter((row) => row.id !== id);
      return null;
    });
    const { person } = startProa({
      at,
      answers: {
        ...pictured,
        photographsOfProduct: () => rows,
        photographsLead,
        photographsRemove,
      },
    });
    await person.click(
      await screen.findByRole("button", { name: "Poner primero la fotografía 2" }),
    );
    const list = screen.getByRole("list", { name: "Fotografías" });
    await waitFor(() => expect(list).toHaveFocus());
    expect(photographsLead).toHaveBeenCalledWith({ id: "f2" });
    const [first] = within(list).getAllByRole("listitem");
    expect(first).toHaveTextContent("Sin descripción");
    await person.click(screen.getByRole("button", { name: "Quitar la fotografía 2" }));
    await waitFor(() => expect(within(list).getAllByRole("listitem")).toHaveLength(1));
    expect(photographsRemove).toHaveBeenCalledWith({ id: "f1" });
    expect(screen.queryByRole("img", { name: "Caja de aguacates" })).toBeNull();
    expect(list).toHaveFocus();
  });
});
