import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CompanyRow, commands, type FollowUpDetails, type FollowUpRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { DraftNotice } from "@/components/DraftNotice";
import { type Draft, useDraft } from "@/components/drafts";
import { Form, FormActions } from "@/components/Form";
import { OtherCompanyField } from "@/components/OtherCompanyField";
import { focusStaleNotice, isStaleError, StaleNotice } from "@/components/StaleNotice";
import { ErrorView, Notice } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { FollowUpFields } from "./FollowUpFields";
import { blankFollowUp } from "./follow-up-form";

interface FollowUpDialogProps {
  /** The company; null where it is to be chosen. */
  company: string | null;
  /** The follow-up as it is known by now; null for a new one. */
  row: FollowUpRow | null;
  today: string;
  /** The person at the desk, who does a new one unless somebody else is chosen. */
  me: string | null;
  onClose: () => void;
}

/** What the form holds, and the version that it began from. */
interface Typed {
  details: FollowUpDetails;
  version: number;
  /** The company, where it was chosen here. */
  chosen: CompanyRow | null;
}

/** Writes down what is to be done for a company, or changes it. */
export function FollowUpDialog({ company, row, today, me, onClose }: FollowUpDialogProps) {
  const t = useT();
  const initial: Typed = {
    details: row?.details ?? blankFollowUp(today, me),
    version: row?.version ?? 0,
    chosen: null,
  };
  const draft = useDraft<Typed>("follow-up", row?.id ?? company, initial);
  const { chosen } = draft.value;
  const of = company ?? chosen?.id ?? null;
  const saving = useSaving(of, row, draft, onClose);
  const problems = problemsOf(saving.error);
  if (!draft.isReady) return null;
  const set = (part: Partial<FollowUpDetails>) =>
    draft.edit((now) => ({ ...now, details: { ...now.details, ...part } }));
  const isStale = draft.value.version !== initial.version && !saving.isPending && !saving.isSuccess;
  return (
    <Dialog
      title={t(row ? "follow-up-edit" : "follow-up-new")}
      width="wide"
      isOpen
      onClose={onClose}
    >
      <Form
        label={t("follow-up-form")}
        problems={problems}
        onBlur={draft.keep}
        onSubmit={() => (isStale ? focusStaleNotice() : saving.mutate())}
      >
        <DraftNotice draft={draft} />
        {isStale && (
          <StaleNotice
            onKeep={() => draft.edit((now) => ({ ...now, version: initial.version }))}
            onTake={() => draft.renew(initial)}
          />
        )}
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
        <FollowUpFields
          company={of}
          today={today}
          typed={draft.value.details}
          set={set}
          missionName={row?.missionName ?? null}
        />
        {saving.error instanceof NoCompany && (
          <div role="alert">
            <Notice tone="attention">{t("follow-up-company-needed")}</Notice>
          </div>
        )}
        {isUnexplained(saving.error) && problems.length === 0 && <ErrorView error={saving.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending}>
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** Nobody said for which company. */
class NoCompany extends Error {}

function isUnexplained(error: Error | null): boolean {
  return error !== null && !(error instanceof NoCompany) && !isStaleError(error);
}

function useSaving(
  company: string | null,
  row: FollowUpRow | null,
  draft: Draft<Typed>,
  onClose: () => void,
) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: ["follow_ups"] });
  const { details, version } = draft.value;
  return useMutation({
    mutationFn: () => {
      if (company === null) return Promise.reject(new NoCompany());
      return commands.followUpsSave({ id: row?.id ?? null, version, company, details });
    },
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("follow-up-saved", { what: details.what.trim() }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: (error) => (isStaleError(error) ? read() : undefined),
  });
}
