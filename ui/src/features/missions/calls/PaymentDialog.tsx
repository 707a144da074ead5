import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RateRow } from "@/bridge";
import { deskStateQuery, ratesQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { CurrencyCombo } from "@/components/CurrencyCombo";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import type { MoveSupportProps } from "./MoveSupportDialog";

import { useSupportMove } from "./support-moves";

/** How a support is paid: in which currency, on which day, and at the rate of that day. */
export function PaymentDialog({ move, onClose }: MoveSupportProps) {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  const moving = useSupportMove(move, onClose);
  const due = move.row.cost.currency;
  const [currency, setCurrency] = useState<string | null>(due);
  const [day, setDay] = useState<string | null>(null);
  const [typed, setTyped] = useState<{ rate: string; source: string } | null>(null);
  const on = day ?? desk?.today ?? "";
  const isOther = currency !== null && currency !== due;
  const kept = useKeptRate(currency ?? due, due, on);
  // Who changes the currency or the day is asked for another rate.
  const anew = (change: () => void) => {
    change();
    setTyped(null);
  };
  const rate =
    typed ?? (kept ? { rate: kept.rate, source: kept.source } : { rate: "", source: "" });
  const problems = problemsOf(moving.error);
  const title = `${words(`support-move-${move.to}`)}: ${move.row.companyName}`;
  const pay = () => {
    if (currency === null) return;
    moving.mutate({
      payment: {
        currency,
        on,
        rate: isOther ? { from: due, to: currency, on, ...rate } : null,
      },
    });
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form label={title} problems={problems} onSubmit={pay}>
        <p>{t("support-move-text-paid")}</p>
        <CurrencyCombo
          label={t("payment-currency")}
          value={currency}
          onChange={(next) => anew(() => setCurrency(next))}
        />
        <DateField
          label={t("payment-on")}
          value={on}
          onChange={(next) => anew(() => setDay(next ?? ""))}
          isRequired
        />
        {isOther && (
          <>
            <DecimalField
              label={t("payment-rate", { from: due, to: currency })}
              help={kept ? t("payment-rate-kept", { source: kept.source }) : t("payment-rate-help")}
              value={rate.rate}
              onChange={(next) => setTyped({ ...rate, rate: next })}
              isRequired
            />
            <TextField
              label={t("payment-source")}
              value={rate.source}
              onChange={(source) => setTyped({ ...rate, source })}
              isRequired
            />
          </>
        )}
        {moving.error && problems.length === 0 && <ErrorView error={moving.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={moving.isPending}
            isDisabled={currency === null || on === "" || (isOther && rate.rate === "")}
          >
            {words(`support-move-${move.to}`)}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** The rate of a day that the office wrote down, if it did. */
function useKeptRate(from: string, to: string, on: string): RateRow | undefined {
  const { data } = useQuery(ratesQuery(from, to));
  return from === to ? undefined : data?.rows.find((row) => row.on === on);
}
