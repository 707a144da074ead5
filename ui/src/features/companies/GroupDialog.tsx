import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { GroupOutcome } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { failed } from "@/components/failed";
import { PickField } from "@/components/PickField";
import { ErrorView } from "@/components/states";
import { notify } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import type { GroupChoices } from "./group-choices";

interface GroupDialogProps {
  title: string;
  choices: GroupChoices;
  /** What putting and taking are called. */
  labels: { put: string; take: string };
  onApply: (put: string[], take: string[]) => Promise<GroupOutcome>;
  onDone: () => void;
  onClose: () => void;
}

/** Puts many companies with others and takes them out, as one step that can be undone. */
export function GroupDialog({
  title,
  choices,
  labels,
  onApply,
  onDone,
  onClose,
}: GroupDialogProps) {
  const t = useT();
  const [into, setInto] = useState<string[]>([]);
  const [outOf, setOutOf] = useState<string[]>([]);
  const applying = useMutation({
    mutationFn: () => onApply(into, outOf),
    onSuccess: async ({ changed, unchanged, archived }) => {
      onDone();
      const text = t("groups-done", { count: changed, unchanged, archived });
      if (changed > 0) await notifyUndoable(text);
      else notify(text);
    },
  });
  const failure = failed([choices.query]);
  const problems = problemsOf(applying.error);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form problems={problems} onSubmit={() => applying.mutate()}>
        <p>{t("groups-archived-stay")}</p>
        <PickField
          name="name"
          label={labels.put}
          options={choices.put}
          make={choices.make}
          closed={choices.closed}
          value={into}
          onChange={setInto}
        />
        {choices.take.length > 0 && (
          <PickField label={labels.take} options={choices.take} value={outOf} onChange={setOutOf} />
        )}
        {failure && <ErrorView {...failure} />}
        {applying.error && problems.length === 0 && <ErrorView error={applying.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={applying.isPending}
            isDisabled={into.length + outOf.length === 0}
          >
            {t("groups-apply")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
