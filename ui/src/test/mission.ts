import type { Mission, MissionDetail } from "@/bridge";

/** A mission in Cologne in 2027, with as much of it as a test gives. */
export function aMission(
  mission: Partial<Mission> = {},
  some: Partial<MissionDetail> = {},
): MissionDetail {
  return {
    id: "m1",
    version: 1,
    mission: {
      name: "Anuga 2027",
      kind: "buyers_meeting",
      country: "DE",
      city: "Colonia",
      venue: "",
      timeZone: "Europe/Berlin",
      startsOn: "2027-10-11",
      endsOn: "2027-10-12",
      sectors: [],
      markets: [],
      organiser: "",
      capacity: 20,
      opensAt: null,
      closesAt: null,
      description: "",
      requirements: [],
      ...mission,
    },
    places: { capacity: 20, accepted: 2, waiting: 0, free: 18 },
    window: "closed",
    createdAt: "2026-10-01T00:00:00.000Z",
    updatedAt: "2026-10-01T00:00:00.000Z",
    ...some,
  };
}
