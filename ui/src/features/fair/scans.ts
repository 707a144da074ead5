/** A USB scanner types like a keyboard, faster than anybody: what it reads is taken wherever the focus is. */
import { type RefObject, useEffect, useRef } from "react";

/** Keys that follow each other within so many milliseconds come from a scanner. */
const quickest = 35;
/** Fewer signs may be a person who hits two keys at once. */
const shortest = 8;
/** So many keys a person rolls into a part of a date; what follows as quickly is a scanner's. */
const rolled = 3;

/** Lines of a card follow each other within so many milliseconds. */
const longestPause = 3000;

/** Puts the lines of a card together: a scanner ends each with Enter, as it ends any other code. */
export class CardLines {
  private lines: string[] = [];
  private at = 0;

  /** The whole text, once it is there; null while lines of it are still to come. */
  take(line: string, now: number): string | null {
    if (now - this.at > longestPause) this.lines = [];
    if (this.lines.length === 0 && !/^\s*BEGIN:VCARD/i.test(line)) return line;
    this.at = now;
    this.lines.push(line);
    if (!/END:VCARD\s*$/i.test(line)) return null;
    const whole = this.lines.join("\n");
    this.lines = [];
    return whole;
  }

  /** Whether lines are still to come. */
  isOpen(now: number): boolean {
    return this.lines.length > 0 && now - this.at <= longestPause;
  }
}

/** What was typed without a pause, and what the field held before. */
interface Burst {
  text: string;
  at: number;
  field: EventTarget | null;
  before: string;
}

/** Takes what a scanner types into any other field than the one that is meant for it. */
export function useScans(
  own: RefObject<HTMLInputElement | null>,
  onScan: (text: string) => void,
): void {
  const tell = useRef(onScan);
  useEffect(() => {
    tell.current = onScan;
  });
  useEffect(() => {
    let burst: Burst | null = null;
    const card = new CardLines();
    const listen = (event: KeyboardEvent) => {
      if (event.target === own.current) return;
      const now = event.timeStamp;
      const isQuick = burst !== null && now - burst.at <= quickest && burst.field === event.target;
      if (event.key === "Enter") {
        const isLine = burst !== null && isQuick;
        if (burst && isLine && (burst.text.length >= shortest || card.isOpen(now))) {
          event.preventDefault();
          event.stopPropagation();
          putBack(burst);
          const whole = card.take(burst.text, now);
          if (whole !== null) tell.current(whole);
        }
        burst = null;
        return;
      }
      if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return;
      if (burst !== null && isQuick) {
        burst.text += event.key;
        burst.at = now;
        // A space would press the button that has the focus, and a digit mark an interest.
        if (!isText(event.target) && !(isFigure(event.target) && burst.text.length <= rolled)) {
          event.preventDefault();
          event.stopPropagation();
        }
      } else {
        burst = { text: event.key, at: now, field: event.target, before: heldBy(event.target) };
      }
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [own]);
}

function heldBy(field: EventTarget | null): string {
  return isText(field) ? field.value : "";
}

/** Gives the field back what it held before the scanner typed into it. */
function putBack({ field, before }: Burst): void {
  if (!isText(field)) return;
  const owner = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  // The way past React's own note of the value, so that it hears of the change.
  Object.getOwnPropertyDescriptor(owner.prototype, "value")?.set?.call(field, before);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Whether something holds what is typed into it: a radio button is an input, and holds nothing. */
function isText(field: EventTarget | null): field is HTMLInputElement | HTMLTextAreaElement {
  if (field instanceof HTMLInputElement) return !["radio", "checkbox"].includes(field.type);
  return field instanceof HTMLTextAreaElement;
}

/** Whether it is a part of a date or of an hour, which takes figures and holds no text. */
function isFigure(field: EventTarget | null): boolean {
  return field instanceof HTMLElement && field.getAttribute("role") === "spinbutton";
}
