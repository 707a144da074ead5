/** A mission that is over, what its companies report, and what the desk makes of it. */
import type {
  Horizon,
  LessonRow,
  MissionOutcome,
  MissionReport,
  OpinionRow,
  OutcomeRow,
  RegistrationRow,
  ResultConfirmation,
  Sale,
  SaleFigures,
  TwinRow,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";
import { aMission } from "@/test/mission";

const usd = (amount: string) => ({ amount, currency: "USD" });
const mxn = (amount: string) => ({ amount, currency: "MXN" });

/** Sales of nothing but what a test gives. */
function figuresOf(some: Partial<SaleFigures> = {}): SaleFigures {
  return {
    sales: 0,
    closed: [],
    closedUsd: usd("0.00"),
    closedMxn: mxn("0.00"),
    expected: [],
    expectedUsd: usd("0.00"),
    expectedMxn: mxn("0.00"),
    withoutRate: 0,
    firstExports: 0,
    newMarkets: 0,
    jobs: 0,
    withoutJobs: 0,
    ...some,
  };
}

/** The report of a mission that was confirmed at its end, and not yet after three months. */
export function aReport(some: Partial<MissionReport> = {}): MissionReport {
  const horizon = (horizon: Horizon, dueOn: string) => ({
    horizon,
    dueOn,
    asked: 2,
    reported: 0,
    confirmed: 0,
    disputed: 0,
    late: 0,
    closedUsd: usd("0.00"),
  });
  return {
    mission: {
      name: "Anuga 2026",
      country: "DE",
      city: "Colonia",
      startsOn: "2026-08-10",
      endsOn: "2026-08-11",
    },
    on: "2026-11-23",
    participants: { applied: 5, placed: 3, attended: 2, asked: 2 },
    meetings: { planned: 10, held: 8, noShows: 2 },
    leads: 80,
    horizons: [
      {
        ...horizon("0", "2026-08-11"),
        reported: 2,
        confirmed: 1,
        disputed: 1,
        closedUsd: usd("1250000.00"),
      },
      { ...horizon("3", "2026-11-11"), reported: 1, late: 1 },
      horizon("6", "2027-02-11"),
      horizon("12", "2027-08-11"),
    ],
    confirmed: figuresOf({
      sales: 3,
      closed: [usd("1250000.00")],
      closedUsd: usd("1250000.00"),
      firstExports: 1,
      jobs: 12,
    }),
    unconfirmed: figuresOf({ sales: 1, closedUsd: usd("7000.00"), withoutRate: 1 }),
    byMarket: [
      {
        key: "DE",
        sales: 3,
        closedUsd: usd("1250000.00"),
        expectedUsd: usd("50000.00"),
      },
    ],
    byProduct: [
      { key: "0804.40", sales: 2, closedUsd: usd("1000000.00"), expectedUsd: usd("0.00") },
      { key: "TV", sales: 1, closedUsd: usd("250000.00"), expectedUsd: usd("50000.00") },
    ],
    attribution: { atLeast: usd("900000.00"), atMost: usd("1250000.00") },
    concentration: { companies: 2, largest: "80.0", index: 6_800 },
    openTwins: 1,
    ratings: [{ rating: "securing", answers: 1, mean: "4.00" }],
    satisfaction: opinionFigures,
    lessons: [],
    rates: [{ from: "MXN", to: "USD", rate: "18.2500", on: "2026-11-20", source: "DOF" }],
    ...some,
  };
}

const opinionFigures: MissionReport["satisfaction"] = [
  {
    service: "meetings",
    answers: 2,
    ratings: [0, 1, 0, 1, 0],
    mean: "3.00",
    causes: [
      {
        code: "no-shows",
        es: "Inasistencias a las reuniones",
        en: "People who did not come to meetings",
        side: "bad",
        times: 1,
      },
    ],
  },
];

/** A closed sale of avocados. */
export function aSale(some: Partial<Sale> = {}): Sale {
  return {
    id: "s1",
    certainty: "closed",
    product: "Aguacate fresco",
    hsCode: "0804.40",
    market: "DE",
    buyer: "Frischmarkt",
    from: "2026-08-11",
    until: "2026-10-31",
    amount: "1000000.00",
    currency: "USD",
    ...some,
  };
}

/** What a company reports. */
export function anOutcome(some: Partial<MissionOutcome> = {}): MissionOutcome {
  return {
    reportedOn: "2026-08-12",
    isFirstExport: true,
    newMarkets: ["DE"],
    jobs: 12,
    notes: "",
    sales: [aSale()],
    ...some,
  };
}

/** What a company says to it. */
export const confirmed: ResultConfirmation = {
  way: "letter",
  code: "",
  letter: "PM-114",
  saidOn: "2026-08-20",
  saidBy: "Ana Cruz",
  ratings: [5, 4, 3, 2, 1, 5, 4],
  withoutHelp: "25",
  agrees: true,
  comments: "",
};

/** The place of a company at a horizon; nothing was reported there yet. */
export function anOutcomeRow(some: Partial<OutcomeRow> = {}): OutcomeRow {
  return {
    id: null,
    version: 0,
    registrationId: "r1",
    companyId: "c1",
    companyName: "Aguacates de la Meseta",
    horizon: "3",
    dueOn: "2026-11-11",
    standing: "late",
    outcome: null,
    confirmation: null,
    ...some,
  };
}

/** A result that nobody confirmed. */
export function aReported(some: Partial<OutcomeRow> = {}): OutcomeRow {
  return anOutcomeRow({
    id: "o1",
    version: 3,
    horizon: "0",
    dueOn: "2026-08-11",
    standing: "reported",
    outcome: anOutcome(),
    ...some,
  });
}

const other = { registrationId: "r2", companyId: "c2", companyName: "Mezcales del Istmo" };

export const outcomes: OutcomeRow[] = [
  aReported(),
  aReported({ ...other, id: "o2", standing: "confirmed", confirmation: confirmed }),
  anOutcomeRow(),
  anOutcomeRow({ ...other, standing: "due", dueOn: "2026-11-23" }),
  anOutcomeRow({ horizon: "6", dueOn: "2027-02-11", standing: "not-yet" }),
];

/** Two sales that look like one, of two missions. */
export function aPair(some: Partial<TwinRow> = {}): TwinRow {
  const seen = {
    missionId: "m1",
    missionName: "Anuga 2026",
    companyName: "Aguacates de la Meseta",
    horizon: "0" as const,
    reportedBy: "Citlali Ramírez",
  };
  return {
    twins: {
      first: "s1",
      second: "s2",
      score: 85,
      reasons: [
        { part: "buyer", points: 30, most: 30 },
        { part: "value", points: 10, most: 25 },
      ],
    },
    first: { ...seen, sale: aSale() },
    second: {
      ...seen,
      missionName: "Fruit Logistica 2026",
      reportedBy: "Inés Soto",
      sale: aSale({ id: "s2", amount: "990000.00" }),
    },
    verdict: null,
    ...some,
  };
}

/** What a company thinks of the meetings. */
export function anOpinion(some: Partial<OpinionRow> = {}): OpinionRow {
  return {
    id: "n1",
    registrationId: "r1",
    opinion: { service: "meetings", rating: 2, causes: ["no-shows"], words: "Faltaron tres." },
    ...some,
  };
}

/** Something to ask of every company the next time. */
export function aLesson(some: Partial<LessonRow> = {}): LessonRow {
  return {
    id: "l1",
    version: 2,
    missionId: "m1",
    lesson: {
      kind: "add",
      happened: "Las muestras se quedaron en la aduana.",
      toDo: "Enviar la factura de muestras",
      neededOf: "company",
      needed: "sample-invoice",
      daysBefore: 45,
    },
    ...some,
  };
}

const registered = ({ registrationId, companyId, companyName }: OutcomeRow): RegistrationRow => ({
  id: registrationId,
  version: 1,
  missionId: "m1",
  companyId,
  companyName,
  rfc: null,
  state: "attended",
  position: null,
  reason: null,
  unmet: [],
  appliedAt: "2026-06-01T10:00:00.000Z",
  delegates: [],
  products: [],
  productIds: [],
  moves: [],
  mayEdit: true,
  mayUseDeclaration: null,
});

/** What a mission that is over answers. */
export const over: Answers = {
  missionsGet: () => aMission({ startsOn: "2026-08-10", endsOn: "2026-08-11" }),
  missionsRegistrations: () => [registered(anOutcomeRow()), registered(anOutcomeRow(other))],
  missionsList: () => ({ rows: [], next: null, total: 0 }),
  referenceCountries: () => [
    { code: "DE", nameEs: "Alemania", nameEn: "Germany" },
    { code: "FR", nameEs: "Francia", nameEn: "France" },
  ],
  languageCheck: () => [],
  resultsFigures: () => aReport(),
  resultsOutcomes: () => outcomes,
  resultsTwins: () => [aPair()],
  resultsOpinions: () => ({ rows: [anOpinion()], figures: opinionFigures }),
  resultsCauses: () => [
    { code: "helpful-staff", side: "good", words: "Atención del personal" },
    { code: "no-shows", side: "bad", words: "Inasistencias a las reuniones" },
  ],
  resultsLessons: () => [aLesson()],
};
