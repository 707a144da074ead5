import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CompanyRow, commands, type FollowUpRow } from "@/bridge";
import { type Draft, useDraft } from "@/components/drafts";
import { OtherCompanyField } from "@/components/OtherCompanyField";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { Notice } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { FollowUpFields } from "./FollowUpFields";
import { blankFollowUp, detailsOf, type TypedFollowUp, typedOf } from "./follow-up-form";

interface FollowUpDialogProps {
  /** The company; null where it is to be chosen. */
  company: string | null;
  /** The follow-up as it is kept by now; null for a new one. */
  row: FollowUpRow | null;
  isGone?: boolean;
  today: string;
  /** The person at the desk, who does a new one unless somebody else is chosen. */
  me: string | null;
  onClose: () => void;
}

/** What the form holds, and the version that it began from. */
interface Typed {
  version: number | null;
  details: TypedFollowUp;
  /** The company, where it was chosen here. */
  chosen: CompanyRow | null;
}

/** Writes down what is to be done for a company, or changes it. */
export function FollowUpDialog({
  company,
  row,
  isGone = false,
  today,
  me,
  onClose,
}: FollowUpDialogProps) {
  const t = useT();
  const known = row && { version: row.version, details: typedOf(row), chosen: null };
  const blank: Typed = { version: null, details: blankFollowUp(today, me), chosen: null };
  const draft = useDraft<Typed>("follow-up", row?.id ?? company, known ?? blank);
  const { chosen, details } = draft.value;
  const of = company ?? chosen?.id ?? null;
  const saving = useSaving(of, row, draft, onClose);
  const stale = useStale<Typed, unknown>(draft, saving, known);
  const set = (part: Partial<TypedFollowUp>) =>
    draft.edit((now) => ({ ...now, details: { ...now.details, ...part } }));
  const isCompanyMissing = saving.error instanceof NoCompany;
  return (
    <RecordDialog
      title={t(row ? "follow-up-edit" : "follow-up-new")}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      isExplained={isCompanyMissing}
      onClose={onClose}
    >
      {company === null && (
        <OtherCompanyField
          name="company"
          label={t("follow-up-company")}
          help={t("follow-up-company-help")}
          than=""
          picked={chosen}
          onPick={(next) =>
            draft.edit((now) => ({
              ...now,
              chosen: next,
              // What was of another company is not of this one.
              details: { ...now.details, contact: null, product: null },
            }))
          }
          isRequired
        />
      )}
      <FollowUpFields company={of} today={today} typed={details} set={set} />
      {isCompanyMissing && (
        <div role="alert">
          <Notice tone="attention">{t("follow-up-company-needed")}</Notice>
        </div>
      )}
    </RecordDialog>
  );
}

/** Nobody said for which company. */
class NoCompany extends Error {}

function useSaving(
  company: string | null,
  row: FollowUpRow | null,
  draft: Draft<Typed>,
  onClose: () => void,
) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: ["follow_ups"] });
  const { version } = draft.value;
  const details = detailsOf(draft.value.details);
  return useMutation({
    mutationFn: () => {
      if (company === null) return Promise.reject(new NoCompany());
      return commands.followUpsSave({
        id: row?.id ?? null,
        version: version ?? 0,
        company,
        details,
      });
    },
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("follow-up-saved", { what: details.what.trim() }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: (error) => (error instanceof NoCompany ? undefined : read()),
  });
}
