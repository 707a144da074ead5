import { useSyncExternalStore } from "react";

const narrow = typeof window.matchMedia === "function" ? matchMedia("(max-width: 72rem)") : null;

/** Whether the window is too narrow for everything that a list can show. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow?.addEventListener("change", changed);
      return () => narrow?.removeEventListener("change", changed);
    },
    () => narrow?.matches ?? false,
  );
}
