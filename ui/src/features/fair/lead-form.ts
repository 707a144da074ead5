/** A lead as it is typed: at the stand in seconds, or later at a desk. */
import type { Lead, LeadProduct, LeadRow, VisitingCard } from "@/bridge";
import { codeOf } from "@/i18n/format";

/** What the form holds. */
export interface TypedLead {
  /** Its identity, which it has before it is kept: told twice, it is one lead. */
  id: string;
  version: number | null;
  /** The version of its follow-up that was read; 0 where there is none. */
  followUpVersion: number;
  /** The words that show the company that the office knows. */
  companyLabel: string;
  lead: Lead;
}

/** A lead of nobody yet. */
export function blankLead(): TypedLead {
  return {
    id: crypto.randomUUID(),
    version: null,
    followUpVersion: 0,
    companyLabel: "",
    lead: {
      company: null,
      companyName: "",
      country: "",
      person: { name: "", role: "", mail: "", phone: "", web: "" },
      temperature: "warm",
      products: [],
      decisionOn: "",
      consent: "not-asked",
      purpose: "promotion",
      notice: "",
      note: "",
      next: { what: "", dueOn: "", person: null },
    },
  };
}

/** A lead that is kept, as a form holds it. */
export function typedOf(row: LeadRow): TypedLead {
  const { id, version, followUpVersion, companyName, lead } = row;
  return { id, version, followUpVersion, companyLabel: companyName ?? "", lead };
}

/** A part of a lead changed. */
export function withLead(typed: TypedLead, part: Partial<Lead>): TypedLead {
  return { ...typed, lead: { ...typed.lead, ...part } };
}

/** The lead with what a card says; what the card is silent about stays as it was typed. */
export function withCard(typed: TypedLead, card: VisitingCard): TypedLead {
  const { person, companyName, note } = typed.lead;
  return withLead(typed, {
    companyName: card.company || companyName,
    person: {
      name: card.name || (person.name ?? ""),
      role: card.role || (person.role ?? ""),
      mail: card.mail || (person.mail ?? ""),
      phone: card.phone || (person.phone ?? ""),
      web: card.web || (person.web ?? ""),
    },
    note: card.note === "" || note.includes(card.note) ? note : joined(note, card.note),
  });
}

/** Who a lead is of, in a word. */
export function leadName({ lead, companyName }: Pick<LeadRow, "lead" | "companyName">): string {
  const person = lead.person.name || lead.person.mail || lead.person.phone || "";
  return [person, companyName ?? lead.companyName].filter((part) => part !== "").join(" · ");
}

/** The product in the one field that takes a code or words. */
export function productText({ code, words }: LeadProduct): string {
  return code || words || "";
}

/** The first product with what is typed for it. */
export function withProduct(typed: TypedLead, part: Partial<LeadProduct>): TypedLead {
  const [first = {}, ...others] = typed.lead.products;
  const next = { ...first, ...part };
  const isBlank = Object.values(next).every((text) => text === "");
  return withLead(typed, { products: isBlank ? others : [next, ...others] });
}

/** A code where digits were typed, else words. */
export function productOf(typed: string): Pick<LeadProduct, "code" | "words"> {
  const code = codeOf(typed, 4);
  return code === null ? { code: "", words: typed } : { code: typed, words: "" };
}

function joined(before: string, after: string): string {
  return before.trim() === "" ? after : `${before.trim()}\n${after}`;
}
