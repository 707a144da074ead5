import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Certification, type CertificationRow, commands } from "@/bridge";
import { certificationKindsQuery } from "@/bridge/queries";
import { DateField } from "@/components/DateField";
import { type Draft, useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { ProposedField } from "@/components/ProposedField";
import { RecordDialog } from "@/components/RecordDialog";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { certificationsQuery } from "./queries";

interface CertificationDialogProps {
  company: string;
  /** The product; null for one of the company as a whole. */
  product: string | null;
  /** The certification as it is known by now; null for a new one. */
  row: CertificationRow | null;
  onClose: () => void;
}

/** What the form holds, and the version that it began from. */
interface Typed {
  certification: Certification;
  version: number;
}

const blank: Certification = {
  kind: "",
  issuer: "",
  scope: "",
  number: "",
  issuedOn: "",
  expiresOn: "",
};

/** Writes a certification down, or changes what is known of it. */
export function CertificationDialog(props: CertificationDialogProps) {
  const t = useT();
  const { company, product, row, onClose } = props;
  const known = { certification: row?.certification ?? blank, version: row?.version ?? 0 };
  const record = row?.id ?? `${product ?? company} ${row?.certification.kind ?? ""}`;
  const draft = useDraft<Typed>("certification", record, known);
  const saving = useKeeping(props, draft);
  const stale = useStale(draft, saving, known);
  const { data: kinds = [] } = useQuery(certificationKindsQuery);
  const { certification: typed } = draft.value;
  const set = (part: Partial<Certification>) =>
    draft.edit((now) => ({ ...now, certification: { ...now.certification, ...part } }));
  return (
    <RecordDialog
      title={t(row ? "certification-edit" : "certification-add")}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      onClose={onClose}
    >
      <ProposedField
        name="kind"
        label={t("column-certifications-kind")}
        help={t("certification-kind-help")}
        proposals={kinds}
        value={typed.kind}
        onChange={(kind) => set({ kind })}
        isRequired
      />
      <Rest typed={typed} set={set} />
    </RecordDialog>
  );
}

interface RestProps {
  typed: Certification;
  set: (part: Partial<Certification>) => void;
}

function Rest({ typed, set }: RestProps) {
  const t = useT();
  return (
    <>
      <FieldRow>
        <TextField
          name="issuer"
          label={t("column-certifications-issuer")}
          optional
          value={typed.issuer}
          onChange={(issuer) => set({ issuer })}
        />
        <TextField
          name="number"
          label={t("column-certifications-number")}
          optional
          value={typed.number}
          onChange={(number) => set({ number })}
        />
      </FieldRow>
      <TextField
        name="scope"
        label={t("column-certifications-scope")}
        help={t("certification-scope-help")}
        optional
        rows={2}
        value={typed.scope}
        onChange={(scope) => set({ scope })}
      />
      <FieldRow>
        <DateField
          name="issuedOn"
          label={t("column-certifications-issued-on")}
          optional
          value={typed.issuedOn}
          onChange={(day) => set({ issuedOn: day ?? "" })}
        />
        <DateField
          name="expiresOn"
          label={t("column-certifications-expires-on")}
          help={t("certification-expires-help")}
          optional
          value={typed.expiresOn}
          onChange={(day) => set({ expiresOn: day ?? "" })}
        />
      </FieldRow>
    </>
  );
}

function useKeeping(
  { company, product, row, onClose }: CertificationDialogProps,
  draft: Draft<Typed>,
) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries(certificationsQuery(company));
  const { certification, version } = draft.value;
  return useMutation({
    mutationFn: () =>
      commands.certificationsSave({
        id: row?.id ?? null,
        version,
        company,
        product,
        certification,
      }),
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("certification-saved", { kind: certification.kind }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: (error) => (isStaleError(error) ? read() : undefined),
  });
}
