import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { failed } from "@/components/failed";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { HomeFailed, HomeList } from "./HomeList";

/** Which declarations are told: those of the next weeks, as many as one takes in at a glance. */
const ending = { company: null, endingWithin: 60, text: "", limit: 8 };

/** The declarations of suppliers that are to be asked for again. */
export function Declarations() {
  const t = useT();
  const formats = useFormats();
  const query = useQuery({
    queryKey: ["supplier_declarations", "list", ending],
    queryFn: () => commands.declarationsList(ending),
  });
  const { data } = query;
  const failure = failed([query]);
  if (failure) return <HomeFailed title={t("home-declarations")} {...failure} />;
  if (!data) return null;
  return (
    <HomeList
      title={t("home-declarations")}
      rows={data.rows.map(({ id, declaration: { material, supplier, validTo } }) => ({
        id,
        href: "/proofs/declarations",
        name: material,
        under: validTo && t("home-declarations-until", { supplier, day: formats.day(validTo) }),
      }))}
      more={data.hasMore && { href: "/proofs/declarations", name: t("home-declarations-all") }}
    />
  );
}
