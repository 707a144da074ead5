/** What was typed in a case and cannot be read: it would be lost if the case were kept as it is. */
import { codeOf } from "@/i18n/format";
import { amountOf, isBlank, placesOf } from "./bill";
import { type Column, columns, isWrong } from "./bom-columns";
import { type CaseForm, costs } from "./case-form";

/** A cell of the bill, or a field of the good by the id of its words. */
export type Unread =
  | { line: string; column: Column }
  | { field: (typeof amounts)[number][1] | "origin-code" | "origin-costs" };

const amounts = [
  ["transactionValue", "origin-fob"],
  ["exWorks", "origin-ex-works"],
  ["netCost", "origin-net-cost"],
  ["weight", "origin-good-weight"],
  ["componentWeight", "origin-component-weight"],
] as const;

export function unreadOf(form: CaseForm): Unread[] {
  const isOdd = (text: string) => text !== "" && amountOf(text) === null;
  const unread: Unread[] = [];
  if (codeOf(form.code) === null) unread.push({ field: "origin-code" });
  for (const [part, field] of amounts) if (isOdd(form[part])) unread.push({ field });
  if (costs.some((cost) => isOdd(form.costs[cost]))) unread.push({ field: "origin-costs" });
  const places = placesOf(form.lines);
  for (const line of form.lines) {
    if (isBlank(line)) continue;
    const wrong = columns.filter((column) => isWrong(line, column));
    unread.push(...wrong.map((column) => ({ line: places.get(line.key) ?? "", column })));
  }
  return unread;
}
