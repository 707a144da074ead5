import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import { type Move, useMoving } from "./moves";

/** Asks for the reason of a move. */
export function MoveDialog({ move, onClose }: { move: Move; onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const [reason, setReason] = useState("");
  const moving = useMoving(onClose);
  return (
    <Dialog title={`${words(`move-${move.to}`)}: ${move.row.companyName}`} isOpen onClose={onClose}>
      <Form onSubmit={() => moving.mutate({ ...move, reason })}>
        <TextField
          label={t("registration-reason")}
          help={t("registration-reason-help")}
          rows={3}
          value={reason}
          onChange={setReason}
          autoFocus
          isRequired
        />
        {moving.error !== null && <ErrorView error={moving.error} />}
        <FormActions>
          <Button
            look={move.to === "rejected" ? "danger" : "primary"}
            type="submit"
            isPending={moving.isPending}
            isDisabled={reason.trim() === ""}
          >
            {words(`move-${move.to}`)}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
