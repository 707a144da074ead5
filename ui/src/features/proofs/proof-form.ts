/** A proof as it is typed, and as the desk wants it. */
import type {
  OriginProof,
  Problem,
  ProofChoices,
  ProofElement,
  ProofForm,
  ProofInvolved,
  ProofPaper,
  ProofWho,
} from "@/bridge";
import { codeOf } from "@/i18n/format";

/** A code of so few digits is one already: it names a chapter. */
export const chapter = 2;

/** A proof whose code and amounts are still text. */
export interface TypedProof {
  /** When the proof that it began with was kept; none for a new one. */
  savedAt: string | null;
  proof: OriginProof;
  code: string;
  grossMass: string;
  amount: string;
  currency: string;
}

/** Somebody who takes part, besides who certifies. */
export type Role = "exporter" | "producer" | "importer";

export const roles: readonly Role[] = ["exporter", "producer", "importer"];

/** How somebody can be told, by the part that they take. */
export const tellings: Record<Role, readonly ProofWho[]> = {
  exporter: ["certifier", "named", "unknown"],
  producer: ["certifier", "exporter", "named", "various", "on-request"],
  importer: ["named", "certifier", "various", "unknown"],
};

export function typedOf(
  proof: OriginProof,
  choices: ProofChoices,
  savedAt: string | null,
): TypedProof {
  return {
    savedAt,
    proof,
    code: proof.good?.code ?? "",
    grossMass: proof.good?.gross_mass ?? "",
    amount: proof.value?.amount ?? "",
    currency: proof.value?.currency ?? choices.limit?.currency ?? "USD",
  };
}

export function proofOf({ proof, code, grossMass, amount, currency }: TypedProof): OriginProof {
  return {
    ...proof,
    good: {
      ...proof.good,
      code: codeOf(code, chapter),
      gross_mass: isDecimal(grossMass) ? grossMass : null,
    },
    value: amount === "" ? null : { amount, currency },
  };
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** What is typed and cannot be read: it would be lost if the proof were kept as it is. */
export function oddIn({ code, grossMass }: TypedProof): Problem[] {
  const odd: Problem[] = [];
  if (code.trim() !== "" && codeOf(code, chapter) === null) {
    odd.push({ field: "good.code", code: "tariff-code", params: { found: code } });
  }
  if (grossMass.trim() !== "" && !isDecimal(grossMass)) {
    odd.push({ field: "good.gross_mass", code: "amount", params: { found: grossMass } });
  }
  return odd;
}

/** What keeps a proof from being complete; what cannot be read is not something that is missing. */
export function findingsOf(typed: TypedProof, found: readonly Problem[]): Problem[] {
  const odd = oddIn(typed);
  return [...found.filter(({ field }) => odd.every((one) => one.field !== field)), ...odd];
}

/** What an agreement asks of one of its papers. */
export function paperOf(choices: ProofChoices, form: ProofForm): ProofPaper {
  const paper = choices.papers.find((known) => known.form === form);
  return paper ?? { form, capacities: [], elements: [] };
}

/** A proof on another paper: whoever cannot sign that one is asked anew. */
export function onPaper(proof: OriginProof, { form, capacities }: ProofPaper): OriginProof {
  const [first] = capacities;
  const kept = capacities.find((capacity) => capacity === proof.capacity);
  return { ...proof, form, capacity: kept ?? (capacities.length === 1 ? first : null) ?? null };
}

/** Whether a paper asks for any of these. */
export function asks({ elements }: ProofPaper, ...wanted: readonly ProofElement[]): boolean {
  return wanted.some((element) => elements.includes(element));
}

/** Whether somebody who takes part stands on a paper. */
export function isTold(paper: ProofPaper, role: Role): boolean {
  return asks(paper, role, ...(role === "importer" ? (["consignee"] as const) : []));
}

/** Somebody of whom nothing is known yet. */
export function involvedOf(proof: OriginProof, role: Role): ProofInvolved {
  return proof[role] ?? {};
}

/** The parts of a field's path that have words. */
export function partsOf(field: string): string[] {
  return field
    .split(".")
    .filter((part) => part !== "party")
    .map((part) => part.replaceAll("_", "-"));
}
