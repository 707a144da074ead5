import { useCallback, useRef, useState } from "react";
import { ProgressBar } from "react-aria-components";
import { commands, progressChannel, type Progress as Step } from "@/bridge";
import { decimal, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { Button } from "./Button";
import styles from "./Progress.module.css";

/** Stages that count bytes; the others count records. */
const inBytes = new Set(["check-file", "import"]);

/** How far a long piece of work is, in a bar and in counts, and the way to stop it. */
export function Progress({
  label,
  step,
  onCancel,
}: {
  label: string;
  step: Step | null;
  onCancel?: () => void;
}) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const count = (amount: number) =>
    step && inBytes.has(step.stage) ? formats.bytes(amount) : decimal(`${amount}`);
  const share = step?.total ? (step.done / step.total) * 100 : null;
  return (
    <div className={styles.progress}>
      <ProgressBar
        className={styles.bar}
        aria-label={label}
        value={share ?? 0}
        isIndeterminate={share === null}
      >
        <div className={styles.head}>
          <span className={styles.label}>{label}</span>
          {step && (
            <span className={styles.count}>
              {words(`progress-${step.stage}`)}
              {` · ${count(step.done)}`}
              {step.total !== null && ` ${t("progress-of")} ${count(step.total)}`}
            </span>
          )}
        </div>
        <div className={styles.track}>
          <div
            className={styles.fill}
            data-endless={share === null || undefined}
            style={share === null ? {} : { inlineSize: `${share}%` }}
          />
        </div>
      </ProgressBar>
      {/* Beside the bar: what is inside one is not told to whoever listens. */}
      {onCancel && <Button onPress={onCancel}>{t("action-cancel")}</Button>}
    </div>
  );
}

/** A piece of long work: whether it runs, how far it is, how it ended, and how to stop it. */
export interface Task<Result> {
  isRunning: boolean;
  step: Step | null;
  result: Result | null;
  error: unknown;
  start: (run: (channel: ReturnType<typeof progressChannel>) => Promise<Result>) => Promise<void>;
  cancel: () => void;
  reset: () => void;
}

/** Runs one long command at a time and follows its progress. */
export function useTask<Result>(): Task<Result> {
  const [state, setState] =
    useState<Pick<Task<Result>, "isRunning" | "step" | "result" | "error">>(idle);
  const latest = useRef(0);
  const unwanted = useRef(0);
  const start = useCallback<Task<Result>["start"]>(async (run) => {
    // What began before says nothing of what runs now.
    const turn = ++latest.current;
    const set: typeof setState = (next) => {
      if (turn === latest.current) setState(next);
    };
    set({ ...idle, isRunning: true });
    try {
      const channel = progressChannel((step) => {
        // It was to be stopped before it had told by which name.
        if (turn === unwanted.current) void commands.tasksCancel(step.task);
        set((before) => ({ ...before, step }));
      });
      const result = await run(channel);
      set({ ...idle, result });
    } catch (error) {
      set({ ...idle, error });
    }
  }, []);
  const reset = () => {
    latest.current += 1;
    setState(idle);
  };
  const cancel = () => {
    unwanted.current = latest.current;
    if (state.step) void commands.tasksCancel(state.step.task);
  };
  return { ...state, start, cancel, reset };
}

const idle = { isRunning: false, step: null, result: null, error: null };
