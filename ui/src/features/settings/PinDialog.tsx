import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type Person } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notify } from "@/components/toast";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";

/** Sets, changes or takes away the PIN of a person. */
export function PinDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useT();
  const [pin, setPin] = useState("");
  const saving = useMutation({
    mutationFn: (next: string | null) => commands.peopleSetPin({ id: person.id, pin: next }),
    onSuccess: ({ name }) => {
      notify(t("people-saved", { name }));
      onClose();
    },
  });
  const problems = problemsOf(saving.error);
  return (
    <Dialog title={t("person-pin-of", { name: person.name })} isOpen onClose={onClose}>
      <Form problems={problems} onSubmit={() => saving.mutate(pin)}>
        <TextField
          name="pin"
          label={t("people-new-pin")}
          help={t("first-run-pin-help")}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={pin}
          onChange={setPin}
        />
        {saving.error !== null && problems.length === 0 && <ErrorView error={saving.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending} isDisabled={pin === ""}>
            {t("action-save")}
          </Button>
          {person.hasPin && (
            <Button look="danger" onPress={() => saving.mutate(null)}>
              {t("people-remove-pin")}
            </Button>
          )}
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
