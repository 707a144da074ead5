/** Queries that several features share: the state of the desk and the lists of reference data. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryKey,
  queryOptions,
} from "@tanstack/react-query";
import { asked } from "./asked";
import { type CompanyRow, commands, type Locale, type LookupInput, type PairFilter } from "./index";

export const deskStateQuery = queryOptions({
  queryKey: ["settings", "state"],
  queryFn: () => asked("state") ?? commands.settingsState(),
  meta: { topics: ["people", "reference"] },
});

/** The setting up of the office, which is not over before everything that it writes is there. */
export const firstRunKey = ["settings", "start"] as const;

export const todayQuery = queryOptions({
  queryKey: ["journal", "today"],
  queryFn: () => asked("today") ?? commands.deskToday(),
  meta: { topics: ["companies", "missions", "registrations", "calls"] },
});

export const statesQuery = queryOptions({
  queryKey: ["reference", "states"],
  queryFn: () => commands.referenceStates(),
});

export const sectorsQuery = queryOptions({
  queryKey: ["reference", "sectors"],
  queryFn: () => commands.referenceSectors(),
});

export const countriesQuery = queryOptions({
  queryKey: ["reference", "countries"],
  queryFn: () => commands.referenceCountries(),
});

export const currenciesQuery = queryOptions({
  queryKey: ["reference", "currencies"],
  queryFn: () => commands.referenceCurrencies(),
});

export const incotermsQuery = queryOptions({
  queryKey: ["reference", "incoterms"],
  queryFn: () => commands.referenceIncoterms(),
});

/** The terms of sale with what a price on each covers; they do not change while the program runs. */
export const termsQuery = queryOptions({
  queryKey: ["origin-terms"],
  queryFn: () => commands.originTerms(),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The sections of an export plan, with what to write in each. Data of the program: they never change. */
export const planSectionsQuery = queryOptions({
  queryKey: ["plan-sections"],
  queryFn: () => commands.planSections(),
});

export const marketsQuery = queryOptions({
  queryKey: ["reference", "treaty-markets"],
  queryFn: () => commands.treatiesMarkets(),
  meta: { topics: ["schedules"] },
});

/** The agreements in force with any market, each once. */
export const agreementsQuery = queryOptions({
  ...marketsQuery,
  select: (markets) => [
    ...new Map(markets.flatMap(({ agreements }) => agreements).map((it) => [it.id, it])).values(),
  ],
});

/** The privacy notices of the office, the newest first. */
export const noticesQuery = queryOptions({
  queryKey: ["privacy_notices", "list"],
  queryFn: () => commands.consentsNotices(),
});

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ["companies", "one", id],
    queryFn: () => commands.companiesGet(id),
    meta: {
      topics: ["registrations", "answers", "missions", "company_distinctions", "tags", "rosters"],
    },
  });

/** The kinds of certification that the office knows, those that the most products have first. */
export const certificationKindsQuery = queryOptions({
  queryKey: ["certifications", "kinds"],
  queryFn: () => commands.certificationsKinds(),
  meta: { topics: ["companies"] },
});

/** The imports of companies on this machine, the latest first. */
export const companyImportsQuery = queryOptions({
  queryKey: ["company_imports", "list"],
  queryFn: () => commands.companyImportsList(),
  meta: { topics: ["companies"] },
});

/** The last search for companies that are there twice. */
export const lastPairsQuery = queryOptions({
  queryKey: ["company_pairs", "last"],
  queryFn: () => commands.companiesLastPairs(),
  meta: { topics: ["companies"] },
});

/** The pairs that it found, page after page. */
export const pairsQuery = (filter: Pick<PairFilter, "state" | "minScore" | "adviser">) =>
  pagesQuery(
    ["company_pairs", "list", filter],
    (after) => commands.companiesPairs({ ...filter, after, limit: 200 }),
    ["companies", "company_distinctions"],
  );

/** The newest origin cases, of a company, of one of its products or of the office. */
export const originCasesQuery = (
  company: string | null,
  text: string,
  limit: number,
  product: string | null = null,
) =>
  queryOptions({
    queryKey: ["origin_cases", "list", company, text, limit, product],
    queryFn: () => commands.originCases({ company, text, limit, product }),
    placeholderData: keepPreviousData,
  });

/** A kept origin case, as it was asked and as it comes out today. */
export const originCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ["origin_cases", "one", id],
    queryFn: () => commands.originCase(id),
    meta: { topics: ["reference"] },
  });

/** What a form for proofs of an agreement offers, with its short names. */
export const proofChoicesQuery = (agreement: string) =>
  queryOptions({
    queryKey: ["reference", "proof-choices", agreement],
    queryFn: () => commands.proofsChoices(agreement),
    enabled: agreement !== "",
  });

export const municipalitiesQuery = (state: string) =>
  queryOptions({
    queryKey: ["reference", "municipalities", state],
    queryFn: () => commands.referenceMunicipalities(state),
    enabled: state !== "",
  });

