/** Why a product serves what is asked, or does not. */
import type { SupplyReason } from "@/bridge";
import { decimal, hsCode, useFormats } from "@/i18n/format";
import { useWords } from "@/i18n/t";
import { useStates } from "./catalogue";

/** Puts a reason into words: what it needs is written as people write it. */
export function useReasonWords(): (reason: SupplyReason) => string {
  const words = useWords();
  const formats = useFormats();
  const states = useStates();
  const writers: Record<string, (value: string) => string> = {
    amount: decimal,
    code: hsCode,
    day: formats.day,
    country: formats.country,
    period: (period) => words(`per-${period}`),
    state: states.nameOf,
    size: (size) => words(`size-${size}`),
  };
  return ({ why, params }) => {
    const written = Object.entries(params).map(([name, value = ""]) => [
      name,
      writers[name]?.(value) ?? value,
    ]);
    return words(`supply-why-${why}`, Object.fromEntries(written));
  };
}
