/** A mission with one place taken over, the company that applies to it, and what the desk says. */
import type { CompanyRow, Finding, MissionDetail, MissionRow, RegistrationRow } from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aCompany, anAvocado } from "@/test/desk";
import { draftOf, missionOf } from "./mission-form";

const places = { capacity: 2, accepted: 2, waiting: 1, free: 0 };

export const mission: MissionRow = {
  id: "m1",
  name: "Anuga 2027",
  kind: "fair",
  country: "DE",
  city: "Colonia",
  startsOn: "2026-11-25",
  endsOn: "2026-11-27",
  places,
  window: "open",
};

export const detail: MissionDetail = {
  id: "m1",
  version: 2,
  mission: {
    ...missionOf(draftOf(null).mission),
    name: "Anuga 2027",
    kind: "fair",
    country: "DE",
    city: "Colonia",
    timeZone: "Europe/Berlin",
    startsOn: "2026-11-25",
    endsOn: "2026-11-27",
    capacity: 2,
    closesAt: "2026-11-24T17:00:00.000Z",
  },
  places,
  window: "open",
  createdAt: "2026-10-01T00:00:00.000Z",
  updatedAt: "2026-10-01T00:00:00.000Z",
};

export const company: CompanyRow = {
  id: "c1",
  legalName: "Aguacates de la Meseta",
  tradeName: null,
  rfc: "AME1401019H3",
  state: "16",
  municipality: null,
  size: "small",
  sector: null,
  products: 1,
  tags: [],
  rosterNote: null,
  status: "active",
  updatedAt: "2026-11-20T10:00:00.000Z",
};

const applicant = aCompany({
  legalName: company.legalName,
  rfc: "AME1401019H3",
  state: "16",
  contacts: [
    {
      id: "k1",
      name: "Ana Cruz",
      role: "Ventas",
      mail: "ana@meseta.mx",
      phone: "",
      isPrimary: true,
    },
  ],
  products: [{ ...anAvocado, description: "Aguacate Hass" }],
});

export function aRegistration(some: Partial<RegistrationRow> = {}): RegistrationRow {
  return {
    id: "r1",
    version: 1,
    missionId: "m1",
    companyId: "c1",
    companyName: "Aguacates de la Meseta",
    rfc: "AME1401019H3",
    state: "accepted",
    position: null,
    reason: null,
    unmet: [],
    appliedAt: "2026-11-20T10:00:00.000Z",
    delegates: [],
    products: [],
    productIds: [],
    moves: ["confirmed", "rejected", "withdrawn"],
    mayEdit: true,
    mayUseDeclaration: null,
    ...some,
  };
}

export const met: Finding = {
  requirement: "not_registered",
  met: "yes",
  code: "not-registered",
  params: {},
  evidence: [],
};

export const office: Answers = {
  referenceStates: () => [],
  referenceSectors: () => [],
  referenceCountries: () => [{ code: "DE", nameEs: "Alemania", nameEn: "Germany" }],
  companiesList: () => ({ rows: [company], next: null, total: 1 }),
  companiesGet: () => applicant,
  consentsOfCompany: () => [],
  missionsList: () => ({ rows: [mission], next: null, total: 1 }),
  missionsGet: () => detail,
  missionsRegistrations: () => [],
  missionsCheck: () => [met],
  callsOfMission: () => [],
};
