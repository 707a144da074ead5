import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type DocumentRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { GoneNotice } from "@/components/GoneNotice";
import { isStaleError } from "@/components/StaleNotice";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";

interface AttestDialogProps {
  /** As it is by now. */
  row: DocumentRow;
  isGone: boolean;
  onClose: () => void;
}

/** Attests, in the name of the person at the desk, that the original of a document was seen. */
export function AttestDialog({ row, isGone, onClose }: AttestDialogProps) {
  const t = useT();
  const words = useWords();
  const client = useQueryClient();
  const { data: desk } = useQuery(deskStateQuery);
  const [day, setDay] = useState<string | null>(null);
  const seenOn = day ?? desk?.today ?? "";
  const name = words(`document-${row.document.kind}`);
  const attesting = useMutation({
    mutationFn: () => commands.callsAttest({ id: row.id, version: row.version, seenOn }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["company_documents"] });
      onClose();
      await notifyUndoable(t("document-attested", { name }));
    },
    // Somebody else was faster: how it stands by now is read.
    onError: (error) =>
      isStaleError(error)
        ? client.invalidateQueries({ queryKey: ["company_documents"] })
        : undefined,
  });
  const problems = problemsOf(attesting.error);
  return (
    <Dialog title={t("document-attest")} isOpen onClose={onClose}>
      <Form label={t("document-attest")} problems={problems} onSubmit={() => attesting.mutate()}>
        <p>{t("document-attest-text", { name, person: desk?.person?.name ?? "" })}</p>
        <DateField
          name="seenOn"
          label={t("document-seen-on")}
          value={seenOn}
          onChange={(next) => setDay(next ?? "")}
          isRequired
        />
        {isGone && <GoneNotice />}
        {attesting.error && !isGone && problems.length === 0 && (
          <ErrorView error={attesting.error} />
        )}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={attesting.isPending}
            isDisabled={isGone || seenOn === ""}
          >
            {t("document-attest-submit")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
