import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type FrozenChange } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { AskingFields } from "./Frozen";

interface RequestDialogProps {
  change: FrozenChange;
  /** The change in words. */
  about: string;
  onClose: () => void;
}

/** Asks for a change that cannot be written at once any more. */
export function RequestDialog({ change, about, onClose }: RequestDialogProps) {
  const t = useT();
  const [asking, setAsking] = useState({ askedBy: "", why: "" });
  const requesting = useMutation({
    mutationFn: () => commands.readyRequestChange({ change, words: asking }),
    onSuccess: async () => {
      onClose();
      await notifyUndoable(t("ready-requested"));
    },
  });
  const problems = problemsOf(requesting.error);
  return (
    <Dialog title={t("ready-request-title")} isOpen onClose={onClose}>
      <Form
        label={t("ready-request-title")}
        problems={problems}
        onSubmit={() => requesting.mutate()}
      >
        <p>{about}</p>
        <AskingFields
          value={asking}
          onChange={(part) => setAsking((now) => ({ ...now, ...part }))}
        />
        {requesting.error && problems.length === 0 && <ErrorView error={requesting.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={requesting.isPending}>
            {t("ready-request")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
