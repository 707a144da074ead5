/** Light, dark or high contrast: by choice, or as the system asks. */
import { useSyncExternalStore } from "react";

const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

const key = "proa.theme";
const wantsContrast = window.matchMedia?.("(prefers-contrast: more)");
const listeners = new Set<() => void>();
let current: Theme = themes.find((theme) => theme === localStorage.getItem(key)) ?? "system";

/** Changes the theme and keeps the choice for the next start. */
export function setTheme(next: Theme): void {
  current = next;
  localStorage.setItem(key, next);
  applyTheme();
  for (const listener of listeners) listener();
}

/** The chosen theme; the component renders again when it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** Puts the theme on the document, where tokens.css reads it. */
export function applyTheme(): void {
  const root = document.documentElement;
  root.dataset.theme = current;
  const contrast = current === "contrast" || (current === "system" && wantsContrast?.matches);
  if (contrast) root.dataset.contrast = "more";
  else delete root.dataset.contrast;
}

wantsContrast?.addEventListener("change", applyTheme);
