import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { DraftNotice } from "./DraftNotice";
import type { Draft } from "./drafts";
import { Form, FormActions } from "./Form";
import { focusStaleNotice, isStaleError } from "./StaleNotice";
import { ErrorView } from "./states";

interface RecordDialogProps<Value, Saved> {
  title: string;
  width?: "narrow" | "wide";
  draft: Draft<Value>;
  saving: UseMutationResult<Saved, Error, void>;
  /** The choice about a record that somebody else saved meanwhile; see `useStale`. */
  stale?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of a short form that keeps a record: its draft, who saved meanwhile, and the two ways out. */
export function RecordDialog<Value, Saved>({
  title,
  width = "narrow",
  draft,
  saving,
  stale = null,
  onClose,
  children,
}: RecordDialogProps<Value, Saved>) {
  const t = useT();
  const problems = problemsOf(saving.error);
  if (!draft.isReady) return null;
  const isExplained = problems.length > 0 || (stale && isStaleError(saving.error));
  return (
    <Dialog title={title} width={width} isOpen onClose={onClose}>
      <Form
        label={title}
        problems={problems}
        onBlur={draft.keep}
        onSubmit={() => (stale ? focusStaleNotice() : saving.mutate())}
      >
        <DraftNotice draft={draft} />
        {stale}
        {children}
        {saving.error !== null && !isExplained && <ErrorView error={saving.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending}>
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
