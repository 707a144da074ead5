import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type LookupInput } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { notify } from "@/components/toast";
import { useT } from "@/i18n/t";
import { companyChoicesQuery } from "./queries";
import type { Question } from "./question";

interface SaveDialogProps {
  question: Question;
  input: LookupInput;
  onClose: () => void;
}

/** Keeps the answer with the company that it was found for. */
export function SaveDialog({ question, input, onClose }: SaveDialogProps) {
  const t = useT();
  const [companyId, setCompanyId] = useState(question.company ?? null);
  const [text, setText] = useState("");
  const { data: found } = useQuery(companyChoicesQuery(text));
  const saving = useMutation({
    mutationFn: (id: string) =>
      commands.treatiesSaveAnswer({
        companyId: id,
        productId: id === question.company ? (question.companyProduct ?? null) : null,
        input,
      }),
    onSuccess: () => {
      notify(t("benefits-saved"));
      onClose();
    },
  });
  return (
    <Dialog title={t("benefits-save")} isOpen onClose={onClose}>
      <Form onSubmit={() => companyId && saving.mutate(companyId)}>
        <p>{t("benefits-save-text")}</p>
        <ComboBox
          label={t("benefits-company")}
          options={(found?.rows ?? []).map(({ id, legalName, rfc }) => ({
            id,
            label: legalName,
            ...(rfc && { detail: rfc }),
          }))}
          value={companyId}
          onChange={setCompanyId}
          text={text}
          onText={setText}
          isRequired
        />
        {saving.error && <ErrorView error={saving.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isDisabled={companyId === null}
            isPending={saving.isPending}
          >
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
