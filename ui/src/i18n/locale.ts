/** The language of the screens: bundled, switched without a restart. */
import { useSyncExternalStore } from "react";

export type Locale = "es-MX" | "en";

const key = "proa.locale";
const listeners = new Set<() => void>();
let current: Locale = localStorage.getItem(key) === "en" ? "en" : "es-MX";

/** The locale in use. */
export function locale(): Locale {
  return current;
}

/** Switches every screen to another language. */
export function setLocale(next: Locale): void {
  current = next;
  localStorage.setItem(key, next);
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** The locale in use; the component renders again when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, locale);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
