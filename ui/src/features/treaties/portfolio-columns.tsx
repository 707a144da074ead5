import type { ScanRow } from "@/bridge";
import { useStates } from "@/components/catalogue";
import type { GridColumn } from "@/components/DataGrid";
import { Code, Money } from "@/components/figures";
import { decimal, useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { needWords } from "./DutyFigure";
import styles from "./Portfolio.module.css";
import { StandingBadge, Unknown } from "./StandingWords";

/** A finding as a row of the grid. */
export interface PortfolioRow {
  id: string;
  row: ScanRow;
}

/** The columns of the scan; amounts stand last among the figures. */
export function usePortfolioColumns(): GridColumn<PortfolioRow>[] {
  const t = useT();
  const states = useStates();
  const formats = useFormats();
  const shortName = useShortName();
  return [
    {
      id: "company",
      label: t("scan-company"),
      width: "2fr",
      minWidth: 150,
      isSortable: true,
      show: ({ row: { company, state } }) => (
        <span className={styles.cell}>
          {company}
          {state && <span className={styles.aside}>{states.nameOf(state)}</span>}
        </span>
      ),
    },
    {
      id: "product",
      label: t("benefits-product"),
      width: "1.8fr",
      minWidth: 130,
      show: ({ row: { product, code } }) => (
        <span className={styles.cell}>
          {product}
          <span className={styles.aside}>
            <Code>{code}</Code>
          </span>
        </span>
      ),
    },
    {
      id: "market",
      label: t("benefits-market"),
      width: "1.1fr",
      minWidth: 100,
      show: ({ row }) => formats.country(row.market),
    },
    {
      id: "agreement",
      label: t("scan-agreement"),
      width: "1.2fr",
      minWidth: 104,
      show: ({ row: { agreement, mfn, offer, standing } }) => (
        <span className={styles.cell}>
          {agreement ? shortName(agreement) : standing === "known" ? t("scan-no-gain") : "–"}
          {mfn && (
            <span className={styles.aside}>{offer === null ? mfn : `${mfn} → ${offer}`}</span>
          )}
        </span>
      ),
    },
    {
      id: "margin",
      label: t("markets-margin"),
      width: 96,
      align: "end",
      isSortable: true,
      show: ({ row: { margin, standing } }) =>
        margin === null ? standing === "known" ? "–" : <Unknown /> : decimal(margin),
    },
    {
      id: "saving",
      label: t("scan-saving"),
      width: "1.1fr",
      minWidth: 116,
      align: "end",
      isSortable: true,
      show: ({ row: { saving, restsOn } }) =>
        saving && (
          <span className={styles.cell}>
            <Money value={saving} />
            {restsOn === "capacity" && (
              <span className={styles.aside}>{t("scan-rests-on-capacity")}</span>
            )}
          </span>
        ),
    },
    {
      id: "net",
      label: t("scan-net"),
      width: "1.1fr",
      minWidth: 116,
      align: "end",
      isSortable: true,
      show: ({ row: { net } }) => net && <Money value={net} />,
    },
    {
      id: "even",
      label: t("scan-break-even"),
      width: "1fr",
      minWidth: 108,
      align: "end",
      isExtra: true,
      show: ({ row: { breakEven } }) => breakEven && <Money value={breakEven} />,
    },
    {
      id: "standing",
      label: t("markets-state"),
      width: "1.2fr",
      minWidth: 124,
      show: ({ row }) => <Standing row={row} />,
    },
  ];
}

/** How much is known of a row, and which input it waits for. */
function Standing({ row: { standing, needs, hasAdditional } }: Pick<PortfolioRow, "row">) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const what = formats.list(needs.map((need) => needWords(need, t, words)));
  return (
    <span className={styles.cell}>
      <StandingBadge state={standing} />
      {needs.length > 0 && <span className={styles.aside}>{t("duty-needs", { what })}</span>}
      {hasAdditional && <span className={styles.aside}>{t("markets-additional")}</span>}
    </span>
  );
}
