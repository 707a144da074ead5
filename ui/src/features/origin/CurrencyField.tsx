import { useState } from "react";
import { ConfirmDialog } from "@/components/Dialog";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { type CaseForm, hasAmounts, isCurrency } from "./case-form";

interface CurrencyFieldProps {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
  help?: string;
}

/** The currency of every amount of a case. Where amounts stand, another one is asked about first: it
 * would be said of them, and they are not converted. */
export function CurrencyField({ value, set, help }: CurrencyFieldProps) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const { currency } = value;
  const isHeld = hasAmounts(value) && isCurrency(currency);
  const isAsking = isHeld && typed !== null && isCurrency(typed) && typed !== currency;
  const put = (next: string) => {
    const text = next.toUpperCase();
    if (isHeld && text !== currency) return setTyped(text);
    setTyped(null);
    set({ currency: text });
  };
  return (
    <>
      <TextField
        label={t("origin-currency")}
        {...(help && { help })}
        value={typed ?? currency}
        onChange={put}
        validate={(text) => (isCurrency(text) ? null : t("origin-guided-currency-wrong"))}
      />
      <ConfirmDialog
        title={t("origin-currency-change", { to: typed ?? "" })}
        action={t("origin-currency-change-do", { to: typed ?? "" })}
        isOpen={isAsking}
        onClose={() => setTyped(null)}
        onConfirm={() => {
          set({ currency: typed ?? currency });
          setTyped(null);
        }}
      >
        <p>{t("origin-currency-change-text", { from: currency, to: typed ?? "" })}</p>
      </ConfirmDialog>
    </>
  );
}
