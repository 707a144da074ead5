import type { CompanyRow } from "@/bridge";
import { useSectors, useStates } from "@/components/catalogue";
import type { GridColumn } from "@/components/DataGrid";
import { Code, Count, DayOf } from "@/components/figures";
import { Municipality } from "@/components/names";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { CompanyStatusBadge } from "./CompanyStatusBadge";
import styles from "./companies.module.css";

/** The columns of the list of companies; of a list by name, with what is noted there. */
export function useCompanyColumns(isOfRoster = false): GridColumn<CompanyRow>[] {
  const t = useT();
  const words = useWords();
  const states = useStates();
  const sectors = useSectors();
  const formats = useFormats();
  return [
    {
      id: "name",
      label: t("company-legal-name"),
      width: "4fr",
      minWidth: 170,
      isSortable: true,
      show: ({ legalName, tradeName, successor }) => (
        <span className={styles.cell}>
          {legalName}
          {tradeName && <span className={styles.aside}>{tradeName}</span>}
          {successor && (
            <span className={styles.aside}>{t("company-now", { name: successor })}</span>
          )}
        </span>
      ),
    },
    {
      id: "rfc",
      label: t("company-rfc"),
      width: 138,
      show: ({ rfc }) => (rfc ? <Code>{rfc}</Code> : <Unknown />),
    },
    {
      id: "state",
      label: t("company-state"),
      width: "1.2fr",
      minWidth: 92,
      isSortable: true,
      show: ({ state }) => (state ? states.nameOf(state) : <Unknown />),
    },
    {
      id: "municipality",
      label: t("company-municipality"),
      width: "1fr",
      minWidth: 120,
      isHidden: true,
      show: ({ municipality }) =>
        municipality ? <Municipality code={municipality} /> : <Unknown />,
    },
    {
      id: "size",
      label: t("company-size"),
      width: 86,
      isSortable: true,
      show: ({ size }) => (size ? words(`size-${size}`) : <Unknown />),
    },
    {
      id: "sector",
      label: t("company-sector"),
      width: "1.6fr",
      minWidth: 104,
      show: ({ sector }) =>
        sector ? <span className={styles.cell}>{sectors.nameOf(sector)}</span> : <Unknown />,
    },
    {
      id: "tags",
      label: t("tags-title"),
      width: "1.6fr",
      minWidth: 120,
      isHidden: true,
      show: ({ tags }) => <span className={styles.cell}>{formats.list(tags)}</span>,
    },
    ...(isOfRoster
      ? [
          {
            id: "roster-note",
            label: t("rosters-note-column"),
            width: "1.6fr" as const,
            minWidth: 140,
            show: ({ rosterNote }: CompanyRow) => <span className={styles.cell}>{rosterNote}</span>,
          },
        ]
      : []),
    {
      id: "products",
      label: t("company-products"),
      width: 92,
      align: "end",
      show: ({ products }) => <Count value={products} />,
    },
    {
      id: "status",
      label: t("company-status"),
      width: 120,
      isHidden: true,
      show: ({ status }) => <CompanyStatusBadge status={status} />,
    },
    {
      id: "updated",
      label: t("company-updated"),
      width: 116,
      isSortable: true,
      isExtra: true,
      show: ({ updatedAt }) => <DayOf moment={updatedAt} />,
    },
  ];
}

function Unknown() {
  const t = useT();
  return <span className={styles.aside}>{t("company-unknown")}</span>;
}
