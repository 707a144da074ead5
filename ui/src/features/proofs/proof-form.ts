/** A proof as it is typed: every text is there. */
import type {
  CertifiedGood,
  OriginProof,
  ProofElement,
  ProofInvolved,
  ProofPaper,
  ProofParty,
} from "@/bridge";

export type TypedParty = Required<ProofParty>;

export interface TypedInvolved extends Required<Pick<ProofInvolved, "who">> {
  party: TypedParty;
}

export interface TypedGood extends Required<Omit<CertifiedGood, "code" | "gross_mass">> {
  code: string;
  mass: string;
}

export interface TypedProof
  extends Required<
    Omit<OriginProof, "certifier" | "exporter" | "producer" | "importer" | "good" | "value">
  > {
  certifier: TypedParty;
  exporter: TypedInvolved;
  producer: TypedInvolved;
  importer: TypedInvolved;
  good: TypedGood;
  amount: string;
}

/** Two to ten digits; what is no code is left out, and told as missing. */
const code = /^(0[1-9]|[1-9]\d)\d{0,8}$/;
const decimal = /^\d+(\.\d+)?$/;

export function typed(proof: OriginProof): TypedProof {
  const { good, value, certifier, exporter, producer, importer, ...rest } = proof;
  return {
    capacity: null,
    title: "",
    company: "",
    invoice: "",
    from: null,
    until: null,
    authorisation: "",
    destination: "",
    place: "",
    signed_on: null,
    remarks: "",
    ...rest,
    certifier: party(certifier),
    exporter: involved(exporter),
    producer: involved(producer),
    importer: involved(importer),
    good: {
      description: good?.description ?? "",
      code: good?.code ?? "",
      criterion: good?.criterion ?? "",
      rvc_method: good?.rvc_method ?? "",
      packages: good?.packages ?? "",
      quantity: good?.quantity ?? "",
      mass: good?.gross_mass ?? "",
    },
    amount: value?.amount ?? "",
  };
}

/** The proof as the desk wants it; amounts are in the currency of the limit. */
export function proofOf(typed: TypedProof, currency: string): OriginProof {
  const {
    amount,
    good: { mass, code: digits, ...good },
    ...proof
  } = typed;
  const bare = digits.replace(/[.\s]/g, "");
  return {
    ...proof,
    value: amount === "" ? null : { amount, currency },
    good: {
      ...good,
      code: code.test(bare) ? bare : null,
      gross_mass: decimal.test(mass) ? mass : null,
    },
  };
}

export function asks(paper: ProofPaper | undefined, ...elements: ProofElement[]): boolean {
  return elements.some((element) => paper?.elements.includes(element) ?? false);
}

function involved(given?: ProofInvolved): TypedInvolved {
  return { who: given?.who ?? "named", party: party(given?.party) };
}

function party(given?: ProofParty): TypedParty {
  return { name: "", address: "", country: "", phone: "", mail: "", tax_id: "", ...given };
}
