import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { startProa } from "@/test/app";

// The code of this screen never comes.
vi.mock("@/features/companies/CompaniesPage", () => new Promise(() => {}));

it("shows a heading and the shape of a page while the code of a screen is on its way", async () => {
  startProa({ at: "/companies" });
  expect(await screen.findByRole("heading", { level: 1, name: "Cargando" })).toBeVisible();
  expect(screen.getByRole("status", { name: "Cargando" })).toBeVisible();
});
