/** What a small invented desk answers. Tests say only what differs. */
import type {
  Action,
  Additional,
  CompanyDetail,
  DeskState,
  Duty,
  LookupAnswer,
  MarketOption,
  MarketRow,
  Preference,
  Product,
  Profile,
  Standing,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";

/** A product that is ready to be sold abroad. */
export const anAvocado: Product = {
  id: "p1",
  description: "Aguacate fresco",
  code: "080440",
  edition: "HS2022",
  capacity: "200",
  capacityUnit: "t",
  capacityPeriod: "month",
  certifications: ["Orgánico"],
  isExportable: true,
};

/** A profile that says nothing but what a test gives it. */
export function aProfile(some: Partial<Profile> = {}): Profile {
  return {
    legalName: "",
    tradeNames: [],
    rfc: "",
    rfcOverride: null,
    personKind: "legal",
    scian: null,
    sizeSector: null,
    sectors: [],
    state: null,
    municipality: null,
    address: "",
    postalCode: "",
    web: "",
    programmes: [],
    exportExperience: "none",
    contacts: [],
    figures: [],
    markets: [],
    products: [],
    ...some,
  };
}

/** A company with as much of a profile as a test gives it. */
export function aCompany(
  profile: Partial<Profile>,
  some: Partial<CompanyDetail> = {},
): CompanyDetail {
  return {
    id: "c1",
    version: 1,
    status: "active",
    archived: null,
    profile: aProfile(profile),
    size: null,
    createdAt: "2026-11-01T10:00:00.000Z",
    updatedAt: "2026-11-20T10:00:00.000Z",
    registrations: [],
    answers: 0,
    candidates: [],
    sources: [],
    tags: [],
    rosters: [],
    ...some,
  };
}

/** All that a person may do who leads the office. */
export const everything: Action[] = [
  "edit-companies",
  "save-answers",
  "plan-missions",
  "register-to-missions",
  "decide-places",
  "review-applications",
  "record-attendance",
  "export-register",
  "export-office",
  "load-references",
  "undo-own",
  "undo-others",
  "make-backups",
  "restore-backups",
  "manage-people",
  "answer-requests",
  "erase-persons",
];

/** The state of an office with one person, who leads it. */
export function aDesk(some: Partial<DeskState> = {}): DeskState {
  const person = {
    id: "p1",
    name: "Citlali Ramírez",
    role: "administrator" as const,
    hasPin: false,
    isActive: true,
    version: 1,
  };
  return {
    firstRun: false,
    person,
    may: everything,
    people: [person],
    officeName: "Oficina de Uruapan",
    isTraining: false,
    locale: "es-MX",
    theme: "light",
    density: "compact",
    dataFolder: "/datos",
    version: "0.1.0",
    today: "2026-11-23",
    referenceLoaded: true,
    referenceRepaired: false,
    readOnly: false,
    ...some,
  };
}

/** A computed duty of an amount in US dollars. */
export function aDuty(text: string, amount: string, some: Partial<Duty> = {}): Duty {
  return {
    text,
    state: "computed",
    needs: [],
    amount: { amount, currency: "USD" },
    nextStep: null,
    reason: null,
    isFree: false,
    via: null,
    ...some,
  };
}

/** What an agreement gives a product. */
export function aPreference(short: string, some: Partial<Preference> = {}): Preference {
  return {
    agreement: {
      id: short,
      shortEs: short,
      shortEn: short,
      nameEs: short,
      nameEn: short,
      inForce: "2020-07-01",
      status: "in_force",
      review: null,
      source: "DOF",
      confidence: "high",
    },
    duty: aDuty("Free", "0.00", { isFree: true }),
    saving: { amount: "2240.00", currency: "USD" },
    staging: [],
    nextChange: null,
    category: null,
    base: null,
    breakEven: null,
    quota: null,
    rule: null,
    proof: null,
    sources: [1],
    ...some,
  };
}

/** A duty on top, of chapter 99 unless a test says that it is a measure. */
export function anAdditional(some: Partial<Additional> = {}): Additional {
  return {
    code: "9903.01.01",
    text: "+ 25%",
    liftedBy: ["T-MEC"],
    source: null,
    kind: null,
    from: null,
    to: null,
    citation: null,
    ...some,
  };
}

/** The answer for fresh avocados in the United States. */
export function anAnswer(some: Partial<LookupAnswer> = {}): LookupAnswer {
  return {
    product: {
      digits: "080440",
      code: "0804.40",
      level: 6,
      description: "Aguacates",
      path: [],
      edition: "HS2022",
    },
    market: {
      market: "US",
      nameEs: "Estados Unidos",
      nameEn: "United States",
      currency: "USD",
      basis: "FOB",
      agreements: [{ id: "T-MEC", shortEs: "T-MEC", shortEn: "USMCA" }],
      hasSchedule: true,
    },
    on: "2026-11-23",
    customsValue: null,
    schedule: null,
    lines: [
      {
        code: "0804.40.00",
        digits: "08044000",
        description: "Avocados",
        path: [],
        unit: "kg",
        mfn: aDuty("11.2¢/kg", "2240.00"),
        preferences: [aPreference("T-MEC")],
        best: { agreements: ["T-MEC"], reason: "lower-duty" },
        additional: [],
        sources: [1],
      },
    ],
    notes: [],
    notIncluded: ["vat"],
    pending: [],
    sources: [
      {
        n: 1,
        id: "us-hts",
        publisher: "USITC",
        title: "Harmonized Tariff Schedule",
        vintage: "2026 rev 10",
        locator: "0804.40.00",
        sha256: "4a7d1ed414474e40",
        confidence: "high",
      },
    ],
    ...some,
  };
}

/** How fresh avocados stand in the United States. */
export function aStanding(some: Partial<Standing> = {}): Standing {
  const { id, shortEs, shortEn } = aPreference("T-MEC").agreement;
  return {
    market: anAnswer().market,
    countries: ["840"],
    state: "known",
    lines: 1,
    line: "0804.40.00",
    mfn: aDuty("11.2¢/kg", "2240.00"),
    best: {
      agreement: { id, shortEs, shortEn },
      duty: aDuty("Free", "0.00", { isFree: true }),
    },
    saving: { amount: "2240.00", currency: "USD" },
    margin: "4.48",
    mostMargin: null,
    hasAdditional: false,
    needs: [],
    rates: [],
    ...some,
  };
}

/** A market that is not the United States. */
export function aMarket(market: string, nameEs: string, nameEn: string): MarketOption {
  return { ...anAnswer().market, market, nameEs, nameEn };
}

/** A map on which each country is a square. */
export function aWorld(...countries: string[]): string {
  const squares = countries.map((id, at) => ({
    square: [
      [at * 20, 0],
      [0, 10],
      [10, 0],
      [0, -10],
      [-10, 0],
    ],
    country: { type: "Polygon", id, arcs: [[at]] },
  }));
  return JSON.stringify({
    type: "Topology",
    transform: { scale: [1, 1], translate: [0, 0] },
    arcs: squares.map(({ square }) => square),
    objects: {
      countries: {
        type: "GeometryCollection",
        geometries: squares.map(({ country }) => country),
      },
    },
  });
}

/** The answers of a desk where nothing happens. */
export const quietAnswers: Answers = {
  companiesLastPairs: () => null,
  followUpsDue: () => ({ mine: [], mineTotal: 0, others: [], othersTotal: 0 }),
  groupsOfCompany: () => null,
  groupsFind: () => [],
  companiesTimeline: () => ({ rows: [], next: null, total: 0 }),
  followUpsList: () => ({ rows: [], next: null, total: 0 }),
  companiesMarketHistory: () => [],
  planOverdue: () => ({ rows: [], hasMore: false }),
  companiesPairs: () => ({ rows: [], next: null, total: 0 }),
  companyImportsList: () => [],
  companyImportsRecipes: () => [],
  privacyErasures: () => [],
  photographsOfProduct: () => [],
  certificationsEnding: () => ({ rows: [], total: 0 }),
  certificationsOfCompany: () => [],
  certificationsKinds: () => [],
  privacyDiversityCounts: () => ({ threshold: 5, grounds: [], tables: [] }),
  consentsNotices: () => [],
  consentsOfCompany: () => [],
  privacyRequests: () => [],
  privacyDueRequests: () => [],
  privacyPersons: () => [],
  privacyHolidays: () => ({ statutory: [], added: [] }),
  proofsList: () => ({ rows: [], hasMore: false }),
  declarationsList: () => ({ rows: [], hasMore: false }),
  deskToday: () => ({
    today: "2026-11-23",
    companies: 0,
    missionsOpen: 0,
    registrationsWaiting: 0,
    closing: [],
    upcoming: [],
    recent: [],
  }),
  deskStaleAnswers: () => ({ total: 0, isAtLeast: false, newest: [] }),
  deskSearch: () => [],
  referenceStatus: () => ({ sources: [], markets: [], repair: null }),
  treatiesMarkets: () => [anAnswer().market],
  treatiesSearchProducts: () => [anAnswer().product],
  treatiesLookup: () => anAnswer(),
  ratesList: () => ({ rows: [], next: null, total: 0 }),
  treatiesRank: () => ({ product: anAnswer().product, on: "2026-11-23", standings: [aStanding()] }),
  treatiesScanLast: () => null,
  treatiesUnused: () => null,
  referenceWorldMap: () => aWorld("484", "840"),
  referenceCurrencies: () => [{ code: "USD", nameEs: "Dólar", nameEn: "US dollar", decimals: 2 }],
  originTerms: () => [{ terms: "FOB", covers: ["inland"] }],
  referenceIncoterms: () => [{ code: "FOB", nameEs: "Libre a bordo", nameEn: "Free on board" }],
  backupsList: () => [],
  journalRecent: () => ({ rows: [], next: null }),
  settingsLicences: () => [],
  draftsGet: () => null,
  draftsSave: () => null,
  draftsDiscard: () => null,
};

/** A market whose tariff is not loaded. */
export const unitedStates: MarketRow = {
  market: "US",
  nameEs: "Estados Unidos",
  nameEn: "United States",
  schedule: null,
  vintage: null,
  lines: 0,
  computed: 0,
  textOnly: 0,
  isCurrent: false,
  schedules: [],
  nextStep: {
    code: "load-schedule",
    authority: "USITC",
    file: "Harmonized Tariff Schedule",
    format: "us-hts-json",
  },
};
