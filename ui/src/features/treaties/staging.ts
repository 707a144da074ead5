/** Rates over time as a chart wants them. Figures that are drawn are places on a screen; those that are read stay text. */
import type { Line, Preference, StagingStep } from "@/bridge";

/** A rate that changes by date. */
export interface Series {
  preference: Preference;
  steps: readonly StagingStep[];
}

/** The agreements of a line whose rates change by date. */
export function seriesOf(line: Line): Series[] {
  return line.preferences
    .filter(({ staging }) => (staging?.length ?? 0) > 0)
    .map((preference) => ({ preference, steps: preference.staging ?? [] }));
}

/** The days on which one of the rates begins; null is what held before the first of them. */
export function daysOf(series: readonly Series[]): (string | null)[] {
  const days = new Set(series.flatMap(({ steps }) => steps.map(({ from }) => from)));
  return [...days].sort((a, b) => (a ?? "").localeCompare(b ?? ""));
}

/** The step that is in force on a day; null asks for what held before all others. */
export function stepOn(steps: readonly StagingStep[], day: string | null): StagingStep | null {
  return steps.findLast(({ from }) => from === null || (day !== null && from <= day)) ?? null;
}

/** What the height of a chart stands for. */
export type Measure = { kind: "percent" } | { kind: "amount"; currency: string };

/** Per cent where every rate is one, else what the shipment pays; null where they cannot be compared. */
export function measureOf(series: readonly Series[]): Measure | null {
  const steps = series.flatMap((one) => one.steps);
  if (steps.length === 0) return null;
  if (steps.every(({ percent }) => percent != null)) return { kind: "percent" };
  const currencies = new Set(steps.map(({ amount }) => amount?.currency));
  const [currency] = currencies;
  return currencies.size === 1 && currency ? { kind: "amount", currency } : null;
}

/** How high a step stands. */
export function heightOf(step: StagingStep, { kind }: Measure): number {
  return Number((kind === "percent" ? step.percent : step.amount?.amount) ?? 0);
}

/** A place in time, in years. */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 372;
}

/** The years that a chart shows: from the first step to a year after the last, the asked one among them. */
export function spanOf(series: readonly Series[], on: string): [number, number] {
  const years = [on, ...daysOf(series)].flatMap((day) => (day === null ? [] : [yearOf(day)]));
  return [Math.floor(Math.min(...years)), Math.floor(Math.max(...years)) + 1];
}
