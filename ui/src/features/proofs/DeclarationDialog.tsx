import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { commands, type SupplierDeclaration, type SupplierDeclarationRow } from "@/bridge";
import { companyQuery, findCompanies } from "@/bridge/queries";
import { AgreementsField } from "@/components/AgreementsField";
import { Button } from "@/components/Button";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { DraftNotice } from "@/components/DraftNotice";
import { type Draft, useDraft } from "@/components/drafts";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { SearchComboBox } from "@/components/SearchComboBox";
import { focusStaleNotice, isStaleError, StaleNotice } from "@/components/StaleNotice";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { codeOf } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { Evidence } from "./Evidence";
import { chapter } from "./proof-form";

interface DeclarationDialogProps {
  /** The declaration as it is kept by now; none for one to ask for. */
  row: SupplierDeclarationRow | null;
  today: string;
  /** The day on which it came, where that is noted now. */
  came: string | null;
  onClose: () => void;
}

/** A declaration whose code is still text. */
interface Typed {
  /** When the declaration that it began with was kept; none for a new one. */
  savedAt: string | null;
  declaration: SupplierDeclaration;
  code: string;
  companyId: string | null;
}

/** Asks a supplier for a declaration, notes that it came, or changes what is known of it. */
export function DeclarationDialog({ row, today, came, onClose }: DeclarationDialogProps) {
  const t = useT();
  const initial = useMemo(() => begun(row, today, came), [row, today, came]);
  const draft = useDraft<Typed>("declaration", row?.id ?? null, initial, (kept) =>
    received({ ...kept, savedAt: kept.savedAt ?? null }, came),
  );
  const { isReady, isTouched, renew } = draft;
  const { declaration: value, code, companyId } = draft.value;
  const type = (part: Partial<Typed>) => draft.edit((typed) => ({ ...typed, ...part }));
  const set = (part: Partial<SupplierDeclaration>) =>
    draft.edit((typed) => ({ ...typed, declaration: { ...typed.declaration, ...part } }));
  const isOdd = code.trim() !== "" && codeOf(code, chapter) === null;
  const saving = useKeeping(row?.id ?? null, draft, onClose);
  const problems = problemsOf(saving.error);
  const { savedAt } = draft.value;
  const isElsewhere = savedAt !== null && savedAt !== initial.savedAt;
  const isStale = isElsewhere && isReady && !saving.isPending;
  // What was saved elsewhere, or taken back, is shown where nothing typed would be lost.
  useEffect(() => {
    if (isStale && !isTouched) renew(initial);
  }, [isStale, isTouched, renew, initial]);
  if (!isReady) return null;
  return (
    <Dialog
      title={row ? t("declaration-title") : t("declaration-request")}
      width="wide"
      isOpen
      onClose={onClose}
    >
      <Form
        problems={problems}
        onBlur={draft.keep}
        onSubmit={() => (isElsewhere ? focusStaleNotice() : saving.mutate())}
      >
        <DraftNotice draft={draft} />
        {isStale && isTouched && (
          <StaleNotice
            onKeep={() => type({ savedAt: initial.savedAt })}
            onTake={() => renew(initial)}
          />
        )}
        <FieldRow>
          <TextField
            name="supplier"
            label={t("declaration-supplier")}
            value={value.supplier}
            onChange={(supplier) => set({ supplier })}
            isRequired
            autoFocus
          />
          <Company id={companyId} onChange={(company) => type({ companyId: company })} />
        </FieldRow>
        <FieldRow>
          <TextField
            name="material"
            label={t("declaration-material")}
            value={value.material}
            onChange={(material) => set({ material })}
            isRequired
          />
          <TextField
            name="code"
            label={t("proof-field-code")}
            help={isOdd && t("problem-tariff-code", { found: code })}
            optional
            isCode
            value={code}
            onChange={(typed) => type({ code: typed })}
          />
        </FieldRow>
        <AgreementsField
          name="agreements"
          label={t("declaration-agreements")}
          value={value.agreements}
          onChange={(agreements) => set({ agreements })}
        />
        <Days value={value} set={set} />
        <TextField
          name="remarks"
          label={t("declaration-remarks")}
          optional
          rows={2}
          value={value.remarks}
          onChange={(remarks) => set({ remarks })}
        />
        {saving.error !== null && problems.length === 0 && !isStaleError(saving.error) && (
          <ErrorView error={saving.error} />
        )}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending} isDisabled={isOdd}>
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
      {row && <Evidence of={{ of: "declaration", id: row.id }} rows={row.evidence} />}
    </Dialog>
  );
}

/** What a declaration begins with: asked for today, where it is new. */
function begun(row: SupplierDeclarationRow | null, today: string, came: string | null): Typed {
  if (row) {
    const { savedAt, declaration, companyId } = row;
    return received({ savedAt, declaration, code: declaration.code ?? "", companyId }, came);
  }
  const declaration = {
    supplier: "",
    material: "",
    code: null,
    agreements: [],
    requestedOn: today,
    receivedOn: null,
    validFrom: null,
    validTo: null,
    remarks: "",
  };
  return { savedAt: null, declaration, code: "", companyId: null };
}

/** A declaration that came on a day, unless another day is noted. */
function received(typed: Typed, came: string | null): Typed {
  const { declaration } = typed;
  return { ...typed, declaration: { ...declaration, receivedOn: declaration.receivedOn ?? came } };
}

function useKeeping(id: string | null, draft: Draft<Typed>, onClose: () => void) {
  const t = useT();
  const client = useQueryClient();
  const { savedAt, declaration, code, companyId } = draft.value;
  const read = () => client.invalidateQueries({ queryKey: ["supplier_declarations"] });
  return useMutation({
    mutationFn: () =>
      commands.declarationsSave({
        id,
        savedAt,
        companyId,
        declaration: { ...declaration, code: codeOf(code, chapter) },
      }),
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("declaration-saved"));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: (error) => (isStaleError(error) ? read() : undefined),
  });
}

interface DaysProps {
  value: SupplierDeclaration;
  set: (part: Partial<SupplierDeclaration>) => void;
}

function Days({ value, set }: DaysProps) {
  const t = useT();
  return (
    <FieldRow>
      <DateField
        name="requestedOn"
        label={t("declaration-requested-on")}
        value={value.requestedOn}
        onChange={(requestedOn) => set({ requestedOn })}
        optional
      />
      <DateField
        name="receivedOn"
        label={t("declaration-received-on")}
        value={value.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
        optional
      />
      <DateField
        name="validFrom"
        label={t("declaration-valid-from")}
        help={t("declaration-valid-from-help")}
        value={value.validFrom ?? null}
        onChange={(validFrom) => set({ validFrom })}
        optional
      />
      <DateField
        name="validTo"
        label={t("declaration-valid-to")}
        value={value.validTo}
        onChange={(validTo) => set({ validTo })}
        optional
      />
    </FieldRow>
  );
}

/** The company that uses the material. */
function Company({ id, onChange }: { id: string | null; onChange: (id: string | null) => void }) {
  const t = useT();
  const { data } = useQuery({ ...companyQuery(id ?? ""), enabled: id !== null });
  return (
    <SearchComboBox
      name="company"
      label={t("declaration-company")}
      optional
      picked={id === null ? null : { id, label: data?.profile.legalName ?? "" }}
      onPick={(found) => onChange(found?.id ?? null)}
      queryKey={["companies", "choices"]}
      find={findCompanies}
      optionOf={({ id: company, legalName, rfc }) => ({
        id: company,
        label: legalName,
        detail: rfc ?? "",
      })}
    />
  );
}
