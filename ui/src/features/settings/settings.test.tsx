import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { ChosenSchedule, ImportReport, ScheduleOrder } from "@/bridge";
import { type Answers, refusal } from "@/bridge/mock";
import { startProa } from "@/test/app";
import { aDesk, unitedStates } from "@/test/desk";

const chosen: ChosenSchedule = {
  token: "t",
  name: "hts_2026_rev_10.json.gz",
  bytes: 4_718_592,
  format: "us-hts-json",
  market: "US",
  markets: ["US"],
  vintage: "2026 rev 10",
  takesBeside: false,
  needsBeside: false,
};
const status = { sources: [], markets: [unitedStates], repair: null };
const reference = { referenceStatus: () => status };

const imported: ImportReport = {
  schedule: "s1",
  records: 35_512,
  lines: 29_871,
  computed: 28_640,
  textOnly: 1_231,
  rejected: 3,
  reasons: [{ reason: "see-note", count: 812, examples: ["1701.12.50"] }],
  alreadyLoaded: false,
  isCurrent: true,
};

/** An import that has told how far it is, and ends when and as its test says. */
function underWay() {
  let resolve = (_: Promise<ImportReport>) => {};
  const outcome = new Promise<ImportReport>((end) => {
    resolve = end;
  });
  const answers: Answers = {
    ...reference,
    referenceChooseSchedule: () => chosen,
    referenceImportSchedule: ({ channel }) => {
      channel.onmessage({ task: "t1", stage: "import", done: 2_097_152, total: 4_718_592 });
      return outcome;
    },
  };
  return { answers, end: (outcome: Promise<ImportReport>) => resolve(outcome) };
}

