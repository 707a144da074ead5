import { useQuery } from "@tanstack/react-query";
import { type BudgetDetail, commands, type Expense, type ExpenseRow, type RateRow } from "@/bridge";
import { deskStateQuery, ratesQuery } from "@/bridge/queries";
import { CurrencyCombo } from "@/components/CurrencyCombo";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { ProposedField } from "@/components/ProposedField";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { budgetQuery } from "./queries";

interface ExpenseDialogProps {
  mission: string;
  budget: BudgetDetail;
  /** The expense as it is kept by now; null for a new one. */
  row: ExpenseRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** An expense as it is typed. */
interface TypedExpense extends Omit<Expense, "rate"> {
  version: number | null;
  /** What was typed of the rate; nothing where it is taken from the rates of the office. */
  rate: { rate: string; source: string } | null;
}

/** Writes down money that was spent, at the rate of its day. */
export function ExpenseDialog({
  mission,
  budget,
  row,
  isGone = false,
  onClose,
}: ExpenseDialogProps) {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const known = row && { ...row.expense, version: row.version };
  const { typed, set, frame } = useRecord<TypedExpense>({
    form: "mission-expense",
    record: row?.id ?? mission,
    known,
    blank: {
      version: null,
      line: "",
      what: "",
      amount: "",
      currency: budget.currency,
      spentOn: "",
      rate: null,
    },
    save: ({ version, rate: _, ...expense }): Promise<unknown> =>
      commands.readySaveExpense({
        id: row?.id ?? null,
        version: version ?? 0,
        missionId: mission,
        expense: {
          ...expense,
          spentOn: day,
          rate:
            isOther && rate.rate !== ""
              ? { from: budget.currency, to: typed.currency, on: day, ...rate }
              : null,
        },
      }),
    said: ({ what }) => t("ready-saved", { name: what.trim() }),
    shows: budgetQuery(mission).queryKey,
    onClose,
  });
  const day: string = typed.spentOn || (desk?.today ?? "");
  const isOther: boolean = typed.currency !== "" && typed.currency !== budget.currency;
  const kept = useKeptRate(typed.currency, budget.currency, day);
  const rate = typed.rate
    ? { rate: typed.rate.rate, source: typed.rate.source }
    : { rate: kept?.rate ?? "", source: kept?.source ?? "" };
  return (
    <RecordDialog
      title={t(row ? "ready-expense-edit" : "ready-expense-new")}
      width="wide"
      isGone={isGone}
      {...frame}
    >
      <FieldRow>
        <ProposedField
          name="line"
          label={t("ready-expense-line")}
          help={t("ready-expense-line-help")}
          proposals={budget.comparison.rows.map(({ line }) => line)}
          value={typed.line}
          onChange={(line) => set({ line })}
          isRequired
        />
        <TextField
          name="what"
          label={t("ready-expense-what")}
          help={t("ready-expense-what-help")}
          value={typed.what}
          onChange={(what) => set({ what })}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          name="amount"
          label={t("ready-expense-amount")}
          value={typed.amount}
          onChange={(amount) => set({ amount })}
          isRequired
        />
        <CurrencyCombo
          name="currency"
          label={t("funding-currency")}
          value={typed.currency}
          onChange={(currency) => set({ currency: currency ?? "", rate: null })}
        />
        <DateField
          name="spentOn"
          label={t("ready-expense-day")}
          value={day}
          onChange={(next) => set({ spentOn: next ?? "", rate: null })}
          isRequired
        />
      </FieldRow>
      {isOther && (
        <FieldRow>
          <DecimalField
            name="rate"
            label={t("payment-rate", { from: budget.currency, to: typed.currency })}
            help={
              kept && !typed.rate
                ? t("payment-rate-kept", { source: kept.source })
                : t("ready-rate-help")
            }
            value={rate.rate}
            onChange={(next) => set({ rate: { ...rate, rate: next } })}
          />
          <TextField
            name="source"
            label={t("payment-source")}
            value={rate.source}
            onChange={(source) => set({ rate: { ...rate, source } })}
          />
        </FieldRow>
      )}
    </RecordDialog>
  );
}

/** The rate of a day that the office wrote down, if it did. */
function useKeptRate(from: string, to: string, on: string): RateRow | undefined {
  const { data } = useQuery(ratesQuery(from, to));
  if (from === to) return undefined;
  return data?.rows.find((row) => row.on === on && row.from === from && row.to === to);
}
