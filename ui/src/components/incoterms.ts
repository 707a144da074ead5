import { useQuery } from "@tanstack/react-query";
import type { Incoterm } from "@/bridge";
import { incotermsQuery, termsQuery } from "@/bridge/queries";
import { useName } from "@/i18n/names";
import type { Option } from "./Option";

/** The terms of Incoterms 2020 as choices, each with what it is called. */
export function useIncoterms(): Option<Incoterm>[] {
  const name = useName();
  const { data: names = [] } = useQuery(incotermsQuery);
  const { data: known = [] } = useQuery(termsQuery);
  return known.map(({ terms: id }) => {
    const named = names.find(({ code }) => code === id);
    return { id, label: id, ...(named && { detail: name(named) }) };
  });
}
