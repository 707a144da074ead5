/** An office in which one company is there twice: a desk that keeps what is said of the two. */
import type {
  AppError,
  CompanyDetail,
  Distinction,
  Distinguish,
  FieldToMerge,
  MergeField,
  MergeOrder,
  MergePreview,
  MergeQuery,
  MergingCompany,
  OperationRow,
  PairFilter,
  PairRow,
  PairsView,
  Profile,
} from "@/bridge";
import { type Answers, tellChanged } from "@/bridge/mock";
import { aCompany, anAvocado, aProfile } from "@/test/desk";

const meseta = aProfile({
  legalName: "Aguacates de la Meseta SA de CV",
  rfc: "AME200115AB5",
  sizeSector: "industry",
  state: "16",
  address: "Calle Uno 10",
  postalCode: "60000",
  web: "meseta.example",
  exportExperience: "regular",
  contacts: [
    {
      id: "k1",
      name: "Luz Ibarra",
      role: "Ventas",
      mail: "",
      phone: "4520000001",
      isPrimary: true,
    },
  ],
  figures: [{ year: 2025, workers: 40, salesMxn: "1500000" }],
  markets: [{ market: "US", status: "exporting" }],
  products: [anAvocado],
});

/** The same company as somebody else registered it. */
const mesetas: Profile = {
  ...meseta,
  legalName: "Aguacates Meseta",
  rfc: "",
  tradeNames: ["La Meseta"],
  web: "",
  address: "Avenida Dos 20",
  contacts: [],
  figures: [],
  markets: [],
  products: [],
};

const distinction: Distinction = {
  id: "d1",
  reason: "Son dos plantas",
  by: "Citlali Ramírez",
  at: "2026-11-22T10:00:00.000Z",
};

const fields: FieldToMerge[] = [
  { field: "legalName", standing: "conflict", proposed: "goes" },
  { field: "tradeNames", standing: "union", proposed: "stays" },
  { field: "rfc", standing: "only-one", proposed: "stays" },
  { field: "scian", standing: "same", proposed: "stays" },
  { field: "sizeSector", standing: "same", proposed: "stays" },
  { field: "sectors", standing: "union", proposed: "stays" },
  { field: "place", standing: "conflict", proposed: "stays" },
  { field: "web", standing: "only-one", proposed: "stays" },
  { field: "programmes", standing: "union", proposed: "stays" },
  { field: "exportExperience", standing: "same", proposed: "stays" },
  { field: "contacts", standing: "union", proposed: "stays" },
  { field: "figures", standing: "union", proposed: "stays" },
  { field: "markets", standing: "union", proposed: "stays" },
  { field: "products", standing: "union", proposed: "stays" },
];

interface Office {
  /** Whether anybody has looked for pairs. */
  isSearched?: boolean;
  isStale?: boolean;
  distinction?: Distinction | null;
  /** The RFC of the second company, where it has one of its own. */
  otherRfc?: string;
  /** What else there is to say of joining the two. */
  preview?: (query: MergeQuery) => Partial<MergePreview>;
}

/** The office, and what it was told. */
export function twins({
  isSearched = true,
  isStale = false,
  distinction: told = null,
  otherRfc = "",
  preview,
}: Office = {}) {
  const said = { distinction: told, isMerged: false, version: 3 };
  const view: PairsView = {
    ranAt: "2026-11-21T10:00:00.000Z",
    companies: 1200,
    pairs: 1,
    isStale,
  };
  let last = isSearched ? view : null;
  const state = () => (said.isMerged ? "merged" : said.distinction ? "distinct" : "open");
  const changed = () => void tellChanged("companies", "company_distinctions", "company_pairs");
  const company = (id: string): MergingCompany => ({
    id,
    version: said.version,
    isArchived: false,
    profile: id === "c1" ? meseta : { ...mesetas, rfc: otherRfc },
    createdAt: "2026-01-10T10:00:00.000Z",
    updatedAt: "2026-11-20T10:00:00.000Z",
  });
  const pair = (): PairRow => ({
    first: { ...company("c1"), legalName: meseta.legalName, rfc: meseta.rfc, state: "16" },
    second: { ...company("c2"), legalName: mesetas.legalName, rfc: null, state: "16" },
    score: 87,
    reasons: ["similar-name", "same-place"],
    state: state(),
    distinction: said.distinction,
  });
  const detail = (id: string): CompanyDetail => {
    const isGone = id === "c2" && said.isMerged;
    const archived = { reason: "", on: "2026-11-23", successor: "c1", isMerged: true };
    return aCompany(id === "c1" ? meseta : mesetas, {
      id,
      ...(isGone && { status: "archived" as const, archived }),
    });
  };
  const answers: Answers = {
    referenceStates: () => [
      { code: "16", nameEs: "Michoacán", nameEn: "Michoacán", iso: "MX-MIC" },
    ],
    referenceSectors: () => [],
    referenceCountries: () => [],
    referenceMunicipalities: () => [],
    companiesGet: (args: { id: string }) => detail(args.id),
    companiesLastPairs: () => last,
    companiesFindPairs: () => {
      last = { ...view, isStale: false };
      changed();
      return last;
    },
    companiesPairs: ({ input }: { input: PairFilter }) => {
      const isShown = last !== null && input.state === state() && input.minScore <= pair().score;
      const rows = isShown ? [pair()] : [];
      return { rows, next: null, total: rows.length };
    },
    companiesDistinguish: ({ input }: { input: Distinguish }) => {
      said.distinction = { ...distinction, reason: input.reason };
      changed();
      return "d1";
    },
    companiesForgetDistinction: () => {
      said.distinction = null;
      changed();
      return null;
    },
    companiesMergePreview: ({ input }: { input: MergeQuery }) => {
      const [keep, gone] = [company(input.keep), company(input.gone)];
      const sideOf = (field: string) =>
        input.choices?.find((choice) => choice.field === field)?.side ?? "stays";
      const { legalName } = (sideOf("legalName") === "stays" ? keep : gone).profile;
      const { address } = (sideOf("place") === "stays" ? keep : gone).profile;
      return {
        keep,
        gone,
        similarity: { score: 87, reasons: ["similar-name", "same-place"] },
        distinction: said.distinction,
        fields: otherRfc === "" ? fields : fields.map(contested("rfc")),
        relations: [
          { kind: "company_contacts", keep: 1, gone: 2, becomes: "united" },
          { kind: "registrations", keep: 0, gone: 3, becomes: "follows" },
        ],
        missions: [],
        refusals: otherRfc === "" || input.reason ? [] : [otherRfcs(meseta.rfc, otherRfc)],
        merged: { ...meseta, legalName, address },
        ...preview?.(input),
      };
    },
    companiesMerge: (_: { input: MergeOrder }) => {
      said.isMerged = true;
      changed();
      return 4;
    },
    journalUndo: () => {
      said.isMerged = false;
      said.distinction = null;
      changed();
      return {} as OperationRow;
    },
    journalRecent: () => ({
      rows: [{ id: "o1", isUndoable: true } as OperationRow],
      next: null,
    }),
  };
  return { answers, said };
}

/** Makes one of the fields one in which the two do not agree. */
function contested(which: MergeField): (field: FieldToMerge) => FieldToMerge {
  return (field) => (field.field === which ? { ...field, standing: "conflict" } : field);
}

/** What is refused where each has an RFC of its own and nobody says why. */
function otherRfcs(stays: string, goes: string): AppError {
  return { code: "companies.merge-other-rfc", stays, goes };
}

/** That somebody said that the two are two. */
export const toldApart = distinction;
