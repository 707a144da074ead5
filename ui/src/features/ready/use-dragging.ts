import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";

/** What is dragged, and where it is. */
export interface Dragged {
  /** What the attribute `data-drag` says of it. */
  what: string;
  x: number;
  y: number;
  /** What the attribute `data-drop` says of what is under it. */
  over: string | null;
}

/** A press becomes a drag when the pointer has moved so far. */
const least = 6;

/** Dragging of parts with `data-drag` onto parts with `data-drop`. Escape gives it up. */
export function useDragging(onDrop: (what: string, onto: string) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const stop = useRef<() => void>(undefined);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);
  const onPointerDownCapture = (event: ReactPointerEvent) => {
    const { target, clientX: fromX, clientY: fromY, button } = event;
    const part = target instanceof Element ? target.closest<HTMLElement>("[data-drag]") : null;
    const what = part?.dataset.drag;
    if (what === undefined || button !== 0) return;
    let now: Dragged | null = null;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (now === null && Math.hypot(x - fromX, y - fromY) < least) return;
      now = { what, x, y, over: dropAt(x, y) };
      setDragged(now);
    };
    const end = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", press, true);
      stop.current = undefined;
      setDragged(null);
    };
    const up = ({ clientX, clientY }: PointerEvent) => {
      const onto = now === null ? null : dropAt(clientX, clientY);
      end();
      if (onto !== null) drop.current(what, onto);
    };
    const press = (pressed: KeyboardEvent) => {
      if (pressed.key === "Escape") end();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", end);
    window.addEventListener("keydown", press, true);
    stop.current = end;
  };
  return { dragged, onPointerDownCapture };
}

function dropAt(x: number, y: number): string | null {
  const part = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
  return part?.dataset.drop ?? null;
}
