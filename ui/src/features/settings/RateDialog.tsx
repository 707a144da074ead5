import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type Rate, type RateRow } from "@/bridge";
import { todayQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { CurrencyCombo } from "@/components/CurrencyCombo";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { Dialog } from "@/components/Dialog";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";

interface RateDialogProps {
  /** A rate of the table to begin with; one of the same day and pair takes its place. */
  known: RateRow | null;
  onClose: () => void;
}

/** Writes an exchange rate down, with its day and where it was read. */
export function RateDialog({ known, onClose }: RateDialogProps) {
  const t = useT();
  const { data: today } = useQuery(todayQuery);
  const [typed, setTyped] = useState<Rate>({
    from: known?.from ?? "USD",
    to: known?.to ?? "MXN",
    rate: known?.rate ?? "",
    on: known?.on ?? null,
    source: known?.source ?? "",
  });
  const rate = { ...typed, on: typed.on ?? today?.today ?? null };
  const set = (some: Partial<Rate>) => setTyped((before) => ({ ...before, ...some }));
  const saving = useMutation({
    mutationFn: () => commands.ratesAdd(rate),
    onSuccess: async () => {
      onClose();
      await notifyUndoable(t("rates-saved"));
    },
  });
  const problems = problemsOf(saving.error);
  return (
    <Dialog title={t("rates-add")} isOpen onClose={onClose}>
      <Form problems={problems} onSubmit={() => saving.mutate()}>
        <FieldRow>
          <CurrencyCombo
            name="from"
            label={t("rates-from")}
            value={rate.from}
            onChange={(from) => from && set({ from })}
          />
          <CurrencyCombo
            name="to"
            label={t("rates-to")}
            value={rate.to}
            onChange={(to) => to && set({ to })}
          />
        </FieldRow>
        <DecimalField
          name="rate"
          label={t("benefits-rate", { from: rate.from, to: rate.to })}
          value={rate.rate}
          onChange={(figure) => set({ rate: figure })}
          isRequired
        />
        <DateField
          name="on"
          label={t("rates-on")}
          value={rate.on}
          onChange={(on) => set({ on })}
          isRequired
        />
        <TextField
          name="source"
          label={t("rates-source")}
          help={t("rates-source-help")}
          value={rate.source}
          onChange={(source) => set({ source })}
          isRequired
        />
        {saving.error !== null && problems.length === 0 && <ErrorView error={saving.error} />}
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
