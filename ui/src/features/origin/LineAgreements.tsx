import { AgreementsField } from "@/components/AgreementsField";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { FormActions } from "@/components/Form";
import { useT } from "@/i18n/t";
import { isBlank, type LineForm } from "./bill";

/** Whether agreements can be named of a line: of what originates by what is said of it. */
export function mayName(line: LineForm): boolean {
  const originates = line.origin === "originating" || line.origin === "wholly-obtained";
  return !isBlank(line) && (originates || line.agreements.length > 0);
}

interface LineAgreementsProps {
  line: LineForm;
  onEdit: (part: Partial<LineForm>) => void;
}

/** The agreements under which a material originates. */
export function LineAgreements({ line, onEdit }: LineAgreementsProps) {
  const t = useT();
  return (
    <AgreementsField
      label={t("origin-agreements")}
      help={t("origin-agreements-help")}
      value={line.agreements}
      onChange={(agreements) => onEdit({ agreements })}
      optional
    />
  );
}

/** The same for a line of the sheet. */
export function AgreementsDialog({
  line,
  onEdit,
  onClose,
}: LineAgreementsProps & { onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t("origin-agreements")} width="wide" isOpen onClose={onClose}>
      <LineAgreements line={line} onEdit={onEdit} />
      <FormActions>
        <Button look="primary" onPress={onClose}>
          {t("origin-agreements-done")}
        </Button>
      </FormActions>
    </Dialog>
  );
}
