import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type LookupInput } from "@/bridge";
import { companyQuery, findCompanies } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import type { Option } from "@/components/Option";
import { SearchComboBox } from "@/components/SearchComboBox";
import { ErrorView } from "@/components/states";
import { notify } from "@/components/toast";
import { useT } from "@/i18n/t";
import type { Question } from "./question";

interface SaveDialogProps {
  question: Question;
  input: LookupInput;
  onClose: () => void;
}

/** Keeps the answer with the company that it was found for. */
export function SaveDialog({ question, input, onClose }: SaveDialogProps) {
  const t = useT();
  const asked = useAskedFor(question.company ?? null);
  const [chosen, setChosen] = useState<Option | null | undefined>(undefined);
  const company = chosen === undefined ? asked : chosen;
  const saving = useMutation({
    mutationFn: (id: string) =>
      commands.treatiesSaveAnswer({
        companyId: id,
        productId: id === question.company ? (question.companyProduct ?? null) : null,
        input: { ...input, line: question.line ?? null },
      }),
    onSuccess: () => {
      notify(t("benefits-saved"));
      onClose();
    },
  });
  return (
    <Dialog title={t("benefits-save")} isOpen onClose={onClose}>
      <Form onSubmit={() => company && saving.mutate(company.id)}>
        <p>{t("benefits-save-text")}</p>
        <SearchComboBox
          label={t("benefits-company")}
          picked={company}
          onPick={(found) => setChosen(found && { id: found.id, label: found.legalName })}
          queryKey={["companies", "choices"]}
          find={findCompanies}
          optionOf={({ id, legalName, rfc }) => ({ id, label: legalName, detail: rfc ?? "" })}
          isRequired
        />
        {saving.error && <ErrorView error={saving.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isDisabled={company === null}
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

/** The company from whose page the question was asked. */
function useAskedFor(id: string | null): Option | null {
  const { data } = useQuery({ ...companyQuery(id ?? ""), enabled: id !== null });
  return id === null ? null : { id, label: data?.profile.legalName ?? "" };
}
