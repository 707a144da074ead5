import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { EndingCertification } from "@/bridge";
import { refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";

const rows: EndingCertification[] = [
  {
    id: "k1",
    kind: "Orgánico",
    company: "c1",
    companyName: "Aguacates de la Meseta",
    product: "p1",
    description: "Aguacate fresco",
    expiresOn: "2026-11-01",
    state: "expired",
  },
  {
    id: "k2",
    kind: "ISO 9001",
    company: "c2",
    companyName: "Mezcales del Sur",
    product: null,
    description: null,
    expiresOn: "2027-01-10",
    state: "ending",
  },
];

describe("the certifications of the day", () => {
  it("lead to what is to be renewed, and say how many more there are", async () => {
    const certificationsEnding = () => ({ rows, total: 5 });
    startProa({ answers: { certificationsEnding } });
    const product = await screen.findByRole("link", { name: "Orgánico · Aguacate fresco" });
    expect(product).toHaveAttribute("href", "/companies/c1/products/p1");
    expect(screen.getByText("Aguacates de la Meseta · Venció el 1 nov 2026")).toBeVisible();
    const company = screen.getByRole("link", { name: "ISO 9001 · Mezcales del Sur" });
    expect(company).toHaveAttribute("href", "/companies/c2/products");
    const more = screen.getByRole("link", { name: "Hay 3 más en las empresas" });
    expect(more).toHaveAttribute("href", "/companies");
  });

  it("are said to be unread where they could not be, and are read again", async () => {
    let isBroken = true;
    const certificationsEnding = () => {
      if (isBroken) throw refusal({ code: "internal", incident: "A1" });
      return { rows, total: 2 };
    };
    const { person } = startProa({ answers: { certificationsEnding } });
    const part = (
      await screen.findByRole("heading", { name: "Certificaciones por renovar" })
    ).closest("section");
    isBroken = false;
    await person.click(within(part as HTMLElement).getByRole("button", { name: "Reintentar" }));
    expect(await screen.findByRole("link", { name: "ISO 9001 · Mezcales del Sur" })).toBeVisible();
  });
});
