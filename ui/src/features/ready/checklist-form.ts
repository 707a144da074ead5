/** The lines of a checklist while they are typed. */
import type { ChecklistLine } from "@/bridge";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";

/** A line as it is typed. */
export interface TypedLine extends Omit<ChecklistLine, "daysBefore"> {
  daysBefore: string;
}

/** The rules of how long something must hold that are offered. */
export const holdingRules = ["none", "return", "return+3", "return+6", "return+12"] as const;

/** How many months after the return something must hold; null where it does not expire. */
export function monthsOf(rule: string): number | null {
  if (rule === "none") return null;
  return Number(rule.split("+")[1] ?? 0);
}

export function blankLine(): FormRow<TypedLine> {
  return formRow<TypedLine>({
    kind: "passport",
    title: "",
    of: "delegate",
    holds: "return+6",
    daysBefore: "30",
  });
}

export function typedLine(line: ChecklistLine): FormRow<TypedLine> {
  return formRow<TypedLine>({ ...line, daysBefore: `${line.daysBefore}` });
}

export function lineOf(row: FormRow<TypedLine>): ChecklistLine {
  const line = rowOf(row);
  return { ...line, daysBefore: Number(line.daysBefore) };
}
