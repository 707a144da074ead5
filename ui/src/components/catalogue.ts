/** The lists of reference data as choices and as names, in the current language. */
import { useQuery } from "@tanstack/react-query";
import { countriesQuery, sectorsQuery, statesQuery } from "@/bridge/queries";
import { useFormats } from "@/i18n/format";
import { useName } from "@/i18n/names";
import type { Option } from "./Option";

/** A list of reference data: its choices in alphabetical order, and the name of each code. */
export interface Catalogue {
  options: readonly Option[];
  nameOf: (code: string) => string;
}

/** The states of Mexico. */
export function useStates(): Catalogue {
  const name = useName();
  const { data = [] } = useQuery(statesQuery);
  return catalogueOf(data.map((state) => ({ id: state.code, label: name(state) })));
}

/** The sectors of promotion. */
export function useSectors(): Catalogue {
  const name = useName();
  const { data = [] } = useQuery(sectorsQuery);
  return catalogueOf(data.map((sector) => ({ id: sector.code, label: name(sector) })));
}

/** Countries. */
export function useCountries(): Catalogue {
  const name = useName();
  const { data = [] } = useQuery(countriesQuery);
  return catalogueOf(data.map((country) => ({ id: country.code, label: name(country) })));
}

/** Countries and the European Union, which is one market. */
export function useMarkets(): Catalogue {
  const formats = useFormats();
  const { options } = useCountries();
  const union = { id: "EU", label: formats.country("EU") };
  return catalogueOf([union, ...options.filter(({ id }) => id !== union.id)]);
}

function catalogueOf(options: Option[]): Catalogue {
  const names = new Map(options.map(({ id, label }) => [id, label]));
  return {
    options: options.sort((one, other) => one.label.localeCompare(other.label)),
    nameOf: (code) => names.get(code) ?? code,
  };
}
