import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type BadgeReason, type BadgeRow, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import { badgeReasons } from "./codes";

/** A badge that is about to let in no more. */
export interface Ending {
  row: BadgeRow;
  step: "revoke" | "replace";
}

/** Asks why a badge lets in no more, and whether another takes its place. */
export function EndBadgeDialog({ ending, onClose }: { ending: Ending; onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const { row, step } = ending;
  const name = row.name || row.house;
  const [reason, setReason] = useState<BadgeReason>("lost");
  const isReplaced = step === "replace";
  const action = t(isReplaced ? "fair-badge-replace" : "fair-badge-revoke");
  const order = { id: row.id, version: row.version, reason };
  const saving = useMutation<unknown>({
    mutationFn: () =>
      isReplaced ? commands.fairReplaceBadge(order) : commands.fairRevokeBadge(order),
    onSuccess: async () => {
      onClose();
      await notifyUndoable(t(isReplaced ? "fair-badge-replaced" : "fair-badge-revoked", { name }));
    },
  });
  const problems = problemsOf(saving.error);
  return (
    <Dialog
      title={t(isReplaced ? "fair-badge-replace-of" : "fair-badge-revoke-of", { name })}
      isOpen
      onClose={onClose}
    >
      <Form problems={problems} onSubmit={() => saving.mutate()}>
        <p>{t(isReplaced ? "fair-badge-replace-text" : "fair-badge-revoke-text")}</p>
        <RadioGroup<BadgeReason>
          name="reason"
          label={t("fair-reason")}
          options={badgeReasons.map((id) => ({ id, label: words(`badge-reason-${id}`) }))}
          value={reason}
          onChange={setReason}
        />
        {saving.error !== null && problems.length === 0 && <ErrorView error={saving.error} />}
        <FormActions>
          <Button
            look={isReplaced ? "primary" : "danger"}
            type="submit"
            isPending={saving.isPending}
          >
            {action}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
