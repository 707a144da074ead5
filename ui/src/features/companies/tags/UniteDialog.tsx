import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type TagRow } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { GoneNotice } from "@/components/GoneNotice";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface UniteDialogProps {
  gone: TagRow;
  /** Somebody else took it away meanwhile. */
  isGone: boolean;
  rows: readonly TagRow[];
  onClose: () => void;
}

/** The tags that another can become part of. */
export function keptTags(gone: TagRow, rows: readonly TagRow[]): TagRow[] {
  return rows.filter(({ id, isRetired }) => id !== gone.id && !isRetired);
}

/** Makes one tag of two that say the same. */
export function UniteDialog({ gone, isGone, rows, onClose }: UniteDialogProps) {
  const t = useT();
  const [keep, setKeep] = useState<string | null>(null);
  const others = keptTags(gone, rows);
  const kept = others.find(({ id }) => id === keep);
  const uniting = useMutation({
    mutationFn: ({ id }: TagRow) => commands.tagsUnite({ keep: id, gone: gone.id }),
    onSuccess: async (_, { name }) => {
      onClose();
      await notifyUndoable(t("tags-united", { gone: gone.name, keep: name }));
    },
  });
  const isLost = isGone && !uniting.isPending && !uniting.isSuccess;
  return (
    <Dialog title={t("tags-unite-title", { name: gone.name })} isOpen onClose={onClose}>
      <Form onSubmit={() => kept && !isLost && uniting.mutate(kept)}>
        {isLost && <GoneNotice />}
        <p>{t("tags-unite-text", { name: gone.name })}</p>
        <ComboBox
          label={t("tags-unite-into")}
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={kept?.id ?? null}
          onChange={setKeep}
          isRequired
        />
        {uniting.error && <ErrorView error={uniting.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={uniting.isPending}
            isDisabled={!kept || isLost}
          >
            {t("tags-unite")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
