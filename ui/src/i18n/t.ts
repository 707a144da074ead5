/** Texts from the Fluent catalogues, with ids and arguments checked by the compiler. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { type Locale, useLocale } from "./locale";
import type { Messages } from "./messages.gen";

type MessageId = keyof Messages;

/** The ids of the messages that take no arguments. */
export type PlainMessageId = {
  [Id in MessageId]: [Messages[Id]] extends [never] ? Id : never;
}[MessageId];

type Arguments<Id extends MessageId> = [Messages[Id]] extends [never] ? [] : [Messages[Id]];

/** Gives the text of a message in one language. */
export type Translate = <Id extends MessageId>(id: Id, ...args: Arguments<Id>) => string;

const catalogues: Record<Locale, Record<string, string>> = {
  "es-MX": import.meta.glob<string>("../../locales/es-MX/*.ftl", {
    eager: true,
    query: "?raw",
    import: "default",
  }),
  en: import.meta.glob<string>("../../locales/en/*.ftl", {
    eager: true,
    query: "?raw",
    import: "default",
  }),
};

const translators: Partial<Record<Locale, Translate>> = {};

/** The translator of a locale, for code outside components. Read when it is first asked for. */
export function translator(locale: Locale): Translate {
  translators[locale] ??= translatorOf(locale);
  return translators[locale];
}

/** The translator of the current locale; the component renders again when it changes. */
export function useT(): Translate {
  return translator(useLocale());
}

/**
 * Puts codes of the desk into words: `finding-${code}` names a message, whatever way the code is spelled.
 * A code that the catalogue does not know is shown as it is, so that nothing is hidden.
 */
export type Words = (id: `${string}-${string}`, params?: Record<string, string | number>) => string;

/** The words of codes in the current locale; the component renders again when it changes. */
export function useWords(): Words {
  return wordsOf(useT());
}

/** The words of codes by a translator, for code outside components. */
export function wordsOf(t: Translate): Words {
  const any = t as unknown as (id: string, params?: Record<string, string | number>) => string;
  return (id, params) => {
    const message = id.replace(/[._/]/g, "-");
    const text = any(message, params);
    return text === message ? id.slice(id.indexOf("-") + 1) : text;
  };
}

function translatorOf(locale: Locale): Translate {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const source of Object.values(catalogues[locale])) {
    bundle.addResource(new FluentResource(source));
  }
  return (id, ...args) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args[0] ?? null, []) : id;
  };
}
