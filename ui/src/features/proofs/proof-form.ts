/** A proof as it is typed, and as the desk wants it. */
import type {
  CertifiedGood,
  FurtherCertifiedGood,
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

/** What of a good is still text. */
export interface GoodTexts {
  code: string;
  grossMass: string;
}

/** A proof whose codes and amounts are still text. */
export interface TypedProof extends GoodTexts {
  /** When the proof that it began with was kept; none for a new one. */
  savedAt: string | null;
  proof: OriginProof;
  /** Of its further goods, in their order; drafts of before there were any have none. */
  further?: readonly GoodTexts[];
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
    ...textsOf(proof.good),
    further: furtherOf(proof).map(({ good }) => textsOf(good)),
    amount: proof.value?.amount ?? "",
    currency: proof.value?.currency ?? choices.limit?.currency ?? "USD",
  };
}

/** What of a good is read from its texts. */
export function textsOf(good: CertifiedGood = {}): GoodTexts {
  return { code: good.code ?? "", grossMass: good.gross_mass ?? "" };
}

/** The goods of a proof beside the first. */
export function furtherOf(proof: OriginProof): readonly FurtherCertifiedGood[] {
  return proof.further ?? [];
}

/** The texts of a further good. */
export function furtherTexts({ further, proof }: TypedProof, place: number): GoodTexts {
  return further?.[place] ?? textsOf(furtherOf(proof)[place]?.good);
}

export function proofOf(typed: TypedProof): OriginProof {
  const { proof, amount, currency } = typed;
  return {
    ...proof,
    good: goodOf(proof.good, typed),
    further: furtherOf(proof).map((one, place) => ({
      ...one,
      good: goodOf(one.good, furtherTexts(typed, place)),
    })),
    value: amount === "" ? null : { amount, currency },
  };
}

function goodOf(good: CertifiedGood | undefined, { code, grossMass }: GoodTexts): CertifiedGood {
  return {
    ...good,
    code: codeOf(code, chapter),
    gross_mass: isDecimal(grossMass) ? grossMass : null,
  };
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** What is typed and cannot be read: it would be lost if the proof were kept as it is. */
export function oddIn(typed: TypedProof): Problem[] {
  const further = furtherOf(typed.proof).flatMap((_, place) =>
    oddInGood(`${pathOf(place)}good`, furtherTexts(typed, place)),
  );
  return [...oddInGood("good", typed), ...further];
}

/** What stands before the path of the fields of a further good. */
export function pathOf(place: number): string {
  return `further.${place}.`;
}

function oddInGood(path: string, { code, grossMass }: GoodTexts): Problem[] {
  const odd: Problem[] = [];
  if (code.trim() !== "" && codeOf(code, chapter) === null) {
    odd.push({ field: `${path}.code`, code: "tariff-code", params: { found: code } });
  }
  if (grossMass.trim() !== "" && !isDecimal(grossMass)) {
    odd.push({ field: `${path}.gross_mass`, code: "amount", params: { found: grossMass } });
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

/** The further good that a field is of, and what is left of its path. */
function withinGood(field: string): { number: number | null; rest: string } {
  const [, place, rest] = /^further\.(\d+)\.(?:good\.)?(.+)$/.exec(field) ?? [];
  return place === undefined || rest === undefined
    ? { number: null, rest: field }
    : { number: Number(place) + 2, rest };
}

/** The parts of a field's path that have words, and the number of the good where it is one of several. */
export function partsOf(field: string): { number: number | null; parts: string[] } {
  const { number, rest } = withinGood(field);
  const parts = rest
    .split(".")
    .filter((part) => part !== "party")
    .map((part) => part.replaceAll("_", "-"));
  return { number, parts };
}

/** Whether there is a field to go to: what a good rests on is not typed. */
export function isTyped(field: string): boolean {
  return withinGood(field).rest !== "determination";
}
