/** A selection with its reviewers, its applications without names, and its result. */
import type {
  BlindApplication,
  CallDetail,
  CallRow,
  Explanation,
  ImpactReport,
  ResultRow,
  ReviewerRow,
  SelectionResults,
  SelectionStanding,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aRegistration, office } from "./testing";

export function aCall(some: Partial<CallRow> = {}): CallRow {
  return {
    id: "k1",
    version: 4,
    number: 1,
    title: "Pabellón de alimentos",
    state: "published",
    reason: null,
    phase: "preparing",
    publishedAt: "2026-10-01T10:00:00.000Z",
    ...some,
  };
}

const callDetail: CallDetail = {
  row: aCall(),
  missionId: "m1",
  call: {
    title: "Pabellón de alimentos",
    language: "es-MX",
    text: "",
    timeZone: "America/Mexico_City",
    opensAt: "2026-10-01T09:00",
    closesAt: "2026-11-30T18:00",
    requirements: [],
    funding: null,
    rules: {
      criteria: [
        { code: "capacity", name: "Capacidad exportadora", weight: 60 },
        { code: "fit", name: "Ajuste al mercado", weight: 40 },
      ],
      reviewers: 2,
      justification: 10,
      ties: [{ by: "criterion", code: "fit" }, { by: "earlier-application" }],
    },
  },
  problems: [],
  language: [],
  window: "closed",
  difference: null,
  draw: "9f86d081884c7d65",
};

export function aReviewer(some: Partial<ReviewerRow> = {}): ReviewerRow {
  return {
    id: "v1",
    personId: "p1",
    name: "Irma Canul",
    declaredAt: "2026-11-20T10:00:00.000Z",
    conflicts: 0,
    assigned: 0,
    given: 0,
    ...some,
  };
}

function aStandingOf(some: Partial<SelectionStanding> = {}): SelectionStanding {
  return {
    version: 4,
    phase: "preparing",
    reason: null,
    next: "blind",
    refusal: null,
    takesReason: false,
    draw: "9f86d081884c7d65",
    applications: 3,
    each: 2,
    unassigned: 0,
    shares: [{ reviewerId: "v1", applications: 3 }],
    lacking: [],
    excluded: [],
    mayDecide: true,
    isReviewer: false,
    ...some,
  };
}

export function anApplication(
  number: number,
  some: Partial<BlindApplication> = {},
): BlindApplication {
  return {
    reviewId: `w${number}`,
    version: 1,
    number,
    products: [{ description: "Mole negro", digits: "210390", certifications: ["Kosher"] }],
    plan: [{ section: "pricing", text: "Costos en dos monedas" }],
    objectives: ["Vender en dos mercados"],
    scores: [],
    isGiven: false,
    ...some,
  };
}

export const given: Partial<BlindApplication> = {
  isGiven: true,
  scores: [
    { criterion: "capacity", points: 4, justification: "Exporta desde 2019" },
    { criterion: "fit", points: 3, justification: "Conoce el mercado" },
  ],
};

const explanation: Explanation = {
  outcome: "selected",
  position: 1,
  ranked: 3,
  mean: "4.00",
  criteria: [
    { criterion: "capacity", mean: "4.0000" },
    { criterion: "fit", mean: "4.0000" },
  ],
  behindBy: null,
  toNext: null,
  toPlace: null,
  margin: "0.5000",
  unmet: [],
};

export function aResult(
  id: string,
  companyName: string,
  told: Partial<Explanation> = {},
  some: Partial<ResultRow> = {},
): ResultRow {
  return {
    registrationId: id,
    companyId: `c-${id}`,
    companyName,
    explanation: { ...explanation, ...told },
    least: "3.50",
    most: "4.50",
    reviews: [
      {
        reviewer: "Irma Canul",
        scores: [{ criterion: "capacity", points: 4, justification: "Exporta desde 2019" }],
        isOutlier: false,
      },
    ],
    ...some,
  };
}

export const results: SelectionResults = {
  phase: "decided",
  draw: "9f86d081884c7d65",
  rows: [
    aResult("r1", "Zapotes del Istmo"),
    aResult(
      "r2",
      "Mangos Yucatecos",
      {
        outcome: "waiting",
        position: 2,
        mean: "3.50",
        behindBy: { by: "mean" },
        margin: null,
        toNext: { position: 1, mean: "0.5000", enough: [] },
        toPlace: {
          position: 1,
          mean: "0.5000",
          enough: [
            { criterion: "capacity", points: 2 },
            { criterion: "fit", points: null },
          ],
        },
      },
      {
        reviews: [
          {
            reviewer: "Saúl Chan",
            scores: [{ criterion: "fit", points: 1, justification: "No conoce el mercado" }],
            isOutlier: true,
          },
        ],
      },
    ),
    aResult("r3", "Cafetaleras Unidas", {
      outcome: "waiting",
      position: 3,
      mean: "3.50",
      margin: null,
      behindBy: { by: "criterion", code: "fit" },
    }),
    aResult(
      "r4",
      "Mieles de la Selva",
      {
        outcome: "not-admitted",
        position: null,
        mean: null,
        criteria: [],
        margin: null,
        unmet: ["rfc_valid"],
      },
      { least: null, most: null, reviews: [] },
    ),
  ],
};

const impact: ImpactReport = {
  threshold: 5,
  tables: [
    {
      by: "size",
      rows: [
        {
          group: "micro",
          applied: 20,
          selected: 8,
          rate: "0.4000",
          ratio: "0.6667",
          isBelow: true,
        },
        {
          group: "small",
          applied: 20,
          selected: 12,
          rate: "0.6000",
          ratio: "1.0000",
          isBelow: false,
        },
        {
          group: "large",
          applied: null,
          selected: null,
          rate: null,
          ratio: null,
          isBelow: null,
        },
      ],
    },
    {
      by: "women-led",
      rows: [
        {
          group: "said",
          applied: null,
          selected: null,
          rate: null,
          ratio: null,
          isBelow: null,
        },
      ],
    },
  ],
};

/** A registration that waits at a position. */
export const waitingAt = (id: string, companyName: string, position: number) =>
  aRegistration({ id, companyName, state: "waiting", position, version: 7, moves: ["accepted"] });

/** What a desk answers whose selection stands so. */
export function selecting(
  standing: Partial<SelectionStanding> = {},
  reviewers: readonly ReviewerRow[] = [aReviewer()],
): Answers {
  const told = aStandingOf(standing);
  return {
    ...office,
    callsOfMission: () => [aCall({ phase: told.phase })],
    callsGet: () => callDetail,
    callsEvaluate: () => ({ rows: [], met: 0, unmet: 0, unknown: 0 }),
    planSections: () => [
      {
        id: "pricing",
        name: { es: "Costos y precios", en: "Costs and pricing" },
        guidance: { es: "", en: "" },
        prompts: [],
      },
    ],
    selectionStanding: () => told,
    selectionReviewers: () => [...reviewers],
    selectionResults: () => ({ ...results, phase: told.phase }),
    selectionImpact: () => impact,
  };
}
