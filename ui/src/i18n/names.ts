/** Names that the reference data carries in both languages. */
import { type Locale, useLocale } from "./locale";

interface Bilingual {
  nameEs: string;
  nameEn: string;
}

/** The name of a thing in one language. */
function nameIn(locale: Locale, thing: Bilingual): string {
  return locale === "en" ? thing.nameEn : thing.nameEs;
}

/** Gives names in the current locale; the component renders again when it changes. */
export function useName(): (thing: Bilingual) => string {
  const locale = useLocale();
  return (thing) => nameIn(locale, thing);
}

/** Gives the short names of agreements in the current locale. */
export function useShortName(): (thing: { shortEs: string; shortEn: string }) => string {
  const locale = useLocale();
  return ({ shortEs, shortEn }) => (locale === "en" ? shortEn : shortEs);
}

/** Gives words that data carries in both languages, in the current one. */
export function useSaid(): (words: { es: string; en: string }) => string {
  const locale = useLocale();
  return ({ es, en }) => (locale === "en" ? en : es);
}
