import { useQuery } from "@tanstack/react-query";
import type { CauseSide } from "@/bridge";
import type { Option } from "@/components/Option";
import { useLocale } from "@/i18n/locale";
import { causesQuery } from "./queries";

/** The causes that companies name. */
interface Causes {
  options: readonly Option[];
  /** Those of a side. */
  of: (side: CauseSide) => Option[];
  nameOf: (code: string) => string;
}

/** The causes that companies name, in the language of the window. */
export function useCauses(): Causes {
  const { data = [] } = useQuery(causesQuery(useLocale()));
  const optionsOf = (causes: typeof data) =>
    causes.map(({ code, words }) => ({ id: code, label: words }));
  return {
    options: optionsOf(data),
    of: (side) => optionsOf(data.filter((cause) => cause.side === side)),
    nameOf: (code) => data.find((cause) => cause.code === code)?.words ?? code,
  };
}
