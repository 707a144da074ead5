import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notify } from "@/components/toast";
import { useT } from "@/i18n/t";

interface SaveRecipeDialogProps {
  /** The name under which it was kept. */
  name: string;
  /** What such names are like. */
  help: string;
  /** Keeps it by a name. */
  save: (name: string) => Promise<string>;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Keeps what the columns mean by a name. */
export function SaveRecipeDialog({ help, save, onClose, ...props }: SaveRecipeDialogProps) {
  const t = useT();
  const [name, setName] = useState(props.name);
  const saving = useMutation({
    mutationFn: () => save(name),
    onSuccess: (id) => {
      props.onSaved(id);
      notify(t("mapping-saved"));
      onClose();
    },
  });
  return (
    <Dialog title={t("mapping-save")} isOpen onClose={onClose}>
      <Form label={t("mapping-save")} onSubmit={() => saving.mutate()}>
        <TextField
          label={t("mapping-save-name")}
          help={help}
          value={name}
          onChange={setName}
          autoFocus
          isRequired
        />
        {saving.error && <ErrorView error={saving.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={saving.isPending}
            isDisabled={name.trim() === ""}
          >
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
