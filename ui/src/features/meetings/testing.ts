/** A mission with a session, two tables and a meeting, and what the desk says of it. */
import type { MeetingSetUp, ParticipantRow, WishRow } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aMeeting, aMission, aSlot } from "@/test/mission";

/** The meetings at a glance, with nothing in them but what a test gives. */
export function aSetUp(some: Partial<MeetingSetUp> = {}): MeetingSetUp {
  const place = (id: string, name: string) => ({
    id,
    version: 1,
    place: { name, holder: null, sessions: [], closed: [] },
    holderName: null,
    meetings: 0,
  });
  return {
    sessions: [
      {
        id: "s1",
        version: 1,
        session: {
          name: "Mañana",
          day: "2027-10-11",
          timeZone: "Europe/Berlin",
          startsAt: "09:00",
          endsAt: "10:30",
          minutes: 30,
          changeMinutes: 0,
          breaks: [],
        },
        slots: [aSlot(0), aSlot(1), aSlot(2)],
      },
    ],
    places: [place("t1", "Mesa 1"), place("t2", "Mesa 2")],
    counts: {
      companies: 2,
      buyers: 1,
      wishes: [{ state: "accepted", count: 1 }],
      meetings: [{ state: "planned", count: 1 }],
      locked: 0,
    },
    ...some,
  };
}

/** The set-up of a mission before anything was written down. */
export const nothing: MeetingSetUp = {
  sessions: [],
  places: [],
  counts: { companies: 0, buyers: 0, wishes: [], meetings: [], locked: 0 },
};

/** Somebody who takes part without limits. */
export function aParticipant(some: Partial<ParticipantRow> = {}): ParticipantRow {
  return {
    id: "p1",
    version: 1,
    name: "Aguacates de la Meseta",
    side: "company",
    participant: {
      registration: "r9",
      buyer: null,
      away: [],
      most: null,
      mostADay: null,
      mostASession: null,
      pauseMinutes: 0,
      acceptsAll: false,
    },
    wishes: 1,
    meetings: 1,
    isAbsent: false,
    ...some,
  };
}

/** A suggestion with what its points come from. */
export function aWish(some: Partial<WishRow> = {}): WishRow {
  return {
    id: "r1",
    version: 2,
    sellerId: "p1",
    sellerName: "Aguacates de la Meseta",
    purchaserId: "p2",
    purchaserName: "Frischmarkt",
    asker: "company",
    state: "suggested",
    points: 67,
    parts: [
      {
        points: 40,
        most: 40,
        reason: { part: "product", verdict: "met", why: "code-within", params: { code: "080440" } },
      },
    ],
    reason: null,
    startsAt: null,
    moves: [
      { to: "requested", party: "asker", needsReason: false },
      { to: "withdrawn", party: "office", needsReason: true },
    ],
    ...some,
  };
}

const page = <Row>(rows: Row[]) => ({ rows, next: null, total: rows.length });

/** What a mission with one meeting answers. */
export const meetings: Answers = {
  missionsGet: () => aMission(),
  meetingsSetUp: () => aSetUp(),
  meetingsParticipants: () => page([aParticipant()]),
  meetingsWishes: () => page([aWish()]),
  meetingsList: () => page([aMeeting()]),
  meetingsNowAndNext: () => ({ now: null, next: aSlot(0) }),
  meetingsBuyers: () => page([]),
};
