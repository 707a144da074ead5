import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { guideOf } from "./navigation";

/** Ctrl+K opens the palette; F1 opens the guide at the page for the screen one is on. */
export function useShortcuts(openPalette: () => void): void {
  const router = useRouter();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openPalette();
      } else if (event.key === "F1") {
        event.preventDefault();
        void router.navigate({ to: `/help/${guideOf(router.state.location.pathname)}` });
      }
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [openPalette, router]);
}
