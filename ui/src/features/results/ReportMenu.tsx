import { ChevronDown, FileSpreadsheet, Printer } from "lucide-react";
import { commands, type Locale } from "@/bridge";
import { Button } from "@/components/Button";
import { MenuOf } from "@/components/Menu";
import { useSaving } from "@/components/saving";
import { useT } from "@/i18n/t";

/** Hands out the report of a mission: as a paper and as a sheet, in either language. */
export function ReportMenu({ mission: missionId }: { mission: string }) {
  const t = useT();
  const saving = useSaving();
  const paper = (language: Locale, name: string) => ({
    id: `paper ${language}`,
    label: `${t("outcomes-report-paper")} · ${name}`,
    icon: Printer,
    onAction: () => saving.mutate(() => commands.resultsPrint({ missionId, language })),
  });
  const sheet = (language: Locale, name: string) => ({
    id: `sheet ${language}`,
    label: `${t("outcomes-report-sheet")} · ${name}`,
    icon: FileSpreadsheet,
    onAction: () =>
      saving.mutate(() => commands.resultsExport({ missionId, language, format: "xlsx" })),
  });
  return (
    <MenuOf
      label={t("outcomes-report")}
      placement="bottom end"
      actions={[
        paper("es-MX", t("language-es")),
        paper("en", t("language-en")),
        sheet("es-MX", t("language-es")),
        sheet("en", t("language-en")),
      ]}
    >
      <Button look="primary" icon={Printer} isPending={saving.isPending}>
        {t("outcomes-report")}
        <ChevronDown aria-hidden size={14} />
      </Button>
    </MenuOf>
  );
}
