import { useState } from "react";
import type { Person } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { errorWords } from "@/i18n/errors";
import { useT } from "@/i18n/t";

interface PersonPinDialogProps {
  person: Person;
  error: unknown;
  onClose: () => void;
  onPin: (pin: string) => void;
}

/** Asks for the PIN of the person who takes over. */
export function PersonPinDialog({ person, error, onClose, onPin }: PersonPinDialogProps) {
  const t = useT();
  const [pin, setPin] = useState("");
  return (
    <Dialog title={t("person-pin-of", { name: person.name })} isOpen onClose={onClose}>
      <Form onSubmit={() => onPin(pin)}>
        <TextField
          label={t("person-pin")}
          type="password"
          autoFocus
          inputMode="numeric"
          value={pin}
          onChange={setPin}
        />
        {error !== null && <p role="alert">{errorWords(t, error)}</p>}
        <FormActions>
          <Button look="primary" type="submit">
            {t("person-enter")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
