import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { CompanyDetail, DirectoryListing, Entry, LeftOut, ListingView } from "@/bridge";
import { type Answers, refusal, tellChanged } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { aCompany, anAvocado } from "@/test/desk";

const contact = {
  id: "k1",
  name: "Itzel Nava",
  role: "Ventas",
  mail: "itzel@meseta.example",
  phone: "",
  isPrimary: true,
};

const aListed = (some: Partial<CompanyDetail> = {}) =>
  aCompany(
    {
      legalName: "Aguacates de la Meseta",
      state: "16",
      exportExperience: "regular",
      contacts: [contact],
      markets: [
        { market: "JP", status: "exporting" },
        { market: "CA", status: "paused" },
      ],
      products: [anAvocado, { ...anAvocado, id: "p2", description: "Pulpa", isExportable: false }],
    },
    some,
  );

const listing: DirectoryListing = {
  fields: ["legal-name", "products"],
  mail: "ventas@meseta.example",
  phone: "",
  givenBy: "Rosa Huerta, representante legal",
  givenOn: "2026-11-02",
  means: "letter",
  note: "Carpeta 3",
  endsOn: "",
  contact: null,
};

const entry: Entry = {
  name: "Aguacates de la Meseta",
  tradeNames: [],
  state: null,
  municipality: null,
  activity: null,
  sectors: [],
  products: [
    {
      description: "Aguacate fresco",
      code: "080440",
      capacity: null,
      certifications: [],
      picture: { jpeg: "/9j/", altEs: "Caja de aguacates", altEn: "Box of avocados" },
    },
  ],
  markets: [{ market: "JP", isServed: true }],
  size: null,
  experience: null,
  programmes: [],
  web: null,
  mail: "ventas@meseta.example",
  phone: null,
  contact: null,
};

function aView(some: Partial<ListingView> = {}): ListingView {
  return {
    company: "c1",
    version: 2,
    listing,
    withdrawnOn: null,
    entry,
    leftOut: null,
    contactOut: null,
    ...some,
  };
}

const unsaid: Partial<ListingView> = {
  version: 0,
  listing: null,
  entry: null,
  leftOut: "no-consent",
};

const office: Answers = {
  referenceStates: () => [{ code: "16", nameEs: "Michoacán", nameEn: "Michoacán", iso: "MX-MIC" }],
  referenceSectors: () => [],
  referenceCountries: () => [],
  referenceMunicipalities: () => [],
  referenceSearchScian: () => [],
  companiesGet: () => aListed(),
  directoryListing: () => aView(),
};

