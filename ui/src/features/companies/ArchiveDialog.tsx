import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type CompanyDetail, type CompanyRow, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { OtherCompanyField } from "@/components/OtherCompanyField";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";

/** Archives a company with the reason and, where there is one, the company that carries on. */
export function ArchiveDialog({
  company: { id, version, profile },
  onClose,
}: {
  company: CompanyDetail;
  onClose: () => void;
}) {
  const t = useT();
  const [reason, setReason] = useState("");
  const [successor, setSuccessor] = useState<CompanyRow | null>(null);
  const archiving = useMutation({
    mutationFn: () =>
      commands.companiesArchive({ id, version, reason, successor: successor?.id ?? null }),
    onSuccess: () => {
      onClose();
      return notifyUndoable(t("company-archived", { name: profile.legalName }));
    },
  });
  const problems = problemsOf(archiving.error);
  return (
    <Dialog
      title={t("company-archive-title", { name: profile.legalName })}
      isOpen
      onClose={onClose}
    >
      <Form problems={problems} onSubmit={() => archiving.mutate()}>
        <p>{t("company-archive-text")}</p>
        <TextField
          name="reason"
          label={t("company-archive-reason")}
          rows={3}
          value={reason}
          onChange={setReason}
          autoFocus
          isRequired
        />
        <OtherCompanyField
          name="successor"
          label={t("company-successor")}
          help={t("company-successor-help")}
          optional
          than={id}
          picked={successor}
          onPick={setSuccessor}
        />
        {archiving.error !== null && problems.length === 0 && <ErrorView error={archiving.error} />}
        <FormActions>
          <Button look="danger" type="submit" isPending={archiving.isPending}>
            {t("company-archive")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
