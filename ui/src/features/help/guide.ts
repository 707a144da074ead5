/** The pages of the offline guide, as they lie in docs/guide. */
import type { Locale } from "@/i18n/locale";
import { titleOf } from "./markdown";

/** One page of the guide. */
export interface GuidePage {
  slug: string;
  title: string;
  source: string;
}

const sources: Record<Locale, Record<string, string>> = {
  "es-MX": import.meta.glob<string>("../../../../docs/guide/es/*.md", {
    eager: true,
    query: "?raw",
    import: "default",
  }),
  en: import.meta.glob<string>("../../../../docs/guide/en/*.md", {
    eager: true,
    query: "?raw",
    import: "default",
  }),
};

/** The guide in one language: the index first, then as the index names the pages. */
export function guideIn(locale: Locale): GuidePage[] {
  const pages = Object.entries(sources[locale]).map(([path, source]) => ({
    slug: path.replace(/^.*\/|\.md$/g, ""),
    title: titleOf(source),
    source,
  }));
  const index = pages.find(({ slug }) => slug === "index")?.source ?? "";
  const place = ({ slug }: GuidePage) => {
    const at = index.indexOf(`${slug}.md`);
    return slug === "index" ? -1 : at < 0 ? index.length : at;
  };
  return pages.sort((a, b) => place(a) - place(b) || a.slug.localeCompare(b.slug));
}
