import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CompanyRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { OtherCompanyField } from "@/components/OtherCompanyField";
import { useT } from "@/i18n/t";

interface JoinDialogProps {
  company: { id: string; legalName: string };
  onClose: () => void;
}

/** Asks with which other company one is to be joined, and lays the two side by side. */
export function JoinDialog({ company: { id, legalName }, onClose }: JoinDialogProps) {
  const t = useT();
  const navigate = useNavigate();
  const [other, setOther] = useState<CompanyRow | null>(null);
  return (
    <Dialog title={t("merge-with-title", { name: legalName })} isOpen onClose={onClose}>
      <Form
        onSubmit={() => {
          if (other)
            void navigate({ to: "/companies/merge", search: { keep: id, gone: other.id } });
        }}
      >
        <p>{t("merge-with-text")}</p>
        <OtherCompanyField
          label={t("merge-other")}
          than={id}
          picked={other}
          onPick={setOther}
          isRequired
        />
        <FormActions>
          <Button look="primary" type="submit" isDisabled={other === null}>
            {t("merge-compare")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
