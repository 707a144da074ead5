import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type SupplierDeclaration, type SupplierDeclarationRow } from "@/bridge";
import { Button } from "@/components/Button";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";

interface DeclarationDialogProps {
  /** None for a new one. */
  row: SupplierDeclarationRow | null;
  onClose: () => void;
}

const blank: SupplierDeclaration = {
  supplier: "",
  material: "",
  code: null,
  agreements: [],
  requestedOn: null,
  receivedOn: null,
  validTo: null,
  remarks: "",
};

/** A declaration of a supplier, to write down or to change. */
export function DeclarationDialog({ row, onClose }: DeclarationDialogProps) {
  const t = useT();
  const [declaration, setDeclaration] = useState(row?.declaration ?? blank);
  const [agreements, setAgreements] = useState(declaration.agreements.join(", "));
  const set = (part: Partial<SupplierDeclaration>) => setDeclaration({ ...declaration, ...part });
  const saving = useMutation({
    mutationFn: () =>
      commands.declarationsSave({
        id: row?.id ?? null,
        companyId: row?.companyId ?? null,
        declaration: {
          ...declaration,
          agreements: agreements
            .split(/[,;]/)
            .map((id) => id.trim().toUpperCase())
            .filter((id) => id !== ""),
        },
      }),
    onSuccess: () => {
      void notifyUndoable(t("declarations-saved"));
      onClose();
    },
  });
  const problems = problemsOf(saving.error);
  const day = (name: "requestedOn" | "receivedOn" | "validTo") => ({
    name,
    value: declaration[name],
    onChange: (value: string | null) => set({ [name]: value }),
  });
  return (
    <Dialog title={t("declarations-one")} isOpen onClose={onClose} width="wide">
      <Form problems={problems} onSubmit={() => saving.mutate()}>
        <FieldRow>
          <TextField
            name="supplier"
            label={t("declarations-supplier")}
            value={declaration.supplier}
            onChange={(supplier) => set({ supplier })}
            autoFocus
          />
          <TextField
            name="material"
            label={t("declarations-material")}
            value={declaration.material}
            onChange={(material) => set({ material })}
          />
        </FieldRow>
        <TextField
          name="agreements"
          label={t("declarations-agreements")}
          help={t("declarations-agreements-help")}
          value={agreements}
          onChange={setAgreements}
        />
        <FieldRow>
          <DateField label={t("declarations-requested-on")} optional {...day("requestedOn")} />
          <DateField label={t("declarations-received-on")} optional {...day("receivedOn")} />
          <DateField label={t("declarations-valid-to")} optional {...day("validTo")} />
        </FieldRow>
        <TextField
          name="remarks"
          label={t("proof-field-remarks")}
          optional
          rows={2}
          value={declaration.remarks}
          onChange={(remarks) => set({ remarks })}
        />
        {saving.error && problems.length === 0 && <ErrorView error={saving.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending}>
            {t("proofs-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