describe("importing a tariff", () => {
  it("confirms what the file is, then reports what was understood", async () => {
    const { person } = startProa({
      at: "/settings/import",
      answers: {
        ...reference,
        referenceChooseSchedule: () => chosen,
        referenceImportSchedule: () => imported,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
    expect(await screen.findByText("hts_2026_rev_10.json.gz")).toBeVisible();
    expect(screen.getByLabelText("Edición")).toHaveValue("2026 rev 10");
    await person.click(screen.getByRole("button", { name: "Importar" }));
    expect(await screen.findByText("La importación terminó")).toBeVisible();
    expect(screen.getByText("28,640")).toBeVisible();
    expect(screen.getByText(/812 · Depende de una nota legal/)).toBeVisible();
  });

  it("asks for which market a table of two is read, and knows Mexico's codes", async () => {
    const referenceImportSchedule = vi.fn((_: { input: ScheduleOrder }) => imported);
    const market = (id: string, nameEs: string) => ({ ...unitedStates, market: id, nameEs });
    const markets = [unitedStates, market("EU", "Unión Europea"), market("GB", "Reino Unido")];
    const table: ChosenSchedule = {
      ...chosen,
      name: "global-uk-tariff.csv",
      format: "uk-tariff-csv",
      market: "GB",
      markets: ["GB", "EU"],
      vintage: null,
    };
    const answers = {
      referenceStatus: () => ({ ...status, markets }),
      referenceChooseSchedule: vi.fn(() => table),
      referenceImportSchedule,
    };
    const { person } = startProa({ at: "/settings/import", answers });
    await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
    const field = await screen.findByRole("combobox", { name: "Mercado" });
    await waitFor(() => expect(field).toHaveValue("Reino Unido"));
    await person.click(screen.getByRole("button", { name: /Mercado/ }));
    const proposed = (await screen.findAllByRole("option")).map((one) => one.textContent);
    expect(proposed).toEqual(["Reino Unido", "Unión Europea"]);
    await person.click(screen.getByRole("option", { name: "Unión Europea" }));
    await person.type(screen.getByLabelText("Edición"), "2020");
    await person.click(screen.getByRole("button", { name: "Importar" }));
    expect(await screen.findByText("La importación terminó")).toBeVisible();
    expect(referenceImportSchedule.mock.lastCall?.[0].input).toMatchObject({
      market: "EU",
      format: "uk-tariff-csv",
      vintage: "2020",
    });

    answers.referenceChooseSchedule.mockReturnValue({
      ...chosen,
      format: "mx-sat-csv",
      market: "MX",
      markets: ["MX"],
    });
    await person.click(screen.getByRole("button", { name: "Importar otro archivo" }));
    const codes = await screen.findByRole("combobox", { name: "Mercado" });
    await waitFor(() => expect(codes).toHaveValue("México"));
  });

  it("takes a second file where one completes the first", async () => {
    const referenceImportSchedule = vi.fn((_: { input: ScheduleOrder }) => imported);
    const australia: ChosenSchedule = {
      ...chosen,
      format: "au-schedule-json",
      market: "AU",
      markets: ["AU"],
      takesBeside: true,
    };
    const { person } = startProa({
      at: "/settings/import",
      answers: {
        ...reference,
        referenceChooseSchedule: () => australia,
        referenceChooseBeside: () => ({ token: "t2", name: "agreements.json" }),
        referenceImportSchedule,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
    await person.click(await screen.findByRole("button", { name: "Elegir el segundo archivo" }));
    expect(await screen.findByText("agreements.json")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Importar" }));
    expect(await screen.findByText("La importación terminó")).toBeVisible();
    expect(referenceImportSchedule.mock.lastCall?.[0].input).toMatchObject({
      market: "AU",
      token: "t",
      beside: "t2",
    });
  });

  it("imports quotas only with the table that says which goods are in them", async () => {
    const referenceImportSchedule = vi.fn((_: { input: ScheduleOrder }) => imported);
    const quotas: ChosenSchedule = {
      ...chosen,
      format: "eu-mx-quotas-csv",
      market: "EU",
      markets: ["EU"],
      takesBeside: true,
      needsBeside: true,
    };
    const { person } = startProa({
      at: "/settings/import",
      answers: {
        ...reference,
        referenceChooseSchedule: () => quotas,
        referenceChooseBeside: () => ({ token: "t2", name: "measures.csv" }),
        referenceImportSchedule,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
    expect(await screen.findByRole("group", { name: "Medidas de los cupos" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Importar" })).toBeDisabled();
    await person.click(screen.getByRole("button", { name: "Elegir el segundo archivo" }));
    expect(await screen.findByText("measures.csv")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Importar" }));
    expect(await screen.findByText("La importación terminó")).toBeVisible();
    expect(referenceImportSchedule.mock.lastCall?.[0].input).toMatchObject({
      format: "eu-mx-quotas-csv",
      beside: "t2",
    });
  });

  it("imports duties on top for the market that somebody says", async () => {
    const referenceImportSchedule = vi.fn((_: { input: ScheduleOrder }) => imported);
    const measures: ChosenSchedule = {
      ...chosen,
      format: "measures-csv",
      market: null,
      markets: [],
    };
    const { person } = startProa({
      at: "/settings/import",
      answers: {
        ...reference,
        referenceChooseSchedule: () => measures,
        referenceImportSchedule,
      },
    });
    await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
    expect(await screen.findByRole("button", { name: "Importar" })).toBeDisabled();
    await person.click(screen.getByRole("combobox", { name: /^Mercado/ }));
    await person.keyboard("Estados");
    await person.click(await screen.findByRole("option", { name: "Estados Unidos" }));
    await person.click(screen.getByRole("button", { name: "Importar" }));
    expect(await screen.findByText("La importación terminó")).toBeVisible();
    expect(referenceImportSchedule.mock.lastCall?.[0].input).toMatchObject({
      format: "measures-csv",
      market: "US",
    });
  });

  it("shows how far it is, and stops when asked to", async () => {
    const running = underWay();
    const tasksCancel = vi.fn(() => null);
    const { person } = startProa({
      at: "/settings/import",
      answers: { ...running.answers, tasksCancel },
    });
    await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
    await person.click(await screen.findByRole("button", { name: "Importar" }));
    const bar = await screen.findByRole("progressbar", { name: /Importando/ });
    expect(bar).toHaveTextContent("Importando · 2.0 MB de 4.5 MB");
    await person.click(screen.getByRole("button", { name: "Cancelar" }));
    expect(tasksCancel).toHaveBeenCalledWith({ task: "t1" });
    running.end(Promise.reject(refusal({ code: "import.cancelled" })));
    expect(await screen.findByRole("alert")).toHaveTextContent("La importación se canceló");
  });

  it("goes on while one looks at another screen, and is found again with its report", async () => {
    const running = underWay();
    const tasksCancel = vi.fn(() => null);
    const { person, router } = startProa({
      at: "/settings/import",
      answers: { ...running.answers, tasksCancel },
    });
    const lookElsewhere = async () => {
      await act(() => router.navigate({ to: "/settings/about" }));
      await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
    };
    const comeBack = () => act(() => router.navigate({ to: "/settings/import" }));
    await person.click(await screen.findByRole("button", { name: "Elegir un archivo" }));
    await person.click(await screen.findByRole("button", { name: "Importar" }));
    await screen.findByRole("progressbar", { name: /Importando/ });
    await lookElsewhere();
    await comeBack();
    const bar = await screen.findByRole("progressbar", { name: /hts_2026_rev_10/ });
    expect(bar).toHaveTextContent("Importando · 2.0 MB de 4.5 MB");
    await person.click(screen.getByRole("button", { name: "Cancelar" }));
    expect(tasksCancel).toHaveBeenCalledWith({ task: "t1" });
    await lookElsewhere();
    running.end(Promise.resolve(imported));
    await comeBack();
    expect(await screen.findByText("La importación terminó")).toBeVisible();
  });

  it.each([
    ["es-MX", "parece un archivo ZIP y no es un arancel oficial"],
    ["en", "looks like a ZIP file and is not an official tariff"],
  ] as const)("says what a wrong file looks like in %s", async (locale, words) => {
    const { person } = startProa({
      at: "/settings/import",
      locale,
      answers: {
        ...reference,
        referenceChooseSchedule: () => {
          throw refusal({
            code: "file.unknown",
            name: "x.zip",
            found: "zip",
          });
        },
      },
    });
    await person.click(
      await screen.findByRole("button", { name: /Elegir un archivo|Choose a file/ }),
    );
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
  });
});

it("shows what is not loaded as unknown with the file to load", async () => {
  startProa({ at: "/settings", answers: reference });
  const row = await screen.findByRole("row", { name: /Estados Unidos/ });
  expect(row).toHaveTextContent(
    "Carga «Harmonized Tariff Schedule», de USITC. Importar un arancel",
  );
});

it("names the files to import again after the reference data was damaged", async () => {
  const lost = {
    market: "US",
    format: "us-hts-json",
    vintage: "2026 rev 10",
    fileName: "hts.json.gz",
    sha256: "4a7d",
    importedAt: "2026-11-20T08:00:00.000Z",
  };
  const repair = {
    at: "2026-11-23T08:00:00.000Z",
    file: "reference_damaged_2026.db",
    isKnown: true,
    lost: [lost],
  };
  const referenceDismissRepair = vi.fn(() => null);
  const { person } = startProa({
    at: "/settings",
    answers: { referenceStatus: () => ({ ...status, repair }), referenceDismissRepair },
  });
  expect(await screen.findByText("US · 2026 rev 10 · hts.json.gz")).toBeVisible();
  expect(screen.getByText(/se conserva como reference_damaged_2026\.db/)).toBeVisible();
  await person.click(screen.getByRole("button", { name: "Entendido" }));
  expect(referenceDismissRepair).toHaveBeenCalled();
});

it("changes language, theme and density at once and keeps them", async () => {
  const settingsSet = vi.fn(({ input }) => aDesk(input));
  const { person } = startProa({ at: "/settings/screen", answers: { settingsSet } });
  await person.click(await screen.findByRole("radio", { name: "Alto contraste" }));
  expect(document.documentElement.dataset.contrast).toBe("more");
  await person.click(screen.getByRole("radio", { name: "English" }));
  expect(await screen.findByRole("radio", { name: "High contrast" })).toBeChecked();
  expect(settingsSet).toHaveBeenLastCalledWith({
    input: { locale: "en", theme: "contrast", density: "compact" },
  });
});

it("adds a person and shows who may not be added", async () => {
  const peopleAdd = vi.fn(() => {
    throw refusal({ code: "people.forbidden", role: "adviser", action: "manage-people" });
  });
  const { person } = startProa({ at: "/settings/people", answers: { peopleAdd } });
  await person.click(await screen.findByRole("button", { name: "Agregar a una persona" }));
  const dialog = await screen.findByRole("dialog");
  await person.type(within(dialog).getByLabelText("Nombre"), "Joaquín");
  await person.click(within(dialog).getByRole("button", { name: "Guardar" }));
  expect(await within(dialog).findByRole("alert")).toHaveTextContent("Cambia de persona");
});

it("asks before a backup is restored", async () => {
  const backupsRestore = vi.fn(() => null);
  const { person } = startProa({
    at: "/settings/safety",
    answers: {
      backupsRestore,
      backupsList: () => [
        { name: "a.db", at: "2026-11-23T08:00:00.000Z", bytes: 1024, reason: "daily" },
      ],
    },
  });
  await person.click(await screen.findByRole("button", { name: "Restaurar" }));
  const dialog = await screen.findByRole("dialog", { name: "Restaurar un respaldo" });
  expect(backupsRestore).not.toHaveBeenCalled();
  await person.click(within(dialog).getByRole("button", { name: "Restaurar" }));
  await waitFor(() => expect(backupsRestore).toHaveBeenCalledWith({ name: "a.db" }));
});

it.each([
  ["es-MX", "está dañado", "Restaurar"],
  ["en", "is damaged", "Restore"],
] as const)("restores an office that does not open, in %s", async (locale, words, action) => {
  let isWhole = false;
  const backupsRestore = vi.fn(() => {
    isWhole = true;
    return null;
  });
  const { person } = startProa({
    locale,
    answers: {
      backupsRestore,
      settingsReopen: () => null,
      settingsState: () => {
        if (isWhole) return aDesk({ locale });
        throw refusal({ code: "store.damaged", file: "office.db", backups: 1, newest: "a.db" });
      },
      backupsList: () => [
        { name: "a.db", at: "2026-11-23T08:00:00.000Z", bytes: 1024, reason: "daily" },
      ],
    },
  });
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
  await person.click(await screen.findByRole("button", { name: action }));
  const dialog = await screen.findByRole("dialog");
  await person.click(within(dialog).getByRole("button", { name: action }));
  expect(backupsRestore).toHaveBeenCalledWith({ name: "a.db" });
  expect(await screen.findByRole("heading", { level: 1, name: /^(Hoy|Today)$/ })).toBeVisible();
});

it("offers no restore where the data is only in use", async () => {
  startProa({
    answers: {
      settingsState: () => {
        throw refusal({ code: "store.in-use" });
      },
      backupsList: () => [
        { name: "a.db", at: "2026-11-23T08:00:00.000Z", bytes: 1024, reason: "daily" },
      ],
    },
  });
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Restaurar" })).toBeNull();
});
