import { describe, expect, it } from "vitest";
import { byCompany, companiesOf, daysBetween, mostPressing, placesOf } from "./places";
import { anOutcome, anOutcomeRow, outcomes } from "./testing";

const all = byCompany(placesOf(outcomes));
const namesOf = (asked: Partial<Parameters<typeof companiesOf>[1]>) =>
  companiesOf(all, { text: "", standings: [], horizon: null, lacksJobs: false, ...asked }).map(
    ({ name }) => name,
  );

describe("the companies", () => {
  it("stand once each, with their place at each horizon", () => {
    expect(all.map(({ name, places }) => [name, places.size])).toEqual([
      ["Aguacates de la Meseta", 3],
      ["Mezcales del Istmo", 2],
    ]);
  });

  it("are found by name, and by how they stand at the horizon that is asked for", () => {
    expect(namesOf({ text: "MEZCALES" })).toEqual(["Mezcales del Istmo"]);
    expect(namesOf({ standings: ["late", "due"] })).toHaveLength(2);
    expect(namesOf({ standings: ["confirmed"] })).toEqual(["Mezcales del Istmo"]);
    expect(namesOf({ standings: ["confirmed"], horizon: "3" })).toEqual([]);
  });

  it("are found by a report in which nobody said how many jobs were created", () => {
    const of = (companyName: string, jobs: number | null) =>
      anOutcomeRow({
        registrationId: companyName,
        companyName,
        id: companyName,
        version: 1,
        standing: "reported",
        outcome: anOutcome({ jobs }),
      });
    const rows = [of("Nadie", null), of("Ninguno", 0), anOutcomeRow({ registrationId: "sin" })];
    const found = companiesOf(byCompany(placesOf(rows)), {
      text: "",
      standings: [],
      horizon: null,
      lacksJobs: true,
    });
    expect(found.map(({ name }) => name)).toEqual(["Nadie"]);
  });

  it("are found among a thousand", () => {
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      anOutcomeRow({ registrationId: `r${index}`, companyName: `Empresa ${index}` }),
    );
    const found = companiesOf(byCompany(placesOf(rows)), {
      text: "empresa 777",
      standings: ["late"],
      horizon: "3",
      lacksJobs: false,
    });
    expect(found.map(({ id }) => id)).toEqual(["r777"]);
  });

  it("are asked first for what is late, then for what is due", () => {
    expect(all.map((company) => mostPressing(company)?.row.standing)).toEqual(["late", "due"]);
  });
});

it("counts days over months and leap years", () => {
  expect(daysBetween("2026-11-11", "2026-11-23")).toBe(12);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
});
