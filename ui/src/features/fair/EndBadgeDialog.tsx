import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type BadgeReason, type BadgeRow, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { GoneNotice } from "@/components/GoneNotice";
import { isStaleError } from "@/components/StaleNotice";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import { badgeReasons } from "./codes";

/** How a badge comes to let in no more. */
export type Ending = "revoke" | "replace";

interface EndBadgeDialogProps {
  /** As it is by now. */
  row: BadgeRow;
  step: Ending;
  isGone: boolean;
  onEnded: (row: BadgeRow) => void;
  onClose: () => void;
}

/** Asks why a badge lets in no more, and whether another takes its place. */
export function EndBadgeDialog({ row, step, isGone, onEnded, onClose }: EndBadgeDialogProps) {
  const t = useT();
  const words = useWords();
  const client = useQueryClient();
  const name = row.name || row.house;
  const [reason, setReason] = useState<BadgeReason>("lost");
  const isReplaced = step === "replace";
  const action = t(isReplaced ? "fair-badge-replace" : "fair-badge-revoke");
  const order = { id: row.id, version: row.version, reason };
  const saving = useMutation<unknown>({
    mutationFn: () =>
      isReplaced ? commands.fairReplaceBadge(order) : commands.fairRevokeBadge(order),
    onSuccess: async () => {
      onEnded(row);
      onClose();
      await notifyUndoable(t(isReplaced ? "fair-badge-replaced" : "fair-badge-revoked", { name }));
    },
    // Somebody else changed it meanwhile: how it stands by now is read.
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries({ queryKey: ["badges"] }) : undefined,
  });
  const isLost = (isGone || row.standing !== "good") && !saving.isPending && !saving.isSuccess;
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
        {isLost && <GoneNotice />}
        {saving.error !== null && !isLost && problems.length === 0 && (
          <ErrorView error={saving.error} />
        )}
        <FormActions>
          <Button
            look={isReplaced ? "primary" : "danger"}
            type="submit"
            isPending={saving.isPending}
            isDisabled={isLost}
          >
            {action}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
