/** A proof of a chair under the T-MEC, and what a desk that keeps it answers. */
import type {
  CheckedOriginProof,
  FurtherCertifiedGood,
  KeptOriginProof,
  OriginProof,
  OriginProofRow,
  ProofChoices,
} from "@/bridge";
import type { Answers } from "@/bridge/mock";

const choices: ProofChoices = {
  name: { id: "TMEC", shortEs: "T-MEC", shortEn: "USMCA" },
  papers: [
    {
      form: "certification",
      capacities: ["exporter", "producer", "importer"],
      elements: [
        "certifier-role",
        "certifier",
        "certifier-title",
        "exporter",
        "producer",
        "importer",
        "description-hs6",
        "criterion",
        "rvc-method",
        "blanket-period",
        "signature-statement",
      ],
    },
    {
      form: "invoice-declaration",
      capacities: ["approved-exporter", "exporter-up-to-limit"],
      elements: ["exporter", "goods", "invoices"],
    },
  ],
  languages: ["es-MX", "en"],
  unworded: ["fr"],
  letters: ["A", "B", "C", "D"],
  blanketMonths: 12,
  limit: { amount: "6000.00", currency: "EUR" },
  hasOwnForm: false,
  citation: "Art. 5.2; Anexo 5-A",
  confidence: "verified",
};

export const proof: OriginProof = {
  agreement: "TMEC",
  form: "certification",
  language: "es-MX",
  capacity: "exporter",
  certifier: { name: "Persona Firmante", address: "Calle 1", country: "MX", phone: "", mail: "" },
  title: "Dirección",
  company: "Sillas de Prueba",
  exporter: { who: "certifier", party: {} },
  producer: { who: "certifier", party: {} },
  importer: { who: "unknown", party: {} },
  good: { description: "Silla de madera", code: "940169", criterion: "B", rvc_method: "TV" },
  signed_on: "2026-11-20",
};

/** A table with a case of its own. */
export const further: FurtherCertifiedGood = {
  case_id: "k2",
  good: { description: "Mesa de madera", code: "940350", criterion: "A" },
};

export const complete: CheckedOriginProof = {
  problems: [],
  isInPart: false,
  isStale: false,
  validUntil: "2030-11-20",
  servesUntil: "2027-11-20",
  keepUntil: "2031-11-20",
};

export const incomplete: CheckedOriginProof = {
  ...complete,
  problems: [
    { field: "certifier.mail", code: "proof-missing", params: { number: "2" } },
    { field: "capacity", code: "proof-capacity", params: {} },
    { field: "determination", code: "proof-origin-open", params: {} },
  ],
};

export function aRow(some: Partial<OriginProofRow> = {}): OriginProofRow {
  return {
    id: "o1",
    caseId: "k1",
    companyId: null,
    agreement: "TMEC",
    form: "certification",
    state: "draft",
    description: "Silla de madera",
    code: "940169",
    goods: 1,
    importer: "",
    findings: 2,
    isStale: false,
    issuedOn: null,
    withdrawnOn: null,
    reason: null,
    servesUntil: "2027-11-20",
    keepUntil: "2031-11-20",
    at: "2026-11-20T10:00:00.000Z",
    ...some,
  };
}

export function kept(
  row: Partial<OriginProofRow> = {},
  checked: CheckedOriginProof = incomplete,
): KeptOriginProof {
  return { row: aRow(row), proof, checked, rested: [], evidence: [] };
}

/** The answers of a desk with one draft. */
export const office: Answers = {
  proofsList: () => ({ rows: [aRow()], hasMore: false }),
  proofsGet: () => kept(),
  proofsChoices: () => choices,
  proofsDraft: () => proof,
  originCase: () => ({ row: { companyId: "c1" } }) as never,
  proofsDraftGood: () => further,
  proofsCheck: () => incomplete,
  declarationsList: () => ({ rows: [], hasMore: false }),
  referenceCountries: () => [
    { code: "MX", nameEs: "México", nameEn: "Mexico" },
    { code: "US", nameEs: "Estados Unidos", nameEn: "United States" },
  ],
};

/** A document of a proof. */
export const invoice = {
  id: "e1",
  name: "factura.pdf",
  sha256: "00",
  size: 2048,
  at: "2026-11-20T10:00:00.000Z",
};
