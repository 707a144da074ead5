/** A mission while it is typed: numbers are text, and the window stands in the clock of its place. */
import { fromAbsolute, parseDateTime, toCalendarDateTime, toZoned } from "@internationalized/date";
import type { Mission, MissionDetail } from "@/bridge";

export type TypedMission = Omit<Mission, "capacity"> & { capacity: string };

/** What the form holds: the mission, and the version of it that was read. */
export interface MissionDraft {
  mission: TypedMission;
  /** Null for a new mission. */
  version: number | null;
}

const blank: Mission = {
  name: "",
  kind: "mission",
  country: "",
  city: "",
  venue: "",
  timeZone: "America/Mexico_City",
  startsOn: "",
  endsOn: "",
  sectors: [],
  markets: [],
  organiser: "",
  capacity: 0,
  opensAt: null,
  closesAt: null,
  description: "",
  requirements: [
    { kind: "registered_profile", values: [] },
    { kind: "rfc_valid", values: [] },
  ],
};

/** The draft that a form begins with. */
export function draftOf(detail: MissionDetail | null): MissionDraft {
  return { mission: typedOf(detail?.mission ?? blank), version: detail?.version ?? null };
}

/** A mission as the form holds it. */
export function typedOf(mission: Mission): TypedMission {
  const { capacity, opensAt, closesAt, timeZone } = mission;
  return {
    ...mission,
    capacity: capacity === 0 ? "" : String(capacity),
    opensAt: opensAt && localOf(opensAt, timeZone),
    closesAt: closesAt && localOf(closesAt, timeZone),
  };
}

/** The mission as the desk takes it. */
export function missionOf(typed: TypedMission): Mission {
  const { capacity, opensAt, closesAt, timeZone } = typed;
  return {
    ...typed,
    capacity: Number.parseInt(capacity, 10) || 0,
    opensAt: opensAt && instantOf(opensAt, timeZone),
    closesAt: closesAt && instantOf(closesAt, timeZone),
  };
}

/** The time of day at a place of a moment: `2026-10-01T09:00:00`. */
export function localOf(instant: string, timeZone: string): string {
  return toCalendarDateTime(fromAbsolute(Date.parse(instant), timeZone || "UTC")).toString();
}

/** The moment of a time of day at a place. */
export function instantOf(local: string, timeZone: string): string {
  return toZoned(parseDateTime(local), timeZone || "UTC").toAbsoluteString();
}

type Kind = Mission["requirements"][number]["kind"];

/** What a requirement names, or null where it is not asked. */
export function valuesOf({ requirements }: TypedMission, kind: Kind): string[] | null {
  return requirements.find((requirement) => requirement.kind === kind)?.values ?? null;
}

/** The requirements with one asked, changed or, with null, no longer asked. */
export function withRequirement(
  { requirements }: TypedMission,
  kind: Kind,
  values: string[] | null,
): Mission["requirements"] {
  const others = requirements.filter((requirement) => requirement.kind !== kind);
  return values === null ? others : [...others, { kind, values }];
}
