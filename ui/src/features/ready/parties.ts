/** The companies of a mission by their registrations, and whom they send. */

import { useQuery } from "@tanstack/react-query";
import type { RegistrationRow, RegistrationState } from "@/bridge";
import { registrationsQuery } from "@/bridge/queries";
import { useT } from "@/i18n/t";

const placed: readonly RegistrationState[] = ["accepted", "confirmed", "attended"];

/** Whether a registration has a place. */
function hasPlace({ state }: Pick<RegistrationRow, "state">): boolean {
  return placed.includes(state);
}

/** Those who take part, by name. */
export function takingPart(rows: readonly RegistrationRow[]): RegistrationRow[] {
  return rows
    .filter(hasPlace)
    .sort((one, other) => one.companyName.localeCompare(other.companyName));
}

/** What the companies of a mission and the people whom they send are called. */
export function useParties(mission: string) {
  const t = useT();
  const { data: rows = [] } = useQuery(registrationsQuery(mission));
  const companies = new Map(rows.map((row) => [row.id, row.companyName]));
  const people = new Map(
    rows.flatMap(({ delegates }) => delegates.map(({ id, name }) => [id, name] as const)),
  );
  return {
    rows,
    companyOf: (id: string | null) => (id === null ? t("ready-office") : (companies.get(id) ?? "")),
    personOf: (id: string) => people.get(id) ?? "",
  };
}
