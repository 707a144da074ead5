import { useMutation, useQuery } from "@tanstack/react-query";
import { FileCheck, Inbox } from "lucide-react";
import { useState } from "react";
import {
  commands,
  type LineDeclaration,
  type SupplierDeclaration,
  type SupplierDeclarationRow,
} from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { AgreementsField } from "@/components/AgreementsField";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { SearchComboBox } from "@/components/SearchComboBox";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { codeOf, useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import type { LineForm } from "./bill";
import styles from "./Origin.module.css";

/** How a line stands with the declaration that its origin rests on, in words. */
export function useTied() {
  const t = useT();
  const { day } = useFormats();
  return ({ received_on, valid_to }: LineDeclaration) => {
    if (!received_on) return t("origin-tied-awaited");
    return valid_to
      ? t("origin-tied-until", { day: day(valid_to) })
      : t("origin-tied-of", { day: day(received_on) });
  };
}

interface TieDeclarationProps {
  line: LineForm;
  onEdit: (part: Partial<LineForm>) => void;
}

/** The declaration that a material rests on, and the way to choose it. */
export function TiedDeclaration({ line, onEdit }: TieDeclarationProps) {
  const t = useT();
  const tied = useTied();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.tied}>
      {line.declaration && (
        <span>
          <FileCheck aria-hidden size={16} /> {tied(line.declaration)}
        </span>
      )}
      <Button onPress={() => setOpen(true)}>{t("origin-tie")}</Button>
      {isOpen && <TieDialog line={line} onEdit={onEdit} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Ties a declaration that is kept to a line, asks its supplier for one, or unties it. */
export function TieDialog({
  line,
  onEdit,
  onClose,
}: TieDeclarationProps & { onClose: () => void }) {
  const t = useT();
  const tied = useTied();
  const tie = (id: string, declaration: SupplierDeclaration) => {
    onEdit({
      declaration: {
        id,
        agreements: declaration.agreements,
        received_on: declaration.receivedOn,
        valid_from: declaration.validFrom ?? null,
        valid_to: declaration.validTo,
      },
      ...(line.supplier === "" && { supplier: declaration.supplier }),
    });
    onClose();
  };
  return (
    <Dialog title={t("origin-tie")} width="wide" isOpen onClose={onClose}>
      <p className={styles.hint}>{t("origin-tie-help")}</p>
      {line.declaration && (
        <p className={styles.tied}>
          <span>{tied(line.declaration)}</span>
          <Button
            onPress={() => {
              onEdit({ declaration: null });
              onClose();
            }}
          >
            {t("origin-untie")}
          </Button>
        </p>
      )}
      <SearchComboBox<SupplierDeclarationRow>
        label={t("origin-tie-kept")}
        picked={null}
        onPick={(row) => row && tie(row.id, row.declaration)}
        queryKey={["supplier_declarations", "choices"]}
        find={async (text) =>
          (await commands.declarationsList({ company: null, text, limit: 50 })).rows
        }
        optionOf={({ id, declaration, state }) => ({
          id,
          label: `${declaration.material} · ${declaration.supplier}`,
          detail: t(`declaration-state-${state}`),
        })}
      />
      <AskForOne line={line} onTie={tie} />
    </Dialog>
  );
}

interface AskForOneProps {
  line: LineForm;
  onTie: (id: string, declaration: SupplierDeclaration) => void;
}

/** Notes that the supplier of a material was asked for a declaration of it. */
function AskForOne({ line, onTie }: AskForOneProps) {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const [supplier, setSupplier] = useState(line.supplier);
  const [agreements, setAgreements] = useState<string[]>([]);
  const declaration: SupplierDeclaration = {
    supplier,
    material: line.name,
    code: codeOf(line.code),
    agreements,
    requestedOn: desk?.today ?? null,
    receivedOn: null,
    validFrom: null,
    validTo: null,
    remarks: "",
  };
  const saving = useMutation({
    mutationFn: () =>
      commands.declarationsSave({ id: null, savedAt: null, companyId: null, declaration }),
    onSuccess: async (id) => {
      onTie(id, declaration);
      await notifyUndoable(t("declaration-saved"));
    },
  });
  const problems = problemsOf(saving.error);
  return (
    <Form problems={problems} onSubmit={() => saving.mutate()}>
      <h3>{t("origin-tie-ask")}</h3>
      <TextField
        name="supplier"
        label={t("declaration-supplier")}
        value={supplier}
        onChange={setSupplier}
      />
      <AgreementsField
        name="agreements"
        label={t("declaration-agreements")}
        value={agreements}
        onChange={setAgreements}
      />
      {saving.error !== null && problems.length === 0 && <ErrorView error={saving.error} />}
      <FormActions>
        <Button
          type="submit"
          icon={Inbox}
          isPending={saving.isPending}
          isDisabled={line.name === ""}
        >
          {t("declaration-request")}
        </Button>
      </FormActions>
    </Form>
  );
}
