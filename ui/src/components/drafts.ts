/** Nothing typed is ever lost: what a form holds is kept by the desk until it is saved or given up. */
import { useEffect, useRef, useState } from "react";
import { commands } from "@/bridge";
import { useStable } from "./stable";

/** How long a form rests before what it holds is kept. */
const rest = 500;

/** What became of a form that was saved. */
interface Saved<Value> {
  /** What was saved of it. */
  value: Value;
  /** What it holds from now on. */
  holds: (value: Value) => Value;
  /** The record that it is; what was typed while it was being saved is a draft of that one. */
  recordId: string;
}

/** A form's value with its draft behind it. */
export interface Draft<Value> {
  value: Value;
  change: (next: Value) => void;
  /** When the draft that was taken up again was kept, or null if the form began afresh. */
  recoveredAt: string | null;
  isReady: boolean;
  /** Whether it holds anything that was not saved. */
  isTouched: boolean;
  /** Changes the value as it is now, whatever render the caller comes from. */
  edit: (change: (value: Value) => Value) => void;
  /** Keeps what is typed at once, without waiting for a rest. */
  keep: () => void;
  /** Gives the draft up and goes back to the value that the form began with. */
  discard: () => void;
  /** Gives the draft up and begins anew with what its record holds by now. */
  renew: (value: Value) => void;
  /** Forgets the draft after the form has been saved; what was typed meanwhile stays one. */
  settle: (saved?: Saved<Value>) => Promise<void>;
}

/** The last draft that was handed to the desk: who takes one up waits for it. */
let keeping: Promise<unknown> = Promise.resolve();

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
  const first = useRef(initial);
  const whole = useRef(complete);

  const keepAs = (record: string | null) => {
    clearTimeout(timer.current);
    if (unkept.current === null) return;
    const body = JSON.stringify(unkept.current);
    unkept.current = null;
    const kept = commands.draftsSave({ form, recordId: record, body }).catch(() => undefined);
    keeping = Promise.all([keeping, kept]);
  };
  const keep = () => keepAs(recordId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is unkept belongs to the form and record of this run.
  useEffect(() => {
    let isCurrent = true;
    const takeUp = (body: string | null, at: string | null) => {
      if (!isCurrent) return;
      const read = body === null ? null : parsed<Value>(body);
      const kept = read === null ? null : whole.current(read);
      latest.current = kept ?? first.current;
      setState({ value: latest.current, recoveredAt: kept ? at : null, isReady: true });
    };
    keeping
      .then(() => commands.draftsGet({ form, recordId }))
      .then(
        (draft) => takeUp(draft?.body ?? null, draft?.at ?? null),
        () => takeUp(null, null),
      );
    return () => {
      isCurrent = false;
      keep();
    };
  }, [form, recordId]);

  const begin = (value: Value) => {
    first.current = value;
    latest.current = value;
    setState({ value, recoveredAt: null, isReady: true });
  };
  const change = (value: Value) => {
    setState((before) => ({ ...before, value }));
    unkept.current = value;
    latest.current = value;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, rest);
  };
  const forget = () => {
    clearTimeout(timer.current);
    unkept.current = null;
    // A draft that is still being kept must not outlive the one that is given up.
    const forgotten = keeping
      .then(() => commands.draftsDiscard({ form, recordId }))
      .catch(() => undefined);
    keeping = forgotten;
    return forgotten.then(() => undefined);
  };
  const ways = useStable({
    change,
    keep,
    edit: (next: (value: Value) => Value) => change(next(latest.current)),
    renew: (value: Value) => {
      begin(value);
      void forget();
    },
    discard: () => {
      begin(first.current);
      void forget();
    },
    settle: async (saved?: Saved<Value>) => {
      if (saved === undefined) return forget();
      const forgotten = forget();
      if (latest.current === saved.value) {
        begin(saved.holds(saved.value));
        return forgotten;
      }
      first.current = saved.holds(saved.value);
      change(saved.holds(latest.current));
      setState((before) => ({ ...before, recoveredAt: null }));
      await forgotten;
      keepAs(saved.recordId);
    },
  });
  return { ...state, ...ways, isTouched: state.value !== first.current };
}

function parsed<Value>(body: string): Value | null {
  try {
    return JSON.parse(body) as Value;
  } catch {
    return null;
  }
}
