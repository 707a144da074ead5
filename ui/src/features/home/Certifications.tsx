import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { failed } from "@/components/failed";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { HomeFailed, HomeList } from "./HomeList";

/** As many as one takes in at a glance. */
const shown = 8;

/** The certifications that end soon or have ended; nothing where none does. */
export function Certifications() {
  const t = useT();
  const formats = useFormats();
  const query = useQuery({
    queryKey: ["certifications", "ending", shown],
    queryFn: () => commands.certificationsEnding(shown),
    meta: { topics: ["companies"] },
  });
  const { data } = query;
  const failure = failed([query]);
  if (failure) return <HomeFailed title={t("home-certifications")} {...failure} />;
  if (!data) return null;
  const more = data.total - data.rows.length;
  return (
    <HomeList
      title={t("home-certifications")}
      rows={data.rows.map(({ id, kind, company, companyName, product, description, ...row }) => ({
        id,
        href:
          product === null
            ? `/companies/${company}/products`
            : `/companies/${company}/products/${product}`,
        name: `${kind} · ${description ?? companyName}`,
        under: [
          description !== null && companyName,
          t(row.state === "expired" ? "home-certification-ended" : "home-certification-ends", {
            day: formats.day(row.expiresOn),
          }),
        ]
          .filter(Boolean)
          .join(" · "),
      }))}
      more={
        more > 0 && { href: "/companies", name: t("home-certifications-more", { count: more }) }
      }
    />
  );
}
