import { useState } from "react";
import type { Funding } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { useT } from "@/i18n/t";
import { AmountFields } from "./AmountFields";
import type { TypedAmounts, TypedApplicant } from "./simulation-form";

interface ApplicantDialogProps {
  funding: Funding;
  applicant: TypedApplicant;
  /** What holds for the applicant until now. */
  amounts: TypedAmounts;
  /** Null gives the common amounts back. */
  onChange: (own: TypedAmounts | null) => void;
  onClose: () => void;
}

/** Gives one applicant amounts of its own. */
export function ApplicantDialog(props: ApplicantDialogProps) {
  const { funding, applicant, amounts, onChange, onClose } = props;
  const t = useT();
  const [typed, setTyped] = useState(amounts);
  const title = t("simulator-change-of", { name: applicant.name });
  const settle = (own: TypedAmounts | null) => {
    onChange(own);
    onClose();
  };
  return (
    <Dialog title={title} width="wide" isOpen onClose={onClose}>
      <Form label={title} onSubmit={() => settle(typed)}>
        <AmountFields
          funding={funding}
          amounts={typed}
          onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
        />
        <FormActions>
          <Button look="primary" type="submit">
            {t("simulator-use")}
          </Button>
          {applicant.own && (
            <Button onPress={() => settle(null)}>{t("simulator-use-common")}</Button>
          )}
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
