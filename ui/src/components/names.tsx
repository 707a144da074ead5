/** Names of codes that the reference data is asked for one by one. */
import { useQueries, useQuery } from "@tanstack/react-query";
import { activitiesQuery, municipalitiesQuery, proofChoicesQuery } from "@/bridge/queries";
import { useShortName } from "@/i18n/names";
import { Code } from "./figures";

/** A municipality by its code, which begins with that of its state. */
export function Municipality({ code }: { code: string }) {
  const { data } = useQuery(municipalitiesQuery(code.slice(0, 2)));
  return data?.find((municipality) => municipality.code === code)?.name ?? code;
}

/** An activity of SCIAN by its code and title. */
export function Activity({ code }: { code: string }) {
  const { data } = useQuery(activitiesQuery(code));
  return (
    <>
      <Code>{code}</Code> {data?.find((activity) => activity.code === code)?.title}
    </>
  );
}

/** An agreement by its short name. */
export function Agreement({ id }: { id: string }) {
  return <span>{useAgreementNames([id])([id])}</span>;
}

/** Gives the short names of some of these agreements as a text; an id only where no name is to be had. */
export function useAgreementNames(known: readonly string[]): (ids: readonly string[]) => string {
  const short = useShortName();
  const asked = [...new Set(known)];
  const found = useQueries({ queries: asked.map((id) => proofChoicesQuery(id)) });
  const names = new Map(
    found.map(({ data, error }, at) => {
      const id = asked[at] ?? "";
      return [id, data ? short(data.name) : error ? id : "…"];
    }),
  );
  return (ids) => ids.map((id) => names.get(id) ?? id).join(", ");
}
