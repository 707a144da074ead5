import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands, isRefusal, type MeetingPart } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { FormActions } from "@/components/Form";
import { GoneNotice } from "@/components/GoneNotice";
import { isStaleError } from "@/components/StaleNotice";
import { ErrorView, Notice } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { errorWords } from "@/i18n/errors";
import { useT } from "@/i18n/t";

/** Something that a person is about to take away, as it is by now. */
interface Removed {
  part: MeetingPart;
  version: number;
  name: string;
}

interface RemoveDialogProps {
  removed: Removed;
  isGone: boolean;
  /** What it means, where it is more than for a part of one plan. */
  text?: string;
  onRemoved?: () => void;
  onClose: () => void;
}

/** Takes a part of the plan away; where something stands on it, it is said first what goes along. */
export function RemoveDialog({ removed, isGone, text, onRemoved, onClose }: RemoveDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [takesAlong, setTakesAlong] = useState(false);
  const removing = useMutation({
    mutationFn: () =>
      commands.meetingsRemove({ part: removed.part, version: removed.version, takesAlong }),
    onSuccess: async () => {
      onRemoved?.();
      onClose();
      await notifyUndoable(t("meetings-removed", { name: removed.name }));
    },
    onError: (error) => {
      if (standsOn(error)) setTakesAlong(true);
      // Somebody else changed it meanwhile: it is read how it stands by now.
      if (!isStaleError(error)) return;
      void client.invalidateQueries({ queryKey: ["meetings"] });
      void client.invalidateQueries({ queryKey: ["buyers"] });
    },
  });
  const isAsked = standsOn(removing.error);
  const isLost = isGone && !removing.isPending && !removing.isSuccess;
  return (
    <Dialog title={t("meetings-remove-title", { name: removed.name })} isOpen onClose={onClose}>
      {isLost ? (
        <GoneNotice />
      ) : isAsked ? (
        <div role="alert">
          <Notice tone="attention">{errorWords(t, removing.error)}</Notice>
        </div>
      ) : (
        <p>{text ?? t("meetings-remove-text")}</p>
      )}
      {removing.error !== null && !isAsked && !isLost && <ErrorView error={removing.error} />}
      <FormActions>
        <Button
          look="danger"
          isPending={removing.isPending}
          isDisabled={isLost}
          onPress={() => removing.mutate()}
        >
          {t(isAsked ? "meetings-remove-along" : "meetings-remove")}
        </Button>
        <Button onPress={onClose}>{t("action-cancel")}</Button>
      </FormActions>
    </Dialog>
  );
}

function standsOn(error: unknown): boolean {
  return isRefusal(error, "meeting.stands-on");
}
