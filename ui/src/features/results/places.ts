/** Results by company and horizon, where one is there or is still to come. */
import type { Horizon, OutcomeRow, ResultStanding } from "@/bridge";
import { plain } from "@/i18n/plain";
import { horizons, standings } from "./search";

/** A result of a company at a horizon, whether it is there or not. */
export interface Place {
  id: string;
  row: OutcomeRow;
}

/** A company with its place at each horizon. */
export interface CompanyResults {
  id: string;
  name: string;
  places: ReadonlyMap<Horizon, Place>;
}

interface Asked {
  text: string;
  standings: readonly ResultStanding[];
  /** None for all. */
  horizon: Horizon | null;
  /** Only what does not say how many jobs were created. */
  lacksJobs: boolean;
}

/** Every place under a name of its own. */
export function placesOf(rows: readonly OutcomeRow[]): Place[] {
  return rows.map((row) => ({ id: `${row.registrationId} ${row.horizon}`, row }));
}

/** The companies in the order in which the desk gives them, each with what it reports. */
export function byCompany(all: readonly Place[]): CompanyResults[] {
  const found = new Map<string, { name: string; places: Map<Horizon, Place> }>();
  for (const place of all) {
    const { registrationId, companyName, horizon } = place.row;
    const company = found.get(registrationId) ?? { name: companyName, places: new Map() };
    company.places.set(horizon, place);
    found.set(registrationId, company);
  }
  return [...found].map(([id, company]) => ({ id, ...company }));
}

/** The companies that are asked for: by name, and with a result that stands so at that horizon. */
export function companiesOf(all: readonly CompanyResults[], asked: Asked): CompanyResults[] {
  const wanted = plain(asked.text);
  const isAsked = ({ row: { horizon, standing, outcome } }: Place) =>
    (!asked.lacksJobs || (outcome !== null && outcome.jobs === null)) &&
    (asked.horizon === null || horizon === asked.horizon) &&
    (asked.standings.length === 0 || asked.standings.includes(standing));
  return all.filter(
    ({ name, places }) => plain(name).includes(wanted) && [...places.values()].some(isAsked),
  );
}

/** The place of a company that presses most: what is late, then what is due, then the next one. */
export function mostPressing({ places }: CompanyResults): Place | null {
  const all = horizons.flatMap((horizon) => places.get(horizon) ?? []);
  for (const standing of standings) {
    const found = all.find(({ row }) => row.standing === standing);
    if (found) return found;
  }
  return null;
}

/** So many days lie between a day and a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
