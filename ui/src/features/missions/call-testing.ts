/** A call of the mission, in the states that the screens show. */
import type {
  Call,
  CallDetail,
  CallRow,
  DocumentRow,
  EvaluatedCompany,
  Funding,
  Simulation,
  SupportRow,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aRegistration, office } from "./testing";

export const funding: Funding = {
  currency: "MXN",
  lines: [{ name: "Viaje", amount: "30000.00" }],
  terms: [
    {
      name: "Europa",
      region: { of: "markets", codes: ["DE"] },
      percentage: "50",
      cap: "20000.00",
    },
  ],
  limits: { mostSupports: 3, months: 12, earliestDays: 90, latestDays: 3, proofDays: 90 },
};

export const call: Call = {
  title: "Convocatoria Anuga 2027",
  language: "es-MX",
  text: "Se convoca a empresas de alimentos frescos.",
  timeZone: "Asia/Tokyo",
  opensAt: "2026-11-02T08:00",
  closesAt: "2026-11-10T18:00",
  requirements: [{ kind: "rfc_valid", values: [] }],
  funding,
  rules: {
    criteria: [{ code: "capacity", name: "Capacidad", weight: 60 }],
    reviewers: 3,
    justification: 40,
    ties: [{ by: "earlier-application" }],
  },
};

export function aCallRow(some: Partial<CallRow> = {}): CallRow {
  return {
    id: "k1",
    version: 4,
    number: 1,
    title: call.title,
    state: "draft",
    reason: null,
    phase: "preparing",
    publishedAt: null,
    ...some,
  };
}

export function aCall(row: Partial<CallRow> = {}, some: Partial<CallDetail> = {}): CallDetail {
  return {
    row: aCallRow(row),
    missionId: "m1",
    call,
    problems: [],
    language: [],
    window: "before",
    difference: null,
    draw: "18446744073709551615",
    ...some,
  };
}

export function anApplication(some: Partial<EvaluatedCompany> = {}): EvaluatedCompany {
  return {
    registrationId: "r1",
    companyId: "c1",
    companyName: "Aguacates de la Meseta",
    state: "applied",
    met: "no",
    findings: [
      {
        requirement: "rfc_valid",
        met: "yes",
        code: "rfc-valid",
        params: { rfc: "AME1401019H3" },
        evidence: [{ kind: "profile", id: null, on: null }],
      },
      {
        requirement: "document",
        met: "no",
        code: "document-ended",
        params: { missing: "tax-compliance" },
        evidence: [{ kind: "document", id: "x1", on: "2026-10-01" }],
      },
      {
        requirement: "readiness",
        met: "unknown",
        code: "readiness-unknown",
        params: { least: "60" },
        evidence: [],
      },
    ],
    ...some,
  };
}

const pesos = (amount: string) => ({ amount, currency: "MXN" });

export function aSupport(some: Partial<SupportRow> = {}): SupportRow {
  return {
    id: "s1",
    version: 2,
    registrationId: "r1",
    companyId: "c1",
    companyName: "Aguacates de la Meseta",
    line: "Viaje",
    market: "DE",
    cost: pesos("36000.00"),
    asked: pesos("25000.00"),
    requestedOn: "2026-11-03",
    state: "requested",
    reason: null,
    authorised: {
      amount: pesos("18000.00"),
      by: "percentage",
      limits: [
        { code: "asked", most: pesos("25000.00") },
        { code: "percentage", most: pesos("18000.00") },
      ],
    },
    asking: ["2026-07-01", "2026-11-27"],
    proofDue: "2027-04-05",
    next: { on: "2026-11-27", businessDaysLeft: 4, isOver: false },
    documents: 0,
    originalsSeen: 0,
    refund: null,
    moves: ["incomplete", "authorised", "refused", "withdrawn"],
    ...some,
  };
}

export function aDocument(some: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: "x1",
    version: 1,
    supportId: null,
    document: {
      kind: "tax-compliance",
      reference: "32D-1",
      handedInOn: "2026-11-03",
      holdsUntil: "2026-12-03",
    },
    holds: true,
    seenBy: null,
    seenOn: null,
    ...some,
  };
}

export function aSimulation(some: Partial<Simulation> = {}): Simulation {
  return {
    method: "score-order",
    rows: [
      { id: "c1", amount: pesos("15000.00"), by: "asked" },
      { id: "c2", amount: pesos("15000.00"), by: "budget" },
    ],
    byRegion: [{ code: "Europa", applying: 2, supported: 2, amount: pesos("30000.00") }],
    bySize: [{ code: "", applying: 2, supported: 2, amount: pesos("30000.00") }],
    given: pesos("30000.00"),
    left: pesos("0.00"),
    ...some,
  };
}

/** The office with one version of a call, and two companies that applied. */
export function officeWith(detail: CallDetail, answers: Answers = {}): Answers {
  return {
    ...office,
    referenceCurrencies: () => [],
    certificationsKinds: () => [],
    missionsRegistrations: () => [
      aRegistration(),
      aRegistration({ id: "r2", companyId: "c2", companyName: "Mezcales del Istmo" }),
    ],
    callsOfMission: () => [detail.row],
    callsGet: () => detail,
    callsTemplates: () => [],
    callsDeadlines: () => ({ asking: ["2026-07-16", "2026-11-20"], proofDue: "2027-04-14" }),
    ...answers,
  };
}
