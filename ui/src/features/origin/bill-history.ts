/** Changes of a bill of materials, each of which can be taken back and done again. */
import { useRef, useState } from "react";
import { useStable } from "@/components/stable";
import { emptyLine, type LineForm } from "./bill";

/** So many steps can be taken back. */
const most = 100;

/** The steps on both sides of what the bill is now. */
interface Steps {
  past: readonly (readonly LineForm[])[];
  future: readonly (readonly LineForm[])[];
  /** The cell whose typing is the last step. */
  cell: string | null;
}

const none: Steps = { past: [], future: [], cell: null };

/** The lines, and the ways to change them; what is typed in one cell is one step. */
export function useBill(lines: readonly LineForm[], onChange: (lines: LineForm[]) => void) {
  // Two changes may come before the lines are drawn again: each begins with what the last one left.
  const newest = useRef({ shown: lines, lines });
  const [steps, setSteps] = useState<Steps>(none);
  if (newest.current.shown !== lines) {
    // Lines that came from outside, as an answer about one does, are no step: nothing before them is
    // taken back, or they would go with it unsaid.
    if (newest.current.lines !== lines) setSteps(none);
    newest.current = { shown: lines, lines };
  }
  const put = (next: readonly LineForm[]) => {
    const whole = next.length === 0 ? [emptyLine()] : [...next];
    newest.current = { ...newest.current, lines: whole };
    onChange(whole);
  };
  const change = (next: readonly LineForm[], cell: string | null = null) => {
    const before = newest.current.lines;
    setSteps(({ past, cell: last }) => ({
      past: cell !== null && cell === last ? past : [...past.slice(1 - most), before],
      future: [],
      cell,
    }));
    put(next);
  };
  const undo = () => {
    const before = steps.past.at(-1);
    if (!before) return;
    const future = [...steps.future, newest.current.lines];
    setSteps({ past: steps.past.slice(0, -1), future, cell: null });
    put(before);
  };
  const redo = () => {
    const after = steps.future.at(-1);
    if (!after) return;
    const past = [...steps.past, newest.current.lines];
    setSteps({ past, future: steps.future.slice(0, -1), cell: null });
    put(after);
  };
  const ways = useStable({
    /** What the lines are at this moment. */
    now: () => newest.current.lines,
    change,
    edit: (key: string, part: Partial<LineForm>) =>
      change(
        newest.current.lines.map((line) => (line.key === key ? { ...line, ...part } : line)),
        `${key} ${Object.keys(part).join(" ")}`,
      ),
    undo,
    redo,
  });
  return { ...ways, hasPast: steps.past.length > 0, hasFuture: steps.future.length > 0 };
}
