import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { CheckboxGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface MakeBadgesDialogProps {
  mission: string;
  onClose: () => void;
}

/** Makes badges for everybody who takes part, and for whom of the office works there. */
export function MakeBadgesDialog({ mission, onClose }: MakeBadgesDialogProps) {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const [staff, setStaff] = useState<string[]>([]);
  const people = (desk?.people ?? []).filter(({ isActive }) => isActive);
  const making = useMutation({
    mutationFn: () => commands.fairMakeBadges({ mission, staff }),
    onSuccess: async ({ made, replaced, kept, ended }) => {
      onClose();
      await notifyUndoable(
        t("fair-badges-made", {
          made,
          replaced: `${replaced}`,
          kept: `${kept}`,
          ended: `${ended}`,
        }),
      );
    },
  });
  return (
    <Dialog title={t("fair-badges-make")} isOpen onClose={onClose}>
      <Form onSubmit={() => making.mutate()}>
        <p>{t("fair-badges-make-text")}</p>
        {people.length > 0 && (
          <CheckboxGroup
            label={t("fair-staff")}
            optional
            options={people.map(({ id, name }) => ({ id, label: name }))}
            value={staff}
            onChange={setStaff}
          />
        )}
        {making.error !== null && <ErrorView error={making.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={making.isPending}>
            {t("fair-badges-make")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
