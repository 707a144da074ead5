import { useQuery } from "@tanstack/react-query";
import type { CompanyRow } from "@/bridge";
import { useSectors, useStates } from "@/components/catalogue";
import type { GridColumn } from "@/components/DataGrid";
import { Code, Count, Day } from "@/components/figures";
import { useT, useWords } from "@/i18n/t";
import { CompanyStatusBadge } from "./CompanyStatusBadge";
import styles from "./companies.module.css";
import { municipalitiesQuery } from "./queries";

/** The columns of the list of companies. */
export function useCompanyColumns(): GridColumn<CompanyRow>[] {
  const t = useT();
  const words = useWords();
  const states = useStates();
  const sectors = useSectors();
  return [
    {
      id: "name",
      label: t("company-legal-name"),
      width: "3fr",
      minWidth: 220,
      isSortable: true,
      show: ({ legalName, tradeName }) => (
        <span className={styles.cell}>
          {legalName}
          {tradeName && <span className={styles.aside}>{tradeName}</span>}
        </span>
      ),
    },
    {
      id: "rfc",
      label: t("company-rfc"),
      width: 146,
      show: ({ rfc }) => (rfc ? <Code>{rfc}</Code> : <Unknown />),
    },
    {
      id: "state",
      label: t("company-state"),
      width: "1fr",
      minWidth: 120,
      isSortable: true,
      show: ({ state }) => (state ? states.nameOf(state) : <Unknown />),
    },
    {
      id: "municipality",
      label: t("company-municipality"),
      width: "1fr",
      minWidth: 120,
      isHidden: true,
      show: ({ state, municipality }) =>
        state && municipality ? <Municipality state={state} code={municipality} /> : <Unknown />,
    },
    {
      id: "size",
      label: t("company-size"),
      width: 100,
      isSortable: true,
      show: ({ size }) => (size ? words(`size-${size}`) : <Unknown />),
    },
    {
      id: "sector",
      label: t("company-sector"),
      width: "1.3fr",
      minWidth: 130,
      show: ({ sector }) =>
        sector ? <span className={styles.cell}>{sectors.nameOf(sector)}</span> : <Unknown />,
    },
    {
      id: "products",
      label: t("company-products"),
      width: 100,
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
      width: 124,
      isSortable: true,
      show: ({ updatedAt }) => <Day iso={updatedAt.slice(0, 10)} />,
    },
  ];
}

/** The name of a municipality. */
export function Municipality({ state, code }: { state: string; code: string }) {
  const { data } = useQuery(municipalitiesQuery(state));
  return data?.find((municipality) => municipality.code === code)?.name ?? code;
}

function Unknown() {
  const t = useT();
  return <span className={styles.aside}>{t("company-unknown")}</span>;
}
