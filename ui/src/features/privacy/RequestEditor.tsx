import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ArcoForm, type ArcoRow, commands, type DataSubject } from "@/bridge";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { type Draft, useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordForm } from "@/components/RecordForm";
import { SearchComboBox } from "@/components/SearchComboBox";
import { Select } from "@/components/Select";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import { requestQuery } from "./queries";

const rights: readonly ArcoForm["right"][] = [
  "access",
  "rectification",
  "cancellation",
  "opposition",
];
const laws: readonly ArcoForm["law"][] = ["lgpdppso", "lfpdppp"];
const identities: readonly ArcoForm["identity"][] = [
  "none",
  "in-person",
  "copy",
  "electronic-signature",
  "representative",
];

interface RequestDraft {
  version: number;
  request: ArcoForm;
  subject: DataSubject | null;
  /** How whoever was found is called. */
  found: string;
}

/** The form of a request about personal data, new or known. */
export function RequestEditor({ row, today }: { row: ArcoRow | null; today: string }) {
  const t = useT();
  const words = useWords();
  const draft = useDraft<RequestDraft>("privacy-request", row?.id ?? null, draftOf(row, today));
  const saving = useSaving(row, draft);
  const stale = useStale(draft, saving, row && draftOf(row, today));
  if (!draft.isReady) return <Skeleton rows={8} />;
  const { request, subject, found } = draft.value;
  const set = (part: Partial<ArcoForm>) =>
    draft.edit((now) => ({ ...now, request: { ...now.request, ...part } }));
  return (
    <RecordForm
      label={t("arco-register")}
      draft={draft}
      saving={saving}
      problems={problemsOf(saving.error)}
      stale={stale}
      submit={t("arco-save")}
      cancel={row ? `/privacy/requests/${row.id}` : "/privacy"}
    >
      <FieldRow>
        <TextField
          name="name"
          label={t("arco-holder")}
          value={request.name}
          onChange={(name) => set({ name })}
          isRequired
        />
        <TextField
          name="replyTo"
          label={t("arco-reply-to")}
          help={t("arco-reply-to-help")}
          value={request.replyTo}
          onChange={(replyTo) => set({ replyTo })}
          isRequired
        />
      </FieldRow>
      <SearchComboBox
        name="subject"
        label={t("arco-search")}
        help={t("arco-search-help")}
        optional
        picked={subject && { id: keyOf(subject), label: found }}
        onPick={(hit) =>
          draft.edit((now) => ({ ...now, subject: hit?.subject ?? null, found: hit?.name ?? "" }))
        }
        queryKey={["companies", "persons"]}
        find={commands.privacyPersons}
        optionOf={(hit) => ({
          id: keyOf(hit.subject),
          label: hit.name,
          detail: [words(`privacy-kind-${hit.subject.kind}`), hit.companyName]
            .filter((part) => part && part !== hit.name)
            .join(" · "),
        })}
      />
      <RadioGroup
        name="right"
        label={t("arco-right")}
        options={rights.map((code) => ({
          id: code,
          label: words(`arco-right-${code}`),
          detail: words(`arco-right-${code}-detail`),
        }))}
        value={request.right}
        onChange={(right) => set({ right })}
      />
      <TextField
        name="details"
        label={t("arco-details")}
        help={t("arco-details-help")}
        optional
        rows={4}
        value={request.details}
        onChange={(details) => set({ details })}
      />
      <FieldRow>
        <DateField
          name="receivedOn"
          label={t("arco-received-on")}
          value={request.receivedOn || null}
          onChange={(day) => set({ receivedOn: day ?? "" })}
          isRequired
        />
        <Select
          name="identity"
          label={t("arco-identity")}
          options={identities.map((code) => ({ id: code, label: words(`arco-identity-${code}`) }))}
          value={request.identity}
          onChange={(identity) => set({ identity })}
        />
      </FieldRow>
      <TextField
        name="representative"
        label={t("arco-representative")}
        help={t("arco-representative-help")}
        optional
        value={request.representative}
        onChange={(representative) => set({ representative })}
      />
      <RadioGroup
        name="law"
        label={t("arco-law")}
        options={laws.map((code) => ({
          id: code,
          label: words(`arco-law-${code}`),
          detail: words(`arco-law-${code}-detail`),
        }))}
        value={request.law}
        onChange={(law) => set({ law })}
      />
    </RecordForm>
  );
}

const keyOf = ({ kind, id }: DataSubject) => `${kind}/${id}`;

function draftOf(row: ArcoRow | null, today: string): RequestDraft {
  if (row) {
    const { version, request, subject } = row;
    return { version, request, subject, found: subject ? request.name : "" };
  }
  const request: ArcoForm = {
    name: "",
    representative: "",
    replyTo: "",
    right: "access",
    law: "lgpdppso",
    receivedOn: today,
    identity: "none",
    details: "",
  };
  return { version: 0, request, subject: null, found: "" };
}

function useSaving(row: ArcoRow | null, draft: Draft<RequestDraft>) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { version, request, subject } = draft.value;
  return useMutation({
    mutationFn: () =>
      commands.privacySaveRequest({ id: row?.id ?? null, version, request, subject }),
    onSuccess: async (id) => {
      await draft.settle();
      await notifyUndoable(t("arco-saved"));
      await navigate({ to: "/privacy/requests/$request", params: { request: id } });
    },
    onError: (error) =>
      row && isStaleError(error) ? client.invalidateQueries(requestQuery(row.id)) : undefined,
  });
}
