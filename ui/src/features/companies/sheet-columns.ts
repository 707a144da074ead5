/** The columns of a sheet of companies, and those that the list shows. */
import type { SheetColumn } from "@/bridge";

/** Every column, in the order of the sheet. */
export const sheetColumns: readonly SheetColumn[] = [
  "legal-name",
  "trade-name",
  "rfc",
  "state",
  "municipality",
  "address",
  "postal-code",
  "size",
  "workers",
  "sales",
  "sectors",
  "tags",
  "roster-note",
  "activity",
  "products",
  "product-list",
  "codes",
  "markets",
  "experience",
  "programmes",
  "web",
  "contact",
  "mail",
  "phone",
  "status",
  "updated",
];

/** What a column of the list is in a sheet. */
const ofTheList: Readonly<Record<string, readonly SheetColumn[]>> = {
  name: ["legal-name", "trade-name"],
  rfc: ["rfc"],
  state: ["state"],
  municipality: ["municipality"],
  size: ["size"],
  sector: ["sectors"],
  tags: ["tags"],
  "roster-note": ["roster-note"],
  products: ["products"],
  status: ["status"],
  updated: ["updated"],
};

const personal: readonly SheetColumn[] = ["contact", "mail", "phone"];

/** The columns of a sheet that say what these columns of the list say. */
export function shownOf(ids: readonly string[]): SheetColumn[] {
  return ids.flatMap((id) => ofTheList[id] ?? []);
}

/** Whether a column says something of a person. */
export function isPersonal(column: SheetColumn): boolean {
  return personal.includes(column);
}