describe("what the directory says of a company", () => {
  it("shows what it says today, and the consent behind it", async () => {
    const { container } = startProa({ at: "/companies/c1/directory", answers: office });
    expect(await screen.findByText("Está en el directorio")).toBeVisible();
    expect(screen.getByRole("rowheader", { name: "Aguacate fresco" })).toBeVisible();
    expect(screen.getByRole("img", { name: "Caja de aguacates" })).toBeVisible();
    expect(screen.getByText("0804.40")).toBeVisible();
    expect(screen.getByText("Japón")).toBeVisible();
    expect(screen.getByText("Rosa Huerta, representante legal")).toBeVisible();
    expect(screen.getByText("Nombre legal y Productos listos para exportar")).toBeVisible();
    expect(screen.getByText("Sin fecha de fin")).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it.each([
    ["no-consent", "No ha dado su consentimiento", /Pide a la empresa que lo dé/],
    ["withdrawn", "Retiró su consentimiento", /Nada de ella se publica/],
    ["ended", "Su consentimiento no está vigente", /que lo renueve/],
    ["archived", "Está archivada", /reactívala/],
    ["erased", "Sus datos personales se borraron", /Ya no hay datos/],
    ["no-name", "Ninguno de sus nombres es público", /Haz público el nombre legal/],
    ["no-product", "No tiene un producto público listo para exportar", /como listo para exportar/],
  ] as const)("says why it is in none and how to mend it: %s", async (leftOut, why, cure) => {
    const directoryListing = () => aView({ entry: null, leftOut: leftOut as LeftOut });
    startProa({ at: "/companies/c1/directory", answers: { ...office, directoryListing } });
    expect(await screen.findByText(`No está en el directorio: ${why}`)).toBeVisible();
    expect(screen.getByText(cure)).toBeVisible();
  });

  it("leads to the profile where that is what lacks", async () => {
    startProa({
      at: "/companies/c1/directory",
      answers: { ...office, directoryListing: () => aView({ entry: null, leftOut: "no-product" }) },
    });
    const notice = (await screen.findByText(/como listo para exportar/))
      .parentElement as HTMLElement;
    expect(within(notice).getByRole("link")).toHaveAttribute("href", "/companies/c1/edit");
  });

  it("says why a person with a consent is not named", async () => {
    const contact = { id: "k1", name: "Juan Ek", givenOn: "2026-11-02", means: "mail", endsOn: "" };
    const directoryListing = () =>
      aView({
        listing: { ...listing, contact: { ...contact, means: "mail" } },
        contactOut: "renamed",
      });
    startProa({ at: "/companies/c1/directory", answers: { ...office, directoryListing } });
    expect(await screen.findByText("No se nombra a ninguna persona")).toBeVisible();
    expect(screen.getByText(/tiene otro nombre que el contacto/)).toBeVisible();
    expect(screen.getByText("Juan Ek")).toBeVisible();
  });

  it("lets an archived company take its consent back, and no more", async () => {
    startProa({
      at: "/companies/c1/directory",
      answers: {
        ...office,
        companiesGet: () => aListed({ status: "archived" }),
        directoryListing: () => aView({ entry: null, leftOut: "archived" }),
      },
    });
    await screen.findByText("No está en el directorio: Está archivada");
    expect(screen.queryByRole("link", { name: "Cambiar lo público" })).toBeNull();
    expect(screen.getByRole("button", { name: "Retirar el consentimiento" })).toBeVisible();
  });

  it("withdraws a consent once that is confirmed, at the version that was read", async () => {
    const directoryWithdrawListing = vi.fn(() => 3);
    const { person } = startProa({
      at: "/companies/c1/directory",
      answers: { ...office, directoryWithdrawListing },
    });
    await person.click(await screen.findByRole("button", { name: "Retirar el consentimiento" }));
    expect(directoryWithdrawListing).not.toHaveBeenCalled();
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("button", { name: "Retirar el consentimiento" }));
    expect(
      await screen.findByText("Se retiró el consentimiento de Aguacates de la Meseta."),
    ).toBeVisible();
    expect(directoryWithdrawListing).toHaveBeenCalledWith({ input: { company: "c1", version: 2 } });
  });
});

describe("the form of what may be said", () => {
  const at = "/companies/c1/directory/edit";
  const begun = { ...office, directoryListing: () => aView(unsaid) };

  it("marks nothing by itself, and shows beside each what would be seen", async () => {
    const { container } = startProa({ at, answers: begun });
    const name = await screen.findByRole("checkbox", {
      name: /^Nombre legal\s*Aguacates de la Meseta$/,
    });
    expect(name).not.toBeChecked();
    // What is not ready to export, and a market that was left, are not seen.
    const products = { name: /^Productos listos para exportar\s*Aguacate fresco$/ };
    expect(screen.getByRole("checkbox", products)).toBeVisible();
    expect(screen.getByRole("checkbox", { name: /^Mercados\s*Japón$/ })).toBeVisible();
    expect(screen.getByRole("checkbox", { name: /^Sitio web\s*sin dato/ })).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("shows the place and the capacity as they are published", async () => {
    const placed = { ...aListed().profile, municipality: "16102" };
    const capacity = { amount: "200", unit: "t", period: "month" } as const;
    const products = entry.products.map((product) => ({ ...product, capacity }));
    const published = { ...entry, state: "16", municipality: "16102", products };
    const { router } = startProa({
      at,
      answers: {
        ...office,
        referenceMunicipalities: () => [{ code: "16102", name: "Uruapan" }],
        companiesGet: () => aListed({ profile: placed }),
        directoryListing: () => aView({ entry: published }),
      },
    });
    const place = { name: /^Estado y municipio\s*Uruapan, Michoacán$/ };
    expect(await screen.findByRole("checkbox", place)).toBeVisible();
    expect(screen.getByRole("checkbox", { name: /^Capacidad.*\s*200 t al mes$/ })).toBeVisible();
    await router.navigate({ to: "/companies/$company/directory", params: { company: "c1" } });
    const table = await screen.findByRole("table", { name: "Productos" });
    expect(within(table).getByText("200 t al mes")).toBeVisible();
    const town = screen.getByText("Lugar");
    expect(town.parentElement).toHaveTextContent("Uruapan, Michoacán");
  });

  it("keeps what was marked and who said so", async () => {
    const directorySetListing = vi.fn(() => 1);
    const { person, router } = startProa({ at, answers: { ...begun, directorySetListing } });
    await person.click(await screen.findByRole("checkbox", { name: /^Nombre legal/ }));
    await person.type(screen.getByLabelText(/^Quién dio el consentimiento/), "Rosa Huerta");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/companies/c1/directory"));
    expect(directorySetListing).toHaveBeenCalledWith({
      input: {
        company: "c1",
        version: 0,
        listing: expect.objectContaining({
          fields: ["legal-name"],
          givenBy: "Rosa Huerta",
          means: "letter",
          endsOn: "",
          contact: null,
        }),
      },
    });
  });

  it("marks all, and none", async () => {
    const { person } = startProa({ at, answers: begun });
    await person.click(await screen.findByRole("button", { name: "Marcar todo" }));
    for (const box of screen.getAllByRole("checkbox")) expect(box).toBeChecked();
    await person.click(screen.getByRole("button", { name: "Quitar todo" }));
    for (const box of screen.getAllByRole("checkbox")) expect(box).not.toBeChecked();
  });

  it("keeps what was marked in the order of the directory, whichever was marked first", async () => {
    const directorySetListing = vi.fn((_: { input: { listing: DirectoryListing } }) => 1);
    const { person } = startProa({ at, answers: { ...begun, directorySetListing } });
    await person.click(await screen.findByRole("checkbox", { name: /^Sitio web/ }));
    await person.click(screen.getByRole("checkbox", { name: /^Mercados/ }));
    await person.click(screen.getByRole("checkbox", { name: /^Nombre legal/ }));
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(directorySetListing).toHaveBeenCalled());
    expect(directorySetListing.mock.calls[0]?.[0].input.listing.fields).toEqual([
      "legal-name",
      "markets",
      "web",
    ]);
  });

  it.each([
    [aView(), "Está en el directorio"],
    [aView(unsaid), "No está en el directorio: No ha dado su consentimiento"],
  ])("tells beside its title whether the company is published", async (view, said) => {
    startProa({ at, answers: { ...office, directoryListing: () => view } });
    expect(await screen.findByText(said)).toBeVisible();
  });

  it("asks a person for a consent of their own", async () => {
    const directorySetListing = vi.fn(() => 3);
    const { person } = startProa({ at, answers: { ...office, directorySetListing } });
    await person.click(await screen.findByRole("button", { name: /Contacto público/ }));
    await person.click(await screen.findByRole("option", { name: /^Itzel Nava/ }));
    expect(screen.getByText("Fecha en que la persona lo dio")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(directorySetListing).toHaveBeenCalled());
    expect(directorySetListing).toHaveBeenCalledWith({
      input: expect.objectContaining({
        version: 2,
        listing: {
          ...listing,
          contact: { id: "k1", name: "Itzel Nava", givenOn: "", means: "letter", endsOn: "" },
        },
      }),
    });
  });

  it("shows what is wrong at its field and loses nothing", async () => {
    const directorySetListing = () => {
      throw refusal({
        code: "company.invalid",
        problems: [{ field: "fields", code: "public-name", params: {} }],
      });
    };
    const { person } = startProa({ at, answers: { ...begun, directorySetListing } });
    await person.type(await screen.findByLabelText(/^Quién dio/), "Rosa Huerta");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(await screen.findByText(/Elige al menos un nombre/)).toBeVisible();
    expect(screen.getByRole("group", { name: /^Del perfil/ })).toHaveAccessibleDescription(
      /Elige al menos un nombre/,
    );
    expect(screen.getByLabelText(/^Quién dio/)).toHaveValue("Rosa Huerta");
  });

  it("shows what is wrong with the consent of a person at that one's day", async () => {
    const directorySetListing = () => {
      throw refusal({
        code: "company.invalid",
        problems: [{ field: "contact.givenOn", code: "required", params: {} }],
      });
    };
    const undated = {
      id: "k1",
      name: "Itzel Nava",
      givenOn: "",
      means: "letter",
      endsOn: "",
    } as const;
    const directoryListing = () => aView({ listing: { ...listing, contact: undated } });
    const { person } = startProa({
      at,
      answers: { ...office, directoryListing, directorySetListing },
    });
    await person.click(await screen.findByRole("button", { name: "Guardar" }));
    const day = await screen.findByRole("group", { name: /^Fecha en que la persona lo dio/ });
    await waitFor(() => expect(day).toHaveAccessibleDescription(/Falta este dato/));
    expect(
      screen.getByRole("group", { name: /^Fecha del consentimiento/ }),
    ).not.toHaveAccessibleDescription(/Falta este dato/);
  });

  it("reads the company again where that is what could not be read", async () => {
    let isRead = false;
    const companiesGet = () => {
      if (isRead) return aListed();
      throw refusal({ code: "internal", incident: "i1" });
    };
    const { person } = startProa({ at, answers: { ...begun, companiesGet } });
    const retry = await screen.findByRole("button", { name: "Reintentar" });
    isRead = true;
    await person.click(retry);
    expect(await screen.findByRole("checkbox", { name: /^Nombre legal/ })).toBeVisible();
  });

  it("does not take an old consent for the one after a withdrawal", async () => {
    const withdrawn = { withdrawnOn: "2026-11-10", entry: null, leftOut: "withdrawn" } as const;
    startProa({ at, answers: { ...office, directoryListing: () => aView(withdrawn) } });
    expect(await screen.findByText(/retiró su consentimiento el 10 nov 2026/)).toBeVisible();
    expect(screen.getByRole("checkbox", { name: /^Nombre legal/ })).toBeChecked();
    expect(screen.getByLabelText(/^Quién dio/)).toHaveValue("");
    expect(screen.getByLabelText(/^Nota/)).toHaveValue("");
  });

  it("does not keep a consent that was taken back meanwhile with one's own words", async () => {
    let view = aView();
    const answers = { ...office, directoryListing: () => view };
    const { person } = startProa({ at, answers });
    await person.type(await screen.findByLabelText(/^Correo público/), "x");
    view = aView({ version: 3, withdrawnOn: "2026-11-10", entry: null, leftOut: "withdrawn" });
    await tellChanged("directory_listings");
    await person.click(await screen.findByRole("button", { name: "Conservar lo mío" }));
    expect(screen.getByLabelText(/^Correo público/)).toHaveValue("ventas@meseta.examplex");
    expect(screen.getByLabelText(/^Quién dio/)).toHaveValue("");
  });

  it("lets one keep one's own words when somebody else saved meanwhile", async () => {
    let view = aView();
    const directorySetListing = vi.fn(() => 4);
    const answers = { ...office, directoryListing: () => view, directorySetListing };
    const { person } = startProa({ at, answers });
    const note = await screen.findByLabelText(/^Nota/);
    await person.type(note, " bis");
    view = aView({ version: 3, listing: { ...listing, note: "Otra" } });
    await tellChanged("directory_listings");
    const keep = await screen.findByRole("button", { name: "Conservar lo mío" });
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    expect(screen.getByRole("alert")).toHaveFocus();
    expect(directorySetListing).not.toHaveBeenCalled();
    await person.click(keep);
    expect(note).toHaveValue("Carpeta 3 bis");
    await person.click(screen.getByRole("button", { name: "Guardar" }));
    await waitFor(() => expect(directorySetListing).toHaveBeenCalled());
    expect(directorySetListing).toHaveBeenCalledWith({
      input: { company: "c1", version: 3, listing: { ...listing, note: "Carpeta 3 bis" } },
    });
  });
});
