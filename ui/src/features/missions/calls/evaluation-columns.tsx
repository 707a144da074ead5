import type { EvaluatedCompany, Met } from "@/bridge";
import type { GridColumn } from "@/components/DataGrid";
import { RegistrationBadge } from "@/components/RegistrationBadge";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./calls.module.css";
import { MetBadge } from "./MetBadge";

/** The columns of an evaluation: who applied, how it stands, and to what. */
export function useEvaluationColumns(): GridColumn<EvaluatedCompany>[] {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const named = ({ findings }: EvaluatedCompany, met: Met) =>
    formats.list(
      findings
        .filter((finding) => finding.met === met)
        .map(({ requirement }) => words(`requirement-short-${requirement}`)),
    );
  return [
    {
      id: "company",
      label: t("registration-company"),
      width: "2fr",
      minWidth: 160,
      show: ({ companyName }) => <span className={styles.wrapped}>{companyName}</span>,
    },
    {
      id: "met",
      label: t("evaluation-met"),
      width: 130,
      show: ({ met }) => <MetBadge met={met} />,
    },
    {
      id: "no",
      label: t("evaluation-column-no"),
      width: "2fr",
      minWidth: 140,
      show: (row) => <span className={styles.wrapped}>{named(row, "no")}</span>,
    },
    {
      id: "unknown",
      label: t("evaluation-column-unknown"),
      width: "2fr",
      minWidth: 140,
      show: (row) => <span className={styles.wrapped}>{named(row, "unknown")}</span>,
    },
    {
      id: "state",
      label: t("registration-state"),
      width: 130,
      isExtra: true,
      show: ({ state }) => <RegistrationBadge state={state} />,
    },
  ];
}
