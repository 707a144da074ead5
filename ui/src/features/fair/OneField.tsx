import { ScanLine } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useT } from "@/i18n/t";
import styles from "./FairMode.module.css";
import type { Target } from "./recognise";
import { CardLines, useScans } from "./scans";

interface OneFieldProps {
  target: Target | null;
  onSubmit: (text: string) => void;
  /** Back to the four places. */
  onEscape: () => void;
}

/** What takes the keys that are typed in it. */
const takers =
  "form, input, textarea, [role=dialog], [role=listbox], [role=menu], [role=spinbutton]";

/** The one field: it takes what a scanner reads, a name or a code, and has the focus whenever nothing else needs it. */
export function OneField({ target, onSubmit, onEscape }: OneFieldProps) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [card] = useState(() => new CardLines());
  useScans(field, (scanned) => {
    setText("");
    onSubmit(scanned);
  });
  useEffect(() => {
    // A lead begins with whom one met; everywhere else the next scan may come at once.
    if (target !== "lead") field.current?.focus();
  }, [target]);
  useEffect(() => {
    // What is typed where nothing takes it is meant for the field.
    const listen = ({
      key,
      target: typedAt,
      ctrlKey,
      altKey,
      metaKey,
    }: globalThis.KeyboardEvent) => {
      if (key.length !== 1 || key === " " || ctrlKey || altKey || metaKey) return;
      const isTaken = typedAt instanceof Element && typedAt.closest(takers) !== null;
      if (!isTaken) field.current?.focus();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // What floats over the page is closed first.
      if (document.querySelector("[role=dialog], [role=listbox], [role=menu]")) return;
      onEscape();
      setText("");
      field.current?.focus();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [onEscape]);
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const whole = card.take(event.currentTarget.value, event.timeStamp)?.trim();
    setText("");
    if (whole) onSubmit(whole);
  };
  return (
    <search className={styles.search} aria-label={t("fair-field")}>
      <ScanLine aria-hidden size={24} />
      <input
        ref={field}
        className={styles.input}
        type="text"
        aria-label={t("fair-field")}
        placeholder={t("fair-field-help")}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={enter}
      />
    </search>
  );
}
