/** Goods while they are typed, and their sums by company. */
import type { FreightItem, FreightRow, Money } from "@/bridge";
import type { Asking } from "./Frozen";
import { sumOf } from "./sums";

/** Goods as they are typed, and who asks for them once nothing changes without a request. */
export interface TypedFreight extends FreightItem, Asking {
  version: number | null;
  registration: string | null;
}

export const blankFreight: TypedFreight = {
  version: null,
  registration: null,
  name: "",
  hsCode: "",
  quantity: "",
  unit: "",
  weightKg: "",
  value: "",
  currency: "USD",
  stay: "temporary",
  package: "",
  askedBy: "",
  why: "",
};

export function typedFreight({ version, registrationId, freight }: FreightRow): TypedFreight {
  return { ...blankFreight, ...freight, version, registration: registrationId };
}

export function freightOf({
  version: _,
  registration: __,
  askedBy: ___,
  why: ____,
  ...freight
}: TypedFreight): FreightItem {
  return freight;
}

/** What a company sends, added up. */
export interface CompanySum {
  /** Its registration; none for what is of the office. */
  id: string | null;
  items: number;
  packages: number;
  weightKg: string;
  value: Money[];
}

/** The sums of each company, in the order in which the companies come first. */
export function sumsOf(rows: readonly FreightRow[]): CompanySum[] {
  return grouped(rows, ({ registrationId }) => registrationId).map(([id, own]) => ({
    id,
    items: own.length,
    packages: new Set(own.map(({ freight }) => freight.package).filter(Boolean)).size,
    weightKg: sumOf(own.map(({ freight }) => freight.weightKg)),
    value: grouped(own, ({ freight }) => freight.currency).map(([currency, goods]) => ({
      currency,
      amount: sumOf(goods.map(({ freight }) => freight.value)),
    })),
  }));
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups];
}
