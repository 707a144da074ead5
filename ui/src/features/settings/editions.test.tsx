import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Difference, ScheduleRow } from "@/bridge";
import { startProa } from "@/test/app";
import { unitedStates } from "@/test/desk";

const status = { sources: [], markets: [unitedStates], repair: null };

describe("two editions", () => {
  const edition = (id: string, vintage: string, isCurrent: boolean): ScheduleRow => ({
    id,
    market: "US",
    format: "us-hts-json",
    vintage,
    agreement: null,
    goods: null,
    beside: null,
    kind: "imported",
    fileName: `${vintage}.json`,
    sha256: "0",
    lines: 10,
    computed: 10,
    textOnly: 0,
    rejected: 0,
    importedAt: "2026-11-24T10:00:00.000Z",
    isCurrent,
  });
  const found: Difference = {
    market: "US",
    before: "2025",
    after: "2026",
    counts: { up: 1, removed: 1 },
    lines: [
      {
        code: "0804.40.00",
        kind: "up",
        description: "Avocados",
        before: "11.2¢/kg",
        after: "12¢/kg",
        preferences: [{ agreement: "TMEC", before: "Free", after: null }],
        related: [],
      },
      {
        code: "0805.50.30.00",
        kind: "removed",
        description: "Limes",
        before: "0.8%",
        after: null,
        preferences: [],
        related: ["0805.50.40.00"],
      },
    ],
    answers: [],
    oneSided: [],
  };
  const market = {
    ...unitedStates,
    schedule: "s2",
    vintage: "2026",
    schedules: [edition("s2", "2026", true), edition("s1", "2025", false)],
  };

  it.each([
    [
      "es-MX",
      "Comparar con la vigente",
      /^Sube/,
      "Libre de arancel → –",
      "En la misma subpartida: 0805.50.40.00",
    ],
    [
      "en",
      "Compare with the current one",
      /^Up/,
      "Free of duty → –",
      "Under the same subheading: 0805.50.40.00",
    ],
  ] as const)("are compared line by line (%s)", async (locale, compare, up, free, related) => {
    const referenceDifference = vi.fn(() => found);
    const { person } = startProa({
      at: "/settings/markets/US",
      locale,
      answers: {
        referenceStatus: () => ({ ...status, markets: [market] }),
        referenceCoverage: () => [],
        referenceDifference,
      },
    });
    await person.click(await screen.findByRole("link", { name: compare }));
    expect(await screen.findByText("11.2¢/kg → 12¢/kg")).toBeVisible();
    expect(screen.getByText(free)).toBeVisible();
    expect(screen.getByText("0.8% → –")).toBeVisible();
    expect(screen.getByText(related)).toBeVisible();
    expect(referenceDifference).toHaveBeenCalledWith({ input: { before: "s1", after: "s2" } });
    await person.click(screen.getByRole("checkbox", { name: up }));
    expect(screen.queryByText("11.2¢/kg → 12¢/kg")).not.toBeInTheDocument();
  });

  it("name what stands beside the tariff and what came with the program", async () => {
    const measures = { ...edition("s5", "2026", true), beside: "measures-csv" };
    const sample = { ...edition("s6", "2020", false), kind: "bundled", fileName: null };
    const referencePutAside = vi.fn(() => null);
    const { person } = startProa({
      at: "/settings/markets/US",
      answers: {
        referenceStatus: () => ({
          ...status,
          markets: [{ ...market, schedules: [measures, edition("s2", "2026", true), sample] }],
        }),
        referenceCoverage: () => [],
        referencePutAside,
      },
    });
    expect(
      await screen.findByText("Aranceles adicionales de un mercado, tabla propia en CSV"),
    ).toBeVisible();
    expect(screen.getByText("Muestra que viene con Proa")).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Dejar de usar" }));
    expect(referencePutAside).toHaveBeenCalledWith({ scheduleId: "s5" });
  });

  it("leave a record of single goods beside the tariff, where it can be put aside", async () => {
    const record = { ...edition("s4", "2026-11", true), goods: "0702000007" };
    const referencePutAside = vi.fn(() => null);
    const { person } = startProa({
      at: "/settings/markets/US",
      answers: {
        referenceStatus: () => ({
          ...status,
          markets: [{ ...market, schedules: [record, edition("s2", "2026", true)] }],
        }),
        referenceCoverage: () => [],
        referencePutAside,
      },
    });
    expect(await screen.findByText("Solo estas mercancías: 0702000007")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Comparar con la vigente" })).toBeNull();
    await person.click(screen.getByRole("button", { name: "Dejar de usar" }));
    expect(referencePutAside).toHaveBeenCalledWith({ scheduleId: "s4" });
  });

  it("stand the earlier before the later, and tell what only one of them says", async () => {
    const later = {
      ...market,
      schedules: [edition("s2", "2026", true), edition("s3", "2027", false)],
    };
    const referenceDifference = vi.fn(() => ({
      ...found,
      lines: [],
      counts: {},
      oneSided: ["TMEC"],
    }));
    const { person } = startProa({
      at: "/settings/markets/US",
      answers: {
        referenceStatus: () => ({ ...status, markets: [{ ...later, vintage: "2026" }] }),
        referenceCoverage: () => [],
        referenceDifference,
      },
    });
    await person.click(await screen.findByRole("link", { name: "Comparar con la vigente" }));
    expect(await screen.findByText(/^Solo una de las dos ediciones dice algo de/)).toBeVisible();
    expect(screen.getByText("Ninguna tasa, preferencia ni nota cambió")).toBeVisible();
    expect(referenceDifference).toHaveBeenCalledWith({ input: { before: "s2", after: "s3" } });
  });
});
