import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "react-aria-components";
import {
  type ContactConsentWordForm,
  type ContactPrivacy,
  commands,
  type PurposeState,
} from "@/bridge";
import { deskStateQuery, noticesQuery } from "@/bridge/queries";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { channels } from "./consents";

const said: readonly ContactConsentWordForm["word"][] = ["given", "withdrawn", "opposed"];

/** What was typed of the form; the rest is proposed. */
type Typed = Partial<ContactConsentWordForm>;
const untyped: Typed = {};

interface ConsentDialogProps {
  contact: ContactPrivacy;
  state: PurposeState;
  onClose: () => void;
}

/** Notes what a contact says to one purpose, on which notice, how and when. */
export function ConsentDialog({ contact, state, onClose }: ConsentDialogProps) {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  const { data: notices = [] } = useQuery(noticesQuery);
  const draft = useDraft("consent", `${contact.contact} ${state.purpose}`, untyped);
  const set = (part: Typed) => draft.edit((now) => ({ ...now, ...part }));
  const form: ContactConsentWordForm = {
    purpose: state.purpose,
    word: state.isServed ? "opposed" : "given",
    notice: notices.find(({ isInForce }) => isInForce)?.id ?? null,
    givenBy: contact.name,
    channel: "mail",
    givenOn: desk?.today ?? "",
    document: "",
    ...draft.value,
  };
  const saving = useMutation({
    mutationFn: () => commands.consentsSay({ contact: contact.contact, said: form }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("consent-saved"));
    },
  });
  return (
    <RecordDialog
      title={t("consent-of", { name: contact.name, purpose: words(`purpose-${state.purpose}`) })}
      draft={draft}
      saving={saving}
      onClose={onClose}
    >
      <RadioGroup
        name="word"
        label={t("consent-word")}
        options={said.map((code) => ({ id: code, label: words(`consent-word-${code}`) }))}
        value={form.word}
        onChange={(word) => set({ word })}
      />
      {form.word === "given" && (
        <Select
          name="notice"
          label={t("consent-notice")}
          help={
            notices.length === 0 && (
              <>
                {t("consent-no-notice")} <Link href="/privacy/notices">{t("notices-add")}</Link>
              </>
            )
          }
          options={notices.map(({ id, notice }) => ({ id, label: notice.edition }))}
          value={form.notice}
          onChange={(notice) => set({ notice })}
          isRequired
        />
      )}
      <FieldRow>
        <TextField
          name="givenBy"
          label={t("consent-given-by")}
          value={form.givenBy}
          onChange={(givenBy) => set({ givenBy })}
          isRequired
        />
        <Select
          name="channel"
          label={t("consent-channel")}
          options={channels.map((code) => ({ id: code, label: words(`channel-${code}`) }))}
          value={form.channel}
          onChange={(channel) => set({ channel })}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name="givenOn"
          label={t("consent-given-on")}
          value={form.givenOn || null}
          onChange={(day) => set({ givenOn: day ?? "" })}
          isRequired
        />
        <TextField
          name="document"
          label={t("consent-document")}
          help={t("consent-document-help")}
          optional
          value={form.document}
          onChange={(document) => set({ document })}
        />
      </FieldRow>
    </RecordDialog>
  );
}
