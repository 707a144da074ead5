/** Sources of an answer, in words. */
import { useQuery } from "@tanstack/react-query";
import type { LookupAnswer } from "@/bridge";
import { referenceStatusQuery } from "@/bridge/queries";
import { useName } from "@/i18n/names";

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
