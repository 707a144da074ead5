import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Action, OfficeExport, Role } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aDesk, everything } from "@/test/desk";

const file = { name: "proa-2026-11-23.zip", bytes: 4_096 };
const saved = { file, lost: 0 };

interface Begun {
  role?: Role;
  may?: Action[];
  settingsExportOffice?: Answers["settingsExportOffice"];
}

/** The page as a person with a role sees it. */
function startAs({ role = "head", may = everything, settingsExportOffice }: Begun) {
  const { person } = aDesk();
  return startProa({
    at: "/settings/safety",
    desk: { person: person && { ...person, role }, may },
    answers: settingsExportOffice ? { settingsExportOffice } : {},
  });
}

describe("the data of the office", () => {
  it("leaves personal data out unless they are asked for, and tells plainly what they are", async () => {
    const settingsExportOffice = vi.fn((_: { input: OfficeExport }) => saved);
    const { person } = startAs({ settingsExportOffice });
    const run = await screen.findByRole("button", { name: "Exportar los datos" });
    await waitFor(() => expect(run).toBeEnabled());
    await person.click(run);
    expect(await screen.findByText("Los datos están en proa-2026-11-23.zip")).toBeVisible();
    expect(settingsExportOffice.mock.calls[0]?.[0].input).toEqual({ withPersonal: false });
    await person.click(screen.getByRole("radio", { name: /^Con datos personales/ }));
    expect(screen.getByText(/Lleva nombres, correos/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Exportar los datos" }));
    await waitFor(() =>
      expect(settingsExportOffice.mock.calls[1]?.[0].input).toEqual({ withPersonal: true }),
    );
  });

  it("says that documents are missing", async () => {
    const { person } = startAs({ settingsExportOffice: () => ({ file, lost: 2 }) });
    const run = await screen.findByRole("button", { name: "Exportar los datos" });
    await waitFor(() => expect(run).toBeEnabled());
    await person.click(run);
    expect(await screen.findByText("Faltan 2 documentos")).toBeVisible();
  });

  it.each([
    ["adviser", [], false, false],
    ["coordinator", ["export-register"], true, false],
    ["head", ["export-register", "export-office"], true, true],
  ] as const)("says who may: %s", async (role, may, plain, personal) => {
    const { person } = startAs({ role, may: [...may] });
    const run = await screen.findByRole("button", { name: "Exportar los datos" });
    await waitFor(() => expect(run.hasAttribute("disabled")).toBe(!plain));
    await person.click(screen.getByRole("radio", { name: /^Con datos personales/ }));
    expect(run.hasAttribute("disabled")).toBe(!personal);
    expect(screen.queryByText(/pídelo a quien pueda/) === null).toBe(personal);
  });
});
