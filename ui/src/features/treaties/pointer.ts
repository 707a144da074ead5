/** The market that is looked at, known to the map alone: a table need not be drawn again for it. */
import { useState, useSyncExternalStore } from "react";

/** Holds the market that the pointer or the focus is on. */
export interface Pointer {
  point: (market: string) => void;
  current: () => string | null;
  subscribe: (listener: () => void) => () => void;
}

/** A pointer that lives as long as the component. */
export function usePointer(): Pointer {
  const [pointer] = useState(newPointer);
  return pointer;
}

/** The market that a pointer is on; the component renders again when it moves. */
export function usePointed(pointer: Pointer): string | null {
  return useSyncExternalStore(pointer.subscribe, pointer.current);
}

function newPointer(): Pointer {
  const listeners = new Set<() => void>();
  let pointed: string | null = null;
  return {
    point: (market) => {
      pointed = market;
      for (const listener of listeners) listener();
    },
    current: () => pointed,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
