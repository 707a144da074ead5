import { useEffect, useRef } from "react";

/** Calls what is to be done when a screen is left, as it was when the screen was last drawn. */
export function useLeaving(leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  }, [leave]);
  useEffect(() => () => latest.current(), []);
}
