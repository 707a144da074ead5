import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  commands,
  type DocumentKind,
  type HandedInDocument,
  type HandInDocument,
  type SupportRow,
} from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { DateField } from "@/components/DateField";
import { type Draft, useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { documentKinds, useDocumentName } from "./documents";

interface HandInDialogProps {
  companyId: string;
  /** The participation that it is handed in for. */
  registrationId: string;
  /** The requests for a support that it may prove. */
  supports: readonly SupportRow[];
  onClose: () => void;
}

/** What the form holds; a day that is not said is today. */
interface Typed {
  support: string;
  document: HandedInDocument;
}

/** Stands for the company as a whole, where a document proves no support. */
const ofCompany = "company";

/** Keeps a document that a company hands in. */
export function HandInDialog({ companyId, registrationId, supports, onClose }: HandInDialogProps) {
  const t = useT();
  const words = useWords();
  const nameOf = useDocumentName();
  const { data: desk } = useQuery(deskStateQuery);
  const draft = useDraft<Typed>("handed-in-document", registrationId, {
    support: ofCompany,
    document: { kind: "tax-compliance", reference: "", handedInOn: "", holdsUntil: "" },
  });
  const { document } = draft.value;
  // A draft may still name a request that was removed meanwhile.
  const support = supports.find(({ id }) => id === draft.value.support)?.id ?? null;
  const handedInOn = document.handedInOn || (desk?.today ?? "");
  const handedIn = { companyId, supportId: support, document: { ...document, handedInOn } };
  const saving = useHandingIn(handedIn, draft, onClose);
  const set = (part: Partial<HandedInDocument>) =>
    draft.edit((now) => ({ ...now, document: { ...now.document, ...part } }));
  return (
    <RecordDialog
      title={t("document-add")}
      width="wide"
      draft={draft}
      saving={saving}
      submit={t("document-add-submit")}
      onClose={onClose}
    >
      <FieldRow>
        <Select<DocumentKind>
          name="kind"
          label={t("document-kind")}
          options={documentKinds.map((id) => ({ id, label: nameOf(id) }))}
          value={document.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          name="reference"
          label={t("document-reference")}
          help={t("document-reference-help")}
          optional
          value={document.reference}
          onChange={(reference) => set({ reference })}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name="handedInOn"
          label={t("document-handed-in")}
          value={handedInOn}
          onChange={(day) => set({ handedInOn: day ?? "" })}
          isRequired
        />
        <DateField
          name="holdsUntil"
          label={t("document-holds-until")}
          help={t("document-holds-until-help")}
          optional
          value={document.holdsUntil === "" ? null : document.holdsUntil}
          onChange={(day) => set({ holdsUntil: day ?? "" })}
        />
      </FieldRow>
      {supports.length > 0 && (
        <Select
          label={t("document-for")}
          options={[
            { id: ofCompany, label: t("document-for-company") },
            ...supports.map(({ id, line, state }) => ({
              id,
              label: t("document-for-support", { line }),
              detail: words(`support-${state}`),
            })),
          ]}
          value={support ?? ofCompany}
          onChange={(id) => draft.edit((now) => ({ ...now, support: id }))}
        />
      )}
    </RecordDialog>
  );
}

function useHandingIn(handedIn: HandInDocument, draft: Draft<Typed>, onClose: () => void) {
  const t = useT();
  const nameOf = useDocumentName();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => commands.callsHandIn(handedIn),
    onSuccess: async () => {
      await draft.settle();
      await client.invalidateQueries({ queryKey: ["company_documents"] });
      onClose();
      await notifyUndoable(t("document-kept", { name: nameOf(handedIn.document.kind) }));
    },
  });
}
