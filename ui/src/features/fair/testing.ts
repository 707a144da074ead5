import { screen } from "@testing-library/react";
/** A fair with a zone, a badge and a lead, and what the desk says of it. */
import type {
  BadgeRow,
  DrillSheet,
  FairStatus,
  LastPass,
  LeadRow,
  ReadCode,
  ScanAnswer,
  Supplier,
  ZoneRow,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aMeeting, aMission, aSlot } from "@/test/mission";
import { blankLead } from "./lead-form";

/** The badge of somebody whom a company sends. */
export function aBadge(some: Partial<BadgeRow> = {}): BadgeRow {
  return {
    id: "b1",
    version: 2,
    kind: "delegate",
    holderId: "h1",
    name: "Ana Ruiz",
    role: "Ventas",
    house: "Aguacates de la Meseta",
    standing: "good",
    reason: null,
    startsAt: "2027-10-09T22:00:00.000Z",
    endsAt: "2027-10-12T22:00:00.000Z",
    ...some,
  };
}

/** The entrance. */
export function aZone(some: Partial<ZoneRow> = {}): ZoneRow {
  return {
    id: "z1",
    version: 1,
    zone: { name: "Entrada", kinds: [], most: "100", opensAt: "09:00", closesAt: "18:00" },
    ...some,
  };
}

/** Whom somebody met, not yet written to. */
export function aLead(some: Partial<LeadRow> = {}): LeadRow {
  const { lead } = blankLead();
  return {
    id: "l1",
    version: 3,
    lead: {
      ...lead,
      companyName: "Frischmarkt",
      person: { ...lead.person, name: "Anna Weiß" },
      temperature: "hot",
      next: { what: "Enviar oferta", dueOn: "2027-10-12", person: null },
    },
    companyName: null,
    hasCard: false,
    takenAt: "2027-10-11T08:00:00.000Z",
    takenBy: "Luz",
    followUp: null,
    followUpVersion: 0,
    state: "open",
    dueOn: "2027-10-12",
    ageing: { age: "overdue", days: 4 },
    ...some,
  };
}

/** Somebody who may pass. */
export function anAnswer(some: Partial<ScanAnswer> = {}): ScanAnswer {
  return {
    id: "s1",
    outcome: "passed",
    verdict: "fine",
    issue: null,
    since: null,
    badge: aBadge(),
    happenedAt: "2027-10-11T08:30:00.000Z",
    inside: 12,
    wasKnown: false,
    clock: [],
    ...some,
  };
}

/** Somebody who passed, as the desk has kept it. */
export function aPass(some: Partial<LastPass> = {}): LastPass {
  return {
    id: "s1",
    way: "in",
    outcome: "passed",
    happenedAt: "2027-10-11T08:30:00.000Z",
    badge: aBadge(),
    ...some,
  };
}

/** A sheet on which one thing is missing. */
export const sheet: DrillSheet = {
  at: "2027-10-05T16:40:00.000Z",
  verdict: "fail",
  lines: [
    { check: "references", verdict: "pass", found: 3, off: null, wanted: 90, step: null },
    { check: "badges", verdict: "fail", found: 2, off: null, wanted: 5, step: "make-badges" },
    {
      check: "clock",
      verdict: "warn",
      found: null,
      off: null,
      wanted: null,
      step: "compare-clock",
    },
    { check: "battery", verdict: "warn", found: 40, off: null, wanted: 60, step: "charge" },
  ],
};

const status: FairStatus = {
  zones: [{ id: "z1", name: "Entrada", inside: 12, visitors: 30, most: 100 }],
  people: 30,
  badges: 40,
  scans: 55,
  forced: 1,
  repeated: [],
  leads: 1,
};

/** A company of the mission that sells avocados. */
export const seller: Supplier = {
  company: "c1",
  companyName: "Aguacates de la Meseta",
  state: null,
  size: null,
  product: "p1",
  description: "Aguacate fresco",
  code: "080440",
  score: 100,
  reasons: [],
  others: 0,
};

/** What a text says: badges begin with PROA, cards as cards do. */
export function readAs(text: string): ReadCode {
  const isCard = text.startsWith("BEGIN:VCARD");
  return {
    text,
    isBadge: text.startsWith("PROA"),
    card: isCard
      ? {
          name: "Anna Weiß",
          company: "Frischmarkt",
          role: "",
          mail: "anna@frischmarkt.de",
          phone: "",
          web: "",
          address: "",
          note: "",
        }
      : null,
  };
}

const page = <Row>(rows: Row[]) => ({ rows, next: null, total: rows.length });

/** What a fair answers. */
export const fair: Answers = {
  missionsGet: () => aMission({ kind: "fair" }),
  missionsRegistrations: () => [],
  readyFloorPlans: () => [],
  referenceCountries: () => [{ code: "DE", nameEs: "Alemania", nameEn: "Germany" }],
  fairBadges: () => page([aBadge()]),
  fairSearchPeople: () => [aBadge()],
  fairZones: () => [aZone()],
  fairStatus: () => status,
  fairPresent: () => [{ badge: aBadge(), since: "2027-10-11T08:30:00.000Z" }],
  fairLeads: () => page([aLead()]),
  fairDrill: () => sheet,
  fairReadText: ({ text }) => readAs(text),
  fairPass: () => anAnswer(),
  fairLastPasses: () => [],
  fairWhoSells: () => [seller],
  meetingsNowAndNext: () => ({ now: aSlot(0), next: null }),
  meetingsList: () => page([aMeeting()]),
};

/** The one field of the fair day. */
export const field = () =>
  screen.findByRole("textbox", { name: "Gafete, tarjeta, nombre o código" });

/** A text as a scanner reads it into the field: keys, and Enter. */
export const scan = (text: string) => `${text.replace(/[[{]/g, "$&$&")}{Enter}`;
