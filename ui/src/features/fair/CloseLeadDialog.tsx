import { commands, type FollowUpState, type LeadRow } from "@/bridge";
import { ClosingFields } from "@/components/ClosingFields";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { useT } from "@/i18n/t";
import { leadName } from "./lead-form";

interface CloseLeadDialogProps {
  row: LeadRow;
  isGone: boolean;
  today: string;
  onClose: () => void;
}

interface Typed {
  version: number;
  state: FollowUpState;
  outcome: string;
  on: string;
}

/** Closes what was to be done for a lead whose company the office does not know. */
export function CloseLeadDialog({ row, isGone, today, onClose }: CloseLeadDialogProps) {
  const t = useT();
  const known: Typed = { version: row.version, state: "done", outcome: "", on: today };
  const { typed, set, frame } = useRecord<Typed>({
    form: "lead-closing",
    record: row.id,
    known,
    blank: known,
    save: (closing) => commands.fairCloseLead({ id: row.id, ...closing }),
    said: () => t("fair-lead-closed", { name: leadName(row) }),
    shows: ["leads"],
    onClose,
  });
  return (
    <RecordDialog
      title={t("fair-lead-close")}
      isGone={isGone}
      submit={t("fair-lead-close")}
      {...frame}
    >
      <p>{row.lead.next.what}</p>
      <ClosingFields typed={typed} set={set} />
    </RecordDialog>
  );
}
