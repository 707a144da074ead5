import { type RefObject, useEffect, useRef } from "react";

/** For what takes the place of a part of the screen: it takes the focus that was lost with that part. */
export function useLostFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.focus();
  }, []);
  return part;
}

/** Where the focus was last on the page, and what stood around it. */
interface Place {
  control: HTMLElement;
  row: HTMLElement | null;
  list: HTMLElement | null;
  /** Which row of the list it was in, and which control of the row it was. */
  rowAt: number;
  controlAt: number;
  /** The parts of the page that it was in, the innermost first. */
  parts: HTMLElement[];
}

const controls = "a[href], button:not([disabled]), input:not([disabled]), [tabindex='0']";
const headings = "h1, h2, h3";

/** Keeps the focus on the page where what had it goes away: it goes to the row that takes the place of the
 * one that went, or to the heading of the part that it was in. */
export function useKeptFocus(): void {
  useEffect(() => {
    let place: Place | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      // What floats over the page leaves its place as it is.
      if (target.closest("[role=dialog], [role=menu], [role=listbox]")) return;
      place = placeOf(target);
    };
    // Whoever clicks beside everything wants the focus nowhere.
    const forget = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(controls)) place = null;
    };
    const changes = new MutationObserver((records) => {
      const lost = place;
      if (lost === null || !isNowhere()) return;
      const { control } = lost;
      const isMoved = records.some(({ removedNodes }) =>
        [...removedNodes].some((node) => node.contains(control)),
      );
      if (control.isConnected && !isMoved) return;
      // Dialogs and menus give the focus back in the next frame, where they can.
      requestAnimationFrame(() => {
        if (isNowhere()) after(lost)?.focus();
      });
    });
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
      changes.disconnect();
    };
  }, []);
}

function isNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

function placeOf(control: HTMLElement): Place {
  const row = control.closest<HTMLElement>("li, tr");
  const list = row?.parentElement ?? null;
  const parts: HTMLElement[] = [];
  let part = control.closest<HTMLElement>("section, aside, article");
  while (part) {
    parts.push(part);
    part = part.parentElement?.closest<HTMLElement>("section, aside, article") ?? null;
  }
  return {
    control,
    row,
    list,
    rowAt: row && list ? [...list.children].indexOf(row) : -1,
    controlAt: row ? controlsOf(row).indexOf(control) : -1,
    parts,
  };
}

function controlsOf(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(controls)];
}

/** Where the focus goes from a place that is there no more. */
function after({ control, row, list, rowAt, controlAt, parts }: Place): HTMLElement | undefined {
  if (control.isConnected) return control;
  const rows = list?.isConnected ? [...list.children] : [];
  const next = row?.isConnected ? row : (rows[rowAt] ?? rows.at(-1));
  const within = next ? controlsOf(next) : [];
  return within[controlAt] ?? within.at(-1) ?? headingOf(parts);
}

/** The heading of the innermost part that is still there, ready to take the focus. */
function headingOf(parts: readonly HTMLElement[]): HTMLElement | undefined {
  for (const part of parts) {
    const heading = part.isConnected ? part.querySelector<HTMLElement>(headings) : null;
    if (heading) {
      heading.tabIndex = -1;
      return heading;
    }
  }
  return undefined;
}
