import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Form as AriaForm } from "react-aria-components";
import type { Problem } from "@/bridge";
import { useProblemWords } from "@/i18n/problems";
import styles from "./Form.module.css";

interface FormProps {
  /** What the desk found wrong, shown at the fields of the same name. */
  problems?: readonly Problem[];
  onSubmit: () => void;
  /** Called when the person leaves a field. */
  onBlur?: () => void;
  label?: string;
  /** Problems are found as one types: they leave the focus where it is. */
  isLive?: boolean;
  children: ReactNode;
}

/** A form whose rules live in the desk: its problems come back by field. */
export function Form({
  problems = [],
  onSubmit,
  onBlur,
  label,
  isLive = false,
  children,
}: FormProps) {
  const say = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length > 0 && !isLive) focusFirstProblem(form.current);
  }, [problems, isLive]);
  return (
    <AriaForm
      ref={form}
      {...(onBlur && { onBlur })}
      className={styles.form}
      aria-label={label ?? ""}
      validationBehavior="aria"
      validationErrors={errorsByField(problems, say)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </AriaForm>
  );
}

/** Takes the person to the first field that is wrong. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>("[data-invalid]");
  const control = field?.matches("input, textarea, button")
    ? field
    : field?.querySelector<HTMLElement>("input, textarea, button");
  control?.focus();
}

/** Where nothing is wrong, the fields need not be drawn again for it. */
const noErrors: Record<string, string[]> = {};

/** The problems in words, by the field that they belong to. */
function errorsByField(problems: readonly Problem[], say: (problem: Problem) => string) {
  if (problems.length === 0) return noErrors;
  const errors: Record<string, string[]> = {};
  for (const problem of problems) {
    errors[problem.field] = [...(errors[problem.field] ?? []), say(problem)];
  }
  return errors;
}

interface FieldsetProps {
  title: string;
  help?: ReactNode;
  children: ReactNode;
}

/** A group of fields under one heading. */
export function Fieldset({ title, help, children }: FieldsetProps) {
  return (
    <fieldset className={styles.fieldset}>
      <legend>{title}</legend>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** The actions at the end of a form; the primary one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
