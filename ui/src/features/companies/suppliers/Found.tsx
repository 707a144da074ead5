import { FileSpreadsheet } from "lucide-react";
import { commands, type SheetFormat, type Suppliers, type SupplyRequirement } from "@/bridge";
import { Menu } from "@/components/Menu";
import { Section } from "@/components/Page";
import { MoreRows } from "@/components/portions";
import { useSaving } from "@/components/saving";
import { EmptyState, Notice } from "@/components/states";
import { useT } from "@/i18n/t";
import { SupplierItem } from "./SupplierItem";
import styles from "./suppliers.module.css";

interface FoundProps {
  found: Suppliers;
  requirement: SupplyRequirement;
  isBusy: boolean;
  onMore: () => void;
}

/** The companies that may supply what is asked, each with the reason of every part. */
export function Found({ found, requirement, isBusy, onMore }: FoundProps) {
  const t = useT();
  if (found.rows.length === 0) {
    return <EmptyState title={t("supply-none")}>{t("supply-none-text")}</EmptyState>;
  }
  return (
    <Section
      title={t("supply-list")}
      help={t("supply-found-help")}
      actions={<ExportMenu requirement={requirement} />}
    >
      {found.isCut && <Notice tone="attention">{t("supply-cut")}</Notice>}
      <ol className={styles.suppliers} aria-busy={isBusy} aria-label={t("supply-list")}>
        {found.rows.map((supplier) => (
          <SupplierItem key={supplier.company} supplier={supplier} />
        ))}
      </ol>
      {found.rows.length < found.total && <MoreRows count={found.rows.length} onMore={onMore} />}
      <p className={styles.quiet}>{t("supply-score-help")}</p>
    </Section>
  );
}

function ExportMenu({ requirement }: { requirement: SupplyRequirement }) {
  const t = useT();
  const saving = useSaving();
  const save = (format: SheetFormat) =>
    saving.mutate(() => commands.companiesExportSuppliers({ requirement, format }));
  return (
    <Menu
      icon={FileSpreadsheet}
      label={t("export-list")}
      actions={[
        { id: "xlsx", label: t("export-xlsx"), onAction: () => save("xlsx") },
        { id: "csv", label: t("export-csv"), onAction: () => save("csv") },
      ]}
    />
  );
}
