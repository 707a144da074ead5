import { type RefObject, useEffect, useRef } from "react";

/** For what takes the place of a part of the screen: it takes the focus that was lost with that part. */
export function useLostFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.focus();
  }, []);
  return part;
}
