/** Remarks and sources of an answer, in words. */
import { useQuery } from "@tanstack/react-query";
import type { LookupAnswer, Note } from "@/bridge";
import { referenceStatusQuery } from "@/bridge/queries";
import type { Formats } from "@/i18n/format";
import { useName } from "@/i18n/names";
import type { Words } from "@/i18n/t";

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** Names a source by its title and publisher; remarks of the program itself have none. */
export function useSourceName({ sources }: LookupAnswer): (id: string | null) => string {
  const name = useName();
  const { data: reference } = useQuery(referenceStatusQuery);
  return (id) => {
    const used = sources.find((source) => source.id === id);
    if (used) return named(used.title, used.publisher);
    const known = reference?.sources.find((source) => source.id === id);
    return known ? named(name(known), known.publisher) : "";
  };
}

/** What an office curates itself has no publisher. */
function named(...parts: string[]): string {
  return parts.filter(Boolean).join(", ");
}

/** A remark in our words, its days too, or in those that the reference data brings along. */
export function noteWords(words: Words, { day }: Pick<Formats, "day">, note: Note): string {
  const { code, params } = note;
  const said = Object.entries(params).map(([name, value]) => [
    name,
    isDay.test(value ?? "") ? day(value ?? "") : value,
  ]);
  const text = words(`note-${code}`, Object.fromEntries(said));
  return text === code ? (params.text ?? code) : text;
}
