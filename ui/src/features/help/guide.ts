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
  const order = [
    "index",
    ...[...index.matchAll(/^- .*\]\(([\w-]+)\.md\)/gm)].map(([, slug]) => slug),
  ];
  const place = ({ slug }: GuidePage) =>
    order.includes(slug) ? order.indexOf(slug) : order.length;
  return pages.sort((a, b) => place(a) - place(b));
}
