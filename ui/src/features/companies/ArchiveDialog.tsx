import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CompanyDetail, type CompanyRow, commands } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { useDraft } from "@/components/drafts";
import { OtherCompanyField } from "@/components/OtherCompanyField";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

interface ArchiveDialogProps {
  /** The company as it is kept by now. */
  company: CompanyDetail;
  onClose: () => void;
}

/** What the form holds, and the version of the company that it began from. */
interface Typed {
  version: number;
  reason: string;
  successor: CompanyRow | null;
}

/** Archives a company with the reason and, where there is one, the company that carries on. */
export function ArchiveDialog({
  company: { id, version, status, profile },
  onClose,
}: ArchiveDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const known: Typed = { version, reason: "", successor: null };
  const draft = useDraft<Typed>("company-archive", id, known);
  const { reason, successor } = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const archiving = useMutation({
    mutationFn: () =>
      commands.companiesArchive({
        id,
        version: draft.value.version,
        reason,
        successor: successor?.id ?? null,
      }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("company-archived", { name: profile.legalName }));
    },
    // What was changed meanwhile is read, so that one may choose.
    onError: () => client.invalidateQueries(companyQuery(id)),
  });
  const stale = useStale(draft, archiving, known);
  return (
    <RecordDialog
      title={t("company-archive-title", { name: profile.legalName })}
      draft={draft}
      saving={archiving}
      stale={stale}
      isGone={status === "archived"}
      submit={t("company-archive")}
      isDangerous
      onClose={onClose}
    >
      <p>{t("company-archive-text")}</p>
      <TextField
        name="reason"
        label={t("company-archive-reason")}
        rows={3}
        value={reason}
        onChange={(next) => set({ reason: next })}
        autoFocus
        isRequired
      />
      <OtherCompanyField
        name="successor"
        label={t("company-successor")}
        help={t("company-successor-help")}
        optional
        than={id}
        picked={successor}
        onPick={(next) => set({ successor: next })}
      />
    </RecordDialog>
  );
}
