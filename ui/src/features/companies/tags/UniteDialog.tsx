import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type TagRow } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface UniteDialogProps {
  gone: TagRow;
  rows: readonly TagRow[];
  onClose: () => void;
}

/** Makes one tag of two that say the same. */
export function UniteDialog({ gone, rows, onClose }: UniteDialogProps) {
  const t = useT();
  const [keep, setKeep] = useState<string | null>(null);
  const others = rows.filter(({ id }) => id !== gone.id);
  const kept = others.find(({ id }) => id === keep);
  const uniting = useMutation({
    mutationFn: ({ id }: TagRow) => commands.tagsUnite({ keep: id, gone: gone.id }),
    onSuccess: async (_, { name }) => {
      onClose();
      await notifyUndoable(t("tags-united", { gone: gone.name, keep: name }));
    },
  });
  return (
    <Dialog title={t("tags-unite-title", { name: gone.name })} isOpen onClose={onClose}>
      <Form onSubmit={() => kept && uniting.mutate(kept)}>
        <p>{t("tags-unite-text", { name: gone.name })}</p>
        <ComboBox
          label={t("tags-unite-into")}
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={keep}
          onChange={setKeep}
          isRequired
        />
        {uniting.error && <ErrorView error={uniting.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={uniting.isPending} isDisabled={!kept}>
            {t("tags-unite")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
