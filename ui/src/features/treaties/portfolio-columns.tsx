import { TriangleAlert } from "lucide-react";
import { Link } from "react-aria-components";
import type { ScanRow } from "@/bridge";
import { useStates } from "@/components/catalogue";
import type { GridColumn } from "@/components/DataGrid";
import { needWords } from "@/components/DutyFigure";
import { Code } from "@/components/figures";
import { decimal, useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import styles from "./Portfolio.module.css";
import { StandingBadge, Unknown } from "./StandingWords";

/** A finding as a row of the grid. */
export interface PortfolioRow {
  id: string;
  row: ScanRow;
}

/**
 * The columns of the scan. Where only what saves is shown, all of it is known; else it is said how
 * much of a row is.
 */
export function usePortfolioColumns(onlyGains: boolean): GridColumn<PortfolioRow>[] {
  const t = useT();
  const states = useStates();
  const formats = useFormats();
  const breakEven: GridColumn<PortfolioRow> = {
    id: "even",
    label: t("scan-break-even"),
    width: "1fr",
    minWidth: 118,
    align: "end",
    show: ({ row: { breakEven: value } }) => value && decimal(value.amount),
  };
  const standing: GridColumn<PortfolioRow> = {
    id: "standing",
    label: t("markets-state"),
    width: "1.8fr",
    minWidth: 124,
    show: ({ row }) => <Standing row={row} />,
  };
  return [
    {
      id: "company",
      label: t("scan-company"),
      width: "1.8fr",
      minWidth: 128,
      isSortable: true,
      show: ({ row: { companyId, company, state } }) => (
        <span className={styles.cell}>
          <Link href={`/companies/${companyId}`}>{company}</Link>
          {state && <span className={styles.aside}>{states.nameOf(state)}</span>}
        </span>
      ),
    },
    {
      id: "product",
      label: t("benefits-product"),
      width: "1.7fr",
      minWidth: 112,
      show: ({ row: { product, code } }) => (
        <span className={styles.cell}>
          <Code>{code}</Code>
          <span className={styles.aside}>{product}</span>
        </span>
      ),
    },
    {
      id: "market",
      label: t("benefits-market"),
      width: 126,
      show: ({ row }) => formats.country(row.market),
    },
    {
      id: "agreement",
      label: t("scan-agreement"),
      width: "1fr",
      minWidth: 112,
      show: ({ row }) => <Agreement row={row} />,
    },
    {
      id: "rates",
      label: t("scan-rates"),
      width: "1.4fr",
      minWidth: 140,
      isHidden: true,
      show: ({ row: { mfn, offer } }) => mfn && (offer === null ? mfn : `${mfn} → ${offer}`),
    },
    {
      id: "margin",
      label: t("scan-margin"),
      width: 112,
      align: "end",
      isSortable: true,
      show: ({ row: { margin, standing: state } }) =>
        margin === null ? state === "known" ? "–" : <Unknown /> : decimal(margin),
    },
    {
      id: "saving",
      label: t("scan-saving"),
      width: 140,
      align: "end",
      isSortable: true,
      show: ({ row: { saving, restsOn } }) =>
        saving && (
          <>
            {restsOn === "capacity" && (
              <span className={styles.upTo} title={t("scan-rests-on-capacity")}>
                {t("scan-up-to")}
              </span>
            )}
            {decimal(saving.amount)}
          </>
        ),
    },
    {
      id: "net",
      label: t("scan-net"),
      width: 116,
      align: "end",
      isSortable: true,
      show: ({ row: { net } }) => net && decimal(net.amount),
    },
    onlyGains ? breakEven : standing,
  ];
}

/** Which agreement asks the least, whether duties may come on top, and what else qualifies it. */
function Agreement({ row }: Pick<PortfolioRow, "row">) {
  const t = useT();
  const words = useWords();
  const shortName = useShortName();
  const { agreement, standing, hasAdditional, reasons } = row;
  const remarks = reasons.map((reason) => words(`reason-${reason}`));
  if (hasAdditional) remarks.unshift(t("markets-additional"));
  const remark = remarks.join(". ");
  return (
    <span className={styles.cell} title={remark || undefined}>
      {remark && <TriangleAlert role="img" aria-label={remark} className={styles.mark} size={13} />}
      {agreement ? shortName(agreement) : standing === "known" ? t("scan-no-gain") : "–"}
    </span>
  );
}

/** How much is known of a row, and which input it waits for. */
function Standing({ row: { standing, needs } }: Pick<PortfolioRow, "row">) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  if (needs.length === 0) return <StandingBadge state={standing} />;
  const what = formats.list(needs.map((need) => needWords(need, t, words)));
  return <span className={styles.cell}>{t("scan-missing", { what })}</span>;
}
