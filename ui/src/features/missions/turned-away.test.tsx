import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { startProa } from "@/test/app";
import { aRegistration, office } from "./testing";

describe("whoever the selection turned away", () => {
  it.each([
    ["es-MX", "Producto por código, Documentos"],
    ["en", "Product by code, Documents"],
  ] as const)(
    "is told what was not met in the language of the window (%s)",
    async (locale, told) => {
      startProa({
        at: "/missions/m1/registrations",
        locale,
        answers: {
          ...office,
          missionsRegistrations: () => [
            aRegistration({ state: "rejected", unmet: ["product", "document"] }),
          ],
        },
      });
      expect(await screen.findByText(told)).toBeVisible();
    },
  );
});