export const activitiesQuery = (query: string) =>
  queryOptions({
    queryKey: ["reference", "activities", query],
    queryFn: () => commands.referenceSearchScian({ query }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });

export const referenceStatusQuery = queryOptions({
  queryKey: ["reference", "status"],
  queryFn: () => commands.referenceStatus(),
  meta: { topics: ["schedules"] },
});

/** The active companies that match what is typed. */
export async function findCompanies(text: string): Promise<CompanyRow[]> {
  const page = await commands.companiesList({
    text,
    states: [],
    sizes: [],
    sectors: [],
    product: null,
    statuses: ["active"],
    tags: [],
    allTags: false,
    roster: null,
    only: null,
    except: [],
    sort: { by: "name", descending: false },
    after: null,
    limit: 20,
  });
  return page.rows;
}

/** A list, page after page; what was shown stays until the first page of another filter is there. */
export function pagesQuery<Page extends { next: string | null }>(
  queryKey: QueryKey,
  page: (after: string | null) => Promise<Page>,
  topics: readonly string[],
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { topics },
  });
}

/** Every row of a list that is given in pages. */
export async function everyRow<Row, Place extends string | number = string>(
  page: (after: Place | null) => Promise<{ rows: Row[]; next: Place | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: Place | null = null;
  do {
    const { rows: found, next }: { rows: Row[]; next: Place | null } = await page(after);
    rows.push(...found);
    after = next;
  } while (after !== null);
  return rows;
}

/** How many records stayed at erasures and may go today; what holds them are days, proofs and requests. */
export const dueErasuresQuery = queryOptions({
  queryKey: ["erasures", "due"],
  queryFn: () => commands.privacyDueErasures(),
  meta: { topics: ["privacy_requests", "origin_proofs_kept", "supplier_declarations"] },
});

/** What the contacts of a company said to the use of their data. */
export const consentsQuery = (company: string) =>
  queryOptions({
    queryKey: ["contact_consents", company],
    queryFn: () => commands.consentsOfCompany(company),
    meta: { topics: ["companies", "contact_channels", "privacy_notices"] },
  });

/** Every version of the calls of a mission, the latest first. */
export const callsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ["calls", "of-mission", missionId],
    queryFn: () => commands.callsOfMission(missionId),
  });

/** A call as it is. */
export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ["calls", "one", id],
    queryFn: () => commands.callsGet(id),
  });

/** A mission as it is. */
export const missionQuery = (id: string) =>
  queryOptions({
    queryKey: ["missions", "one", id],
    queryFn: () => commands.missionsGet(id),
    meta: { topics: ["registrations", "calls"] },
  });

/** Who is registered to a mission. Who reviews its call is told no names for a while. */
export const registrationsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ["registrations", "of-mission", missionId],
    queryFn: () => commands.missionsRegistrations(missionId),
    meta: { topics: ["missions", "companies", "people", "settings", "calls", "reviewers"] },
  });

/** Tables that say what is asked of a company, and how it stands to that. */
export const requirementTopics = [
  "missions",
  "calls",
  "registrations",
  "companies",
  "company_documents",
  "certifications",
  "readiness_diagnoses",
  "support_requests",
  "diversity_declarations",
] as const;

/** What each company that applied meets and lacks today. */
export const evaluationQuery = (missionId: string) =>
  queryOptions({
    queryKey: ["calls", "evaluation", missionId],
    queryFn: () => commands.callsEvaluate(missionId),
    meta: { topics: [...requirementTopics, "reviewers"] },
  });

/** The newest rates between two currencies that the office wrote down. */
export const ratesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["exchange_rates", "between", from, to],
    queryFn: () => commands.ratesList({ from, to, after: null, limit: 200 }),
    enabled: from !== "" && from !== to,
  });

/** The meetings that are held now at a mission, and the next ones. */
export const nowQuery = (mission: string) =>
  queryOptions({
    queryKey: ["meetings", "now", mission],
    queryFn: () => commands.meetingsNowAndNext(mission),
    refetchInterval: 60_000,
    meta: {
      topics: [
        "meeting_sessions",
        "meeting_places",
        "meeting_participants",
        "meeting_requests",
        "buyers",
        "registrations",
        "companies",
      ],
    },
  });

/** The products that words or digits lead to. */
export const productsQuery = (query: string, locale: Locale) =>
  queryOptions({
    queryKey: ["reference", "products", query, locale],
    queryFn: () => commands.treatiesSearchProducts({ query, locale, limit: 30 }),
    enabled: query.length > 1,
  });

/** What a product pays in a market; none while the question is not whole. */
export const lookupQuery = (input: LookupInput | null) =>
  queryOptions({
    queryKey: ["reference", "lookup", input],
    queryFn: () => (input ? commands.treatiesLookup(input) : null),
    enabled: input !== null,
    placeholderData: (previous, query) =>
      sameQuestion(query?.queryKey[2], input) ? previous : undefined,
    meta: { topics: ["schedules", "exchange_rates"] },
  });

/** While figures are typed the last answer stays in sight; another product or market clears it. */
export function sameQuestion(before: unknown, now: LookupInput | null): boolean {
  const previous = before as LookupInput | null | undefined;
  return previous?.product === now?.product && previous?.market === now?.market;
}
