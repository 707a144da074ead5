import { type ReactNode, useState } from "react";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Form, FormActions } from "./Form";
import { ErrorView, Notice } from "./states";
import { TextField } from "./TextField";

interface ReasonDialogProps {
  title: string;
  label: string;
  help?: string;
  /** The verb of what will happen. */
  action: string;
  isDangerous?: boolean;
  isPending: boolean;
  error: unknown;
  /** Why it cannot be done any more, where somebody else was faster. */
  gone?: string | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks why, before something that the journal keeps with its reason. */
export function ReasonDialog({
  title,
  label,
  help,
  action,
  isDangerous = false,
  isPending,
  error,
  gone = null,
  onConfirm,
  onClose,
  children,
}: ReasonDialogProps) {
  const t = useT();
  const [reason, setReason] = useState("");
  const problems = problemsOf(error);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form problems={problems} onSubmit={() => onConfirm(reason)}>
        {children}
        <TextField
          name="reason"
          label={label}
          help={help}
          rows={3}
          value={reason}
          onChange={setReason}
          autoFocus
          isRequired
        />
        {gone !== null && (
          <div role="alert">
            <Notice tone="attention">{gone}</Notice>
          </div>
        )}
        {error !== null && gone === null && problems.length === 0 && <ErrorView error={error} />}
        <FormActions>
          <Button
            look={isDangerous ? "danger" : "primary"}
            type="submit"
            isPending={isPending}
            isDisabled={gone !== null || reason.trim() === ""}
          >
            {action}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
