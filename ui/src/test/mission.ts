import type { MeetingRow, MeetingSlot, Mission, MissionDetail } from "@/bridge";

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

/** A slot of the morning, from 0. */
export function aSlot(number: number): MeetingSlot {
  const clock = (halves: number) =>
    `${`${9 + Math.floor(halves / 2)}`.padStart(2, "0")}:${halves % 2 === 0 ? "00" : "30"}`;
  const moment = (halves: number) => {
    const utc = `${7 + Math.floor(halves / 2)}`.padStart(2, "0");
    return `2027-10-11T${utc}:${halves % 2 === 0 ? "00" : "30"}:00.000Z`;
  };
  return {
    session: "s1",
    day: "2027-10-11",
    startsAt: moment(number),
    endsAt: moment(number + 1),
    from: clock(number),
    until: clock(number + 1),
  };
}

/** The meeting at the second table in the first slot. */
export function aMeeting(some: Partial<MeetingRow> = {}): MeetingRow {
  return {
    id: "g1",
    version: 3,
    requestId: "r1",
    startsAt: aSlot(0).startsAt,
    placeId: "t2",
    placeName: "Mesa 2",
    sellerId: "p1",
    sellerName: "Aguacates de la Meseta",
    purchaserId: "p2",
    purchaserName: "Frischmarkt",
    sellerIsAway: false,
    purchaserIsAway: false,
    isLocked: false,
    state: "planned",
    notedAt: null,
    updatedAt: "2027-10-01T00:00:00.000Z",
    ...some,
  };
}
