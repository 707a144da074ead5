import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Supplier, SupplyReason } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { findings } from "@/test/axe";
import { readRequirement, requirementOf, searchOf } from "./requirement";

const reasons: SupplyReason[] = [
  { part: "product", verdict: "met", why: "every-word", params: { code: "080440" } },
  {
    part: "volume",
    verdict: "not-met",
    why: "capacity-short",
    params: { amount: "1200", unit: "t", period: "year" },
  },
  { part: "days", verdict: "unknown", why: "days-unknown", params: {} },
  { part: "state", verdict: "met", why: "state-within", params: { state: "16" } },
];

function aSupplier(some: Partial<Supplier> = {}): Supplier {
  return {
    company: "c1",
    companyName: "Aguacates de la Meseta",
    state: "16",
    size: "small",
    product: "p1",
    description: "Aguacate Hass",
    code: "080440",
    score: 62,
    reasons,
    others: 1,
    ...some,
  };
}

const states = [{ code: "16", nameEs: "Michoacán", nameEn: "Michoacán", abbreviation: "Mich." }];

const answers: Answers = {
  companiesSuppliers: () => ({ rows: [aSupplier()], total: 1, isCut: false }),
  referenceStates: () => states as never,
  referenceCountries: () => [{ code: "JP", nameEs: "Japón", nameEn: "Japan" }],
};

const at = "/companies/suppliers?text=aguacate&volume=200&unit=t&days=30&states=16";

describe("who can supply", () => {
  it.each([
    ["es-MX", "Volumen: No se cumple. Solo 1,200 t al año."],
    ["en", "Volume: Not met. Only 1,200 t a year."],
  ] as const)("tells the reason of each part in %s", async (locale, volume) => {
    const { container } = startProa({ at, locale, answers });
    const told = await screen.findByText((_, element) => element?.textContent === volume, {
      selector: "li > span",
    });
    expect(told).toBeVisible();
    expect(await findings(container)).toEqual([]);
  });

  it("leads to the company and to its product", async () => {
    startProa({ at, answers });
    const company = await screen.findByRole("link", { name: "Aguacates de la Meseta" });
    expect(company).toHaveAttribute("href", "/companies/c1");
    const product = screen.getByRole("link", { name: "Aguacate Hass" });
    expect(product).toHaveAttribute("href", "/companies/c1/products/p1");
  });

  it("puts what is asked into the address, and asks nothing before", async () => {
    const companiesSuppliers = vi.fn(() => ({ rows: [aSupplier()], total: 1, isCut: false }));
    const { person, router } = startProa({
      at: "/companies/suppliers",
      answers: { ...answers, companiesSuppliers },
    });
    const text = await screen.findByLabelText(/^Producto/);
    expect(screen.getByText("Escribe qué producto se busca")).toBeVisible();
    expect(companiesSuppliers).not.toHaveBeenCalled();
    await person.type(text, "aguacate{Enter}");
    expect(text).toHaveFocus();
    await waitFor(() => expect(router.state.location.search).toEqual({ text: "aguacate" }));
    expect(await screen.findByText("1 empresa con ese producto")).toBeVisible();
    expect(companiesSuppliers).toHaveBeenCalledWith({
      input: { requirement: requirementOf({ text: "aguacate" }), limit: 200 },
    });
    expect(text).toHaveFocus();
    expect(text).toBeVisible();
  });

  it("shows the requirement of an address that is opened anew", async () => {
    const { router } = startProa({ at, answers });
    expect(await screen.findByLabelText(/^Producto/)).toHaveValue("aguacate");
    await router.navigate({ to: "/companies/suppliers", search: { text: "mole" } });
    await waitFor(() => expect(screen.getByLabelText(/^Producto/)).toHaveValue("mole"));
    expect(screen.getByLabelText(/^Volumen/)).toHaveValue("");
  });

  it("says what is wrong at its field", async () => {
    const companiesSuppliers = () => {
      throw refusal({
        code: "company.invalid",
        problems: [{ field: "unit", code: "required", params: {} }],
      });
    };
    startProa({
      at: "/companies/suppliers?text=aguacate&volume=5",
      answers: { ...answers, companiesSuppliers },
    });
    expect(await screen.findByText("Falta este dato.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Unidad" })).toBeInvalid();
    expect(screen.getByLabelText(/^Volumen/)).toBeValid();
    expect(screen.queryByText("Reintentar")).toBeNull();
  });

  it("writes the whole list as it was asked", async () => {
    const companiesExportSuppliers = vi.fn(() => null);
    const { person } = startProa({ at, answers: { ...answers, companiesExportSuppliers } });
    await person.click(await screen.findByRole("button", { name: "Exportar esta lista…" }));
    const menu = await screen.findByRole("menu");
    await person.click(within(menu).getAllByRole("menuitem")[0] as HTMLElement);
    await waitFor(() =>
      expect(companiesExportSuppliers).toHaveBeenCalledWith({
        input: {
          format: "xlsx",
          requirement: expect.objectContaining({ text: "aguacate", volume: "200", states: ["16"] }),
        },
      }),
    );
  });

  it("says that nobody was found, and that more were found than are compared", async () => {
    const none = () => ({ rows: [], total: 0, isCut: false });
    const { unmount } = startProa({ at, answers: { ...answers, companiesSuppliers: none } });
    expect(await screen.findByText(/^Ninguna empresa activa/)).toBeVisible();
    unmount();
    const cut = () => ({ rows: [aSupplier()], total: 1, isCut: true });
    startProa({ at, answers: { ...answers, companiesSuppliers: cut } });
    expect(await screen.findByText(/^Hay más productos que los que/)).toBeVisible();
  });
});

describe("a requirement in an address", () => {
  it("is read as it was written, and says nothing that was not asked", () => {
    const whole = {
      text: "0804",
      volume: "200",
      unit: "t",
      per: "year",
      certification: "orgánico",
      states: "16,14",
      sizes: "small",
      to: "JP",
      days: "30",
    };
    expect(searchOf(requirementOf(whole))).toEqual(whole);
    expect(searchOf(requirementOf({ text: "a", unit: "t", per: "year" }))).toEqual({ text: "a" });
  });

  it("takes a code that the address reads as a number", () => {
    expect(readRequirement({ text: 80440, sizes: "giant", days: null })).toEqual({
      text: "80440",
      sizes: "giant",
    });
    expect(requirementOf({ sizes: "giant" }).sizes).toEqual([]);
  });
});
