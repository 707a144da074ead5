import { useQuery } from "@tanstack/react-query";
import { Check, Ellipsis, PencilLine, Plus, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import {
  type BudgetDetail,
  type BudgetRow,
  commands,
  type Expense,
  type ExpenseRow,
  type Money as MoneyValue,
} from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { Day, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { isNothing } from "@/components/money";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { Track } from "@/components/Track";
import textStyles from "@/components/text.module.css";
import { decimal } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { ExpenseDialog } from "./ExpenseDialog";
import { budgetQuery } from "./queries";
import type { ViewProps } from "./ReadyTab";
import styles from "./ready.module.css";
import { shareOf } from "./sums";
import { useRemoving } from "./use-removing";

/** What was planned against what was spent, and every expense. */
export function BudgetView({ mission }: ViewProps) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const { data: budget, error, refetch } = useQuery(budgetQuery(mission));
  const [isMaking, setMaking] = useState(false);
  const make = mayPlan && budget && (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("ready-expense-new")}
    </Button>
  );
  const hasLines = (budget?.comparison.rows.length ?? 0) > 0;
  const hasExpenses = (budget?.expenses.length ?? 0) > 0;
  return (
    <>
      <Section title={t("ready-view-budget")} actions={(hasLines || hasExpenses) && !error && make}>
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!budget && !error && <Skeleton rows={6} />}
        {budget && !error && !hasLines && !hasExpenses && (
          <EmptyState title={t("ready-budget-none")} action={make}>
            {t("ready-budget-none-text")}
          </EmptyState>
        )}
        {budget && !error && (
          <>
            {budget.comparison.withoutRate > 0 && (
              <Notice tone="attention">
                {t("ready-without-rate", {
                  count: budget.comparison.withoutRate,
                  currency: budget.currency,
                })}
              </Notice>
            )}
            {hasLines && <Comparison budget={budget} />}
          </>
        )}
      </Section>
      {budget && !error && hasExpenses && <Expenses mission={mission} budget={budget} />}
      {isMaking && budget && (
        <ExpenseDialog
          mission={mission}
          budget={budget}
          row={null}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}

function Comparison({ budget: { comparison, expenses, currency } }: { budget: BudgetDetail }) {
  const t = useT();
  const total: BudgetRow = { ...comparison.total, line: t("ready-total") };
  // What could not be brought into the currency is in no figure of its line.
  const lacking = expenses.filter(({ expense }) => lacksRate(expense, currency));
  const isPartial = (row: BudgetRow) =>
    lacking.some(({ expense }) => row === total || expense.line === row.line);
  return (
    <ListTable
      label={t("ready-view-budget")}
      rows={[...comparison.rows, total]}
      rowId={({ line }) => line}
      columns={[
        { id: "line", label: t("ready-expense-line"), show: ({ line }) => line },
        {
          id: "planned",
          label: t("ready-planned"),
          align: "end",
          isWhole: true,
          show: ({ planned }) =>
            planned === null ? t("ready-unplanned") : <Money value={planned} />,
        },
        {
          id: "actual",
          label: t("ready-actual"),
          align: "end",
          isWhole: true,
          show: (row) => (
            <>
              {!(isPartial(row) && isNothing(row.actual)) && <Money value={row.actual} />}
              {isPartial(row) && <span className={textStyles.under}>{t("ready-partial")}</span>}
            </>
          ),
        },
        {
          id: "left",
          label: t("ready-left"),
          align: "end",
          isWhole: true,
          show: (row) => row.planned !== null && !isPartial(row) && <Money value={row.left} />,
        },
        {
          id: "bar",
          label: t("ready-spent"),
          // A line that is over without what it lacks is over all the more.
          show: (row) =>
            row.planned !== null &&
            (row.isOver || !isPartial(row)) && <Spent {...row} planned={row.planned} />,
        },
      ]}
    />
  );
}

/** How much of a plan was spent. */
function Spent({ planned, actual, isOver }: Omit<BudgetRow, "planned"> & { planned: MoneyValue }) {
  const t = useT();
  const share = shareOf(actual.amount, planned.amount);
  return (
    <div className={styles.bar}>
      <Track share={share} isFull={isOver} />
      {isOver ? (
        <Badge tone="danger" icon={TriangleAlert}>
          {t("ready-over")}
        </Badge>
      ) : (
        <span className={textStyles.under}>
          <Check aria-hidden size={13} /> {t("ready-share", { percent: `${share}` })}
        </span>
      )}
    </div>
  );
}

/** Whether an expense cannot be brought into a currency. */
function lacksRate(expense: Expense, into: string): boolean {
  return expense.rate === null && expense.currency !== into;
}

function Expenses({ mission, budget }: { mission: string; budget: BudgetDetail }) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const edited = useOpened(budget.expenses);
  const remove = useRemoving();
  const { limit, more } = usePortions("");
  const rows = budget.expenses.toReversed();
  const actionsOf = (row: ExpenseRow) => [
    { id: "edit", label: t("ready-edit"), icon: PencilLine, onAction: () => edited.open(row) },
    {
      id: "remove",
      label: t("ready-remove"),
      icon: Trash2,
      onAction: () =>
        remove(row.expense.what, () => commands.readyRemoveExpense(row.id, row.version)),
    },
  ];
  return (
    <Section title={t("ready-expenses")}>
      <ListTable
        label={t("ready-expenses")}
        rows={rows.slice(0, limit)}
        rowId={({ id }) => id}
        columns={[
          {
            id: "what",
            label: t("ready-expense-what"),
            show: ({ expense }) => (
              <>
                {expense.what}
                <span className={textStyles.under}>{expense.line}</span>
              </>
            ),
          },
          {
            id: "day",
            label: t("ready-expense-day"),
            isWhole: true,
            show: ({ expense }) => <Day iso={expense.spentOn} />,
          },
          {
            id: "amount",
            label: t("ready-expense-amount"),
            align: "end",
            isWhole: true,
            show: ({ expense }) => (
              <Money value={{ amount: expense.amount, currency: expense.currency }} />
            ),
          },
          {
            id: "rate",
            label: t("ready-expense-rate"),
            align: "end",
            show: ({ expense }) => (
              <>
                {lacksRate(expense, budget.currency) && t("ready-rate-missing")}
                {expense.rate !== null && (
                  <>
                    {decimal(expense.rate.rate)}
                    <span className={textStyles.under}>{expense.rate.source}</span>
                  </>
                )}
              </>
            ),
          },
          {
            id: "actions",
            label: t("registration-moves"),
            align: "end",
            show: (row) =>
              mayPlan && (
                <Menu
                  icon={Ellipsis}
                  label={t("ready-actions-of", { name: row.expense.what })}
                  actions={actionsOf(row)}
                />
              ),
          },
        ]}
      />
      {rows.length > limit && <MoreRows count={limit} onMore={more} />}
      {edited.row && (
        <ExpenseDialog
          key={edited.row.id}
          mission={mission}
          budget={budget}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
    </Section>
  );
}
