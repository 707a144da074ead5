/** Names of codes that the reference data is asked for one by one. */
import { useQuery } from "@tanstack/react-query";
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

/** An agreement by its short name; by its id as long as no other is at hand. */
export function Agreement({ id }: { id: string }) {
  const short = useShortName();
  const { data } = useQuery(proofChoicesQuery(id));
  return <span>{data ? short(data.name) : id}</span>;
}
