import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CompanyDetail, commands, type MarketStatus, type MarketStatusChange } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { DateField } from "@/components/DateField";
import { useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { Select } from "@/components/Select";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { useMarketStatuses } from "./MarketStatusBadge";

interface MarketStatusDialogProps {
  /** The company as it is kept by now. */
  company: CompanyDetail;
  market: string;
  /** How far it is in the market by now. */
  status: MarketStatus;
  today: string;
  onClose: () => void;
}

/** Notes how far a company is in a market, since when, and how it came to that. */
export function MarketStatusDialog({
  company: { id, version },
  market,
  status,
  today,
  onClose,
}: MarketStatusDialogProps) {
  const t = useT();
  const formats = useFormats();
  const statuses = useMarketStatuses();
  const client = useQueryClient();
  const name = formats.country(market);
  const known = { version, change: { status, on: today, note: "" } };
  const draft = useDraft("market-status", `${id} ${market}`, known);
  const changing = useMutation({
    mutationFn: () => commands.companiesSetMarketStatus({ company: id, market, ...draft.value }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("market-status-changed", { market: name }));
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(companyQuery(id)) : undefined,
  });
  const stale = useStale(draft, changing, known);
  const { change } = draft.value;
  const set = (part: Partial<MarketStatusChange>) =>
    draft.edit((now) => ({ ...now, change: { ...now.change, ...part } }));
  return (
    <RecordDialog
      title={t("market-status-change-title", { market: name })}
      draft={draft}
      saving={changing}
      stale={stale}
      onClose={onClose}
    >
      <FieldRow>
        <Select<MarketStatus>
          name="status"
          label={t("market-status")}
          options={statuses}
          value={change.status}
          onChange={(next) => set({ status: next })}
        />
        <DateField
          name="on"
          label={t("market-status-since")}
          value={change.on}
          onChange={(day) => set({ on: day ?? "" })}
          isRequired
        />
      </FieldRow>
      <TextField
        name="note"
        label={t("market-status-note")}
        help={t("market-status-note-help")}
        optional
        rows={2}
        value={change.note}
        onChange={(note) => set({ note })}
      />
    </RecordDialog>
  );
}
