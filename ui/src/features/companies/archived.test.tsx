import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { CompanyRow } from "@/bridge";
import { startProa } from "@/test/app";

const former: CompanyRow = {
  id: "c1",
  legalName: "Primera",
  tradeName: null,
  rfc: null,
  state: null,
  municipality: null,
  size: null,
  sector: null,
  products: 0,
  status: "archived",
  successor: "Tercera",
  tags: [],
  rosterNote: null,
  updatedAt: "2026-11-20T10:00:00.000Z",
};

it("says of an archived company in the list which one carries on its business", async () => {
  startProa({
    at: "/companies",
    answers: {
      companiesList: () => ({ rows: [former], next: null, total: 1 }),
      referenceStates: () => [],
      referenceSectors: () => [],
    },
  });
  const row = await screen.findByRole("row", { name: /Primera/ });
  expect(within(row).getByText("ahora: Tercera")).toBeVisible();
});
