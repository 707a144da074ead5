import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Problem } from "@/bridge";
import { useT } from "@/i18n/t";
import { Button, ButtonLink } from "./Button";
import { DraftNotice } from "./DraftNotice";
import type { Draft } from "./drafts";
import { Form } from "./Form";
import styles from "./RecordForm.module.css";
import { focusStaleNotice, isStaleError } from "./StaleNotice";
import { ErrorView } from "./states";

interface RecordFormProps<Value, Saved> {
  label: string;
  draft: Draft<Value>;
  saving: UseMutationResult<Saved, Error, void>;
  /** What the desk found wrong, by field. */
  problems: readonly Problem[];
  /** The choice about a record that somebody else saved meanwhile; see `useStale`. */
  stale: ReactNode;
  /** Whether a field of the form says itself why saving was refused. */
  isExplained?: boolean;
  /** Problems are found as one types, and keep nobody from saving. */
  isLive?: boolean;
  /** What the primary action does. */
  submit: string;
  isDisabled?: boolean;
  /** What may be done instead. */
  also?: ReactNode;
  /** Where giving up leads. */
  cancel: string;
  children: ReactNode;
}

/** The frame of a form that keeps a record: its draft, who saved meanwhile, and the two ways out. */
export function RecordForm<Value, Saved>({
  label,
  draft,
  saving,
  problems,
  stale,
  isLive = false,
  isExplained = problems.length > 0 && !isLive,
  submit,
  isDisabled = false,
  also,
  cancel,
  children,
}: RecordFormProps<Value, Saved>) {
  const t = useT();
  const isUnexplained =
    saving.error !== null && !isExplained && !(stale && isStaleError(saving.error));
  return (
    <Form
      label={label}
      problems={problems}
      isLive={isLive}
      onBlur={draft.keep}
      onSubmit={() => (stale ? focusStaleNotice() : saving.mutate())}
    >
      <DraftNotice draft={draft} />
      {stale}
      {children}
      {isUnexplained && <ErrorView error={saving.error} />}
      <FormFoot
        status={
          problems.length > 0
            ? t("form-problems", { count: problems.length })
            : t("form-draft-kept")
        }
      >
        <Button look="primary" type="submit" isPending={saving.isPending} isDisabled={isDisabled}>
          {submit}
        </Button>
        {also}
        <ButtonLink href={cancel}>{t("action-cancel")}</ButtonLink>
      </FormFoot>
    </Form>
  );
}

/** The end of a form, which stays in sight: what can be done, and how the form stands. */
export function FormFoot({ status, children }: { status: string; children: ReactNode }) {
  return (
    <footer className={styles.save}>
      {children}
      <span role="status" className={styles.aside}>
        {status}
      </span>
    </footer>
  );
}
