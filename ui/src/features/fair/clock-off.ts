import type { ClockOff } from "@/bridge";
import type { Words } from "@/i18n/t";

/** By how much a clock is off, in the measure in which people say it. */
export function offWords(words: Words, { unit, count }: ClockOff): string {
  return words(`clock-off-${unit}`, { count });
}
