/** Nothing typed is ever lost: what a form holds is kept by the desk until it is saved or given up. */
import { useEffect, useRef, useState } from "react";
import { commands } from "@/bridge";

/** How long a form rests before what it holds is kept. */
const rest = 500;

/** A form's value with its draft behind it. */
export interface Draft<Value> {
  value: Value;
  change: (next: Value) => void;
  /** When the draft that was taken up again was kept, or null if the form began afresh. */
  recoveredAt: string | null;
  isReady: boolean;
  /** Changes the value as it is now, whatever render the caller comes from. */
  edit: (change: (value: Value) => Value) => void;
  /** Keeps what is typed at once, without waiting for a rest. */
  keep: () => void;
  /** Gives the draft up and goes back to the value that the form began with. */
  discard: () => void;
  /** Forgets the draft after the form has been saved. */
  settle: () => Promise<void>;
}

/** Keeps the value of a form as a draft under its name and record; `complete` gives what an earlier
 * version of the program kept the parts that it did not know. */
export function useDraft<Value>(
  form: string,
  recordId: string | null,
  initial: Value,
  complete: (kept: Value) => Value = (kept) => kept,
): Draft<Value> {
  const [state, setState] = useState({
    value: initial,
    recoveredAt: null as string | null,
    isReady: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unkept = useRef<Value | null>(null);
  const latest = useRef(initial);
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  const first = useRef(initial);
  const whole = useRef(complete);

  useEffect(() => {
    let isCurrent = true;
    const takeUp = (body: string | null, at: string | null) => {
      if (!isCurrent) return;
      const read = body === null ? null : parsed<Value>(body);
      const kept = read === null ? null : whole.current(read);
      latest.current = kept ?? first.current;
      setState({ value: latest.current, recoveredAt: kept ? at : null, isReady: true });
    };
    commands.draftsGet({ form, recordId }).then(
      (draft) => takeUp(draft?.body ?? null, draft?.at ?? null),
      () => takeUp(null, null),
    );
    return () => {
      isCurrent = false;
    };
  }, [form, recordId]);

  const keep = () => {
    clearTimeout(timer.current);
    if (unkept.current === null) return;
    const body = JSON.stringify(unkept.current);
    unkept.current = null;
    keeping.current = commands.draftsSave({ form, recordId, body }).catch(() => undefined);
  };
  const change = (value: Value) => {
    setState((before) => ({ ...before, value }));
    unkept.current = value;
    latest.current = value;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, rest);
  };
  const edit = (next: (value: Value) => Value) => change(next(latest.current));
  const forget = () => {
    clearTimeout(timer.current);
    unkept.current = null;
    // A draft that is still being kept must not outlive the one that is given up.
    return keeping.current
      .then(() => commands.draftsDiscard({ form, recordId }))
      .then(
        () => undefined,
        () => undefined,
      );
  };
  const discard = () => {
    latest.current = first.current;
    setState({ value: first.current, recoveredAt: null, isReady: true });
    void forget();
  };
  return { ...state, change, edit, keep, discard, settle: forget };
}

function parsed<Value>(body: string): Value | null {
  try {
    return JSON.parse(body) as Value;
  } catch {
    return null;
  }
}
