import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type LeadRow } from "@/bridge";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { notify } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useLocale } from "@/i18n/locale";
import { useProblemWords } from "@/i18n/problems";
import { useT } from "@/i18n/t";
import { LeadFields } from "./LeadFields";
import { leadName, type TypedLead, typedOf } from "./lead-form";

interface LeadDialogProps {
  mission: string;
  row: LeadRow;
  isGone: boolean;
  onClose: () => void;
}

/** Changes a lead at the desk, where there is time. */
export function LeadDialog({ mission, row, isGone, onClose }: LeadDialogProps) {
  const t = useT();
  const say = useProblemWords();
  const locale = useLocale();
  const client = useQueryClient();
  const known = typedOf(row);
  const draft = useDraft<TypedLead>("lead-edit", row.id, known, (kept) => ({
    ...kept,
    followUpVersion: kept.followUpVersion ?? 0,
  }));
  const { version, followUpVersion, lead } = draft.value;
  const saving = useMutation({
    mutationFn: () =>
      commands.fairSaveLead({
        id: row.id,
        version: version ?? row.version,
        followUpVersion,
        mission,
        lead,
        locale,
      }),
    onSuccess: async ({ remarks }) => {
      await draft.settle();
      onClose();
      if (remarks.length > 0) {
        notify(t("fair-lead-remarks", { what: remarks.map(say).join(" ") }));
      }
      await notifyUndoable(t("fair-lead-saved", { name: leadName(row) }));
    },
    onError: () => client.invalidateQueries({ queryKey: ["leads"] }),
  });
  const stale = useStale(draft, saving, known, withVersions, isOfSameVersions);
  return (
    <RecordDialog
      title={t("fair-lead-edit")}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <LeadFields typed={draft.value} edit={draft.edit} isAtDesk />
    </RecordDialog>
  );
}

/** One's own words over a lead and a follow-up as they are by now. */
function withVersions(mine: TypedLead, { version, followUpVersion }: TypedLead): TypedLead {
  return { ...mine, version, followUpVersion };
}

/** Whether neither the lead nor its follow-up was saved meanwhile: each is changed without the other. */
function isOfSameVersions(mine: TypedLead, known: TypedLead): boolean {
  return mine.version === known.version && mine.followUpVersion === known.followUpVersion;
}
