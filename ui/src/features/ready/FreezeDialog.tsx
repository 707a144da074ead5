import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type FreezeDetail } from "@/bridge";
import { Button } from "@/components/Button";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";

interface FreezeDialogProps {
  mission: string;
  freeze: FreezeDetail;
  onClose: () => void;
}

/** Sets the day from which changes need a request, or takes it away. */
export function FreezeDialog({ mission, freeze, onClose }: FreezeDialogProps) {
  const t = useT();
  const formats = useFormats();
  const [day, setDay] = useState(freeze.freezeOn);
  const setting = useMutation({
    mutationFn: (freezeOn: string | null) =>
      commands.readySetFreeze({ missionId: mission, freezeOn }),
    onSuccess: async (_, freezeOn) => {
      onClose();
      await notifyUndoable(
        freezeOn === null
          ? t("ready-freeze-lifted")
          : t("ready-freeze-was-set", { day: formats.day(freezeOn) }),
      );
    },
  });
  return (
    <Dialog title={t("ready-freeze-set")} isOpen onClose={onClose}>
      <Form label={t("ready-freeze-set")} onSubmit={() => setting.mutate(day)}>
        <DateField
          label={t("ready-freeze-day")}
          help={t("ready-freeze-help")}
          value={day}
          onChange={setDay}
          isRequired
        />
        {setting.error && <ErrorView error={setting.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={setting.isPending}
            isDisabled={day === null}
          >
            {t("action-save")}
          </Button>
          {freeze.freezeOn !== null && (
            <Button isPending={setting.isPending} onPress={() => setting.mutate(null)}>
              {t("ready-freeze-lift")}
            </Button>
          )}
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
