/** What may happen to something needed, and how it is found. */
import type { NeededRow, NeededState } from "@/bridge";
import { plain } from "@/i18n/plain";
import { askedFor, neededStandings, neededStates, type ReadySearch } from "./search";

/** Something needed, with what it and those of whom it is needed are called. */
export interface NamedNeed extends NeededRow {
  what: string;
  company: string;
  /** Who travels; blank where it is of the company. */
  person: string;
}

const moves: Record<NeededState, readonly NeededState[]> = {
  asked: ["handed-in", "not-needed"],
  "handed-in": ["checked", "asked", "not-needed"],
  checked: ["asked"],
  "not-needed": ["asked"],
};

/** The states that all of these may become. */
export function movesOf(rows: readonly Pick<NeededRow, "state">[]): NeededState[] {
  return neededStates.filter(
    (to) => rows.length > 0 && rows.every(({ state }) => moves[state].includes(to)),
  );
}

/** Whether a step is taken for a reason only: what was there goes back, or is not needed. */
export function takesReason(from: NeededState, to: NeededState): boolean {
  return to === "not-needed" || (to === "asked" && from !== "not-needed");
}

/** Whether it is asked until which day something holds. */
export function takesExpiry({ line }: Pick<NeededRow, "line">, to: NeededState): boolean {
  return line.holds !== "none" && (to === "handed-in" || to === "checked");
}

/** Those that a search asks for: company by company, what is due first before the rest. */
export function foundOf(rows: readonly NamedNeed[], search: ReadySearch): NamedNeed[] {
  const states = askedFor(neededStates, search.states);
  const standings = askedFor(neededStandings, search.standings);
  const text = plain(search.text ?? "");
  return rows
    .filter(
      ({ state, standing, registrationId, what, company, person }) =>
        (states.length === 0 || states.includes(state)) &&
        (standings.length === 0 || standings.includes(standing)) &&
        (search.company === undefined || registrationId === search.company) &&
        (text === "" || [what, company, person].some((words) => plain(words).includes(text))),
    )
    .sort(
      (one, other) =>
        one.company.localeCompare(other.company) ||
        one.person.localeCompare(other.person) ||
        one.dueOn.localeCompare(other.dueOn) ||
        one.what.localeCompare(other.what),
    );
}
