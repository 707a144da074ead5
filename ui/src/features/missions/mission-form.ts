/** A mission while it is typed: numbers are text, and the window stands in the clock of its place. */
import type { Mission, MissionDetail } from "@/bridge";
import { instantOf, localOf } from "@/components/local-time";

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
