import type { ReactNode } from "react";
import type { Money as MoneyValue, SaleFigures } from "@/bridge";
import { Count, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { useT } from "@/i18n/t";
import { Converted } from "./Converted";
import styles from "./results.module.css";

interface SaleTableProps {
  confirmed: SaleFigures;
  unconfirmed: SaleFigures;
}

/** What the companies confirmed beside what they only said; the two are never added. */
export function SaleTable({ confirmed, unconfirmed }: SaleTableProps) {
  const t = useT();
  const row = (id: string, label: string, show: (figures: SaleFigures) => ReactNode) => ({
    id,
    label,
    confirmed: show(confirmed),
    said: show(unconfirmed),
  });
  const rows = [
    row("sales", t("outcomes-sales"), ({ sales }) => <Count value={sales} />),
    row("closed", t("outcomes-closed"), ({ closed }) => <Monies values={closed} />),
    row("closed-usd", t("outcomes-closed-usd"), (figures) => (
      <Converted into={figures.closedUsd} />
    )),
    row("closed-mxn", t("outcomes-closed-mxn"), (figures) => (
      <Converted into={figures.closedMxn} />
    )),
    row("expected", t("outcomes-expected"), ({ expected }) => <Monies values={expected} />),
    row("expected-usd", t("outcomes-expected-usd"), (figures) => (
      <Converted into={figures.expectedUsd} />
    )),
    row("expected-mxn", t("outcomes-expected-mxn"), (figures) => (
      <Converted into={figures.expectedMxn} />
    )),
    row("first", t("outcomes-first-exports"), ({ firstExports }) => <Count value={firstExports} />),
    row("markets", t("outcomes-new-markets"), ({ newMarkets }) => <Count value={newMarkets} />),
    row("jobs", t("outcomes-jobs"), ({ jobs }) =>
      jobs === null ? t("outcomes-jobs-unknown") : <Count value={jobs} />,
    ),
  ];
  return (
    <ListTable
      label={t("outcomes-sale-figures")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: "what", label: t("outcomes-what"), show: ({ label }) => label },
        {
          id: "confirmed",
          label: t("outcomes-confirmed"),
          align: "end",
          show: (figure) => figure.confirmed,
        },
        {
          id: "said",
          label: t("outcomes-unconfirmed"),
          align: "end",
          show: (figure) => figure.said,
        },
      ]}
    />
  );
}

/** Amounts of several currencies, each on a line of its own. */
function Monies({ values }: { values: readonly MoneyValue[] }) {
  const t = useT();
  if (values.length === 0) return t("outcomes-nothing");
  return (
    <span className={styles.monies}>
      {values.map((value) => (
        <Money key={value.currency} value={value} />
      ))}
    </span>
  );
}
