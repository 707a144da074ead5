import { useQuery } from "@tanstack/react-query";
import { ChevronDown, FileSpreadsheet, FileText, FolderOpen, Printer } from "lucide-react";
import { commands, type Locale, type MeetingPaper } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { useWork } from "@/components/long-work";
import { MenuOf } from "@/components/Menu";
import { OfMission } from "@/components/OfMission";
import { Progress } from "@/components/Progress";
import { useSaving } from "@/components/saving";
import { ErrorView } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { papersWork } from "./meetings-work";

const papers: readonly MeetingPaper[] = ["participants", "places", "days", "wall"];
const languages: readonly Locale[] = ["es-MX", "en"];

/** Hands out the plan: papers in either language, sheets, and everything into a folder. */
export function PapersMenu({ mission: missionId }: { mission: string }) {
  const t = useT();
  const words = useWords();
  const saving = useSaving();
  const { data: detail } = useQuery(missionQuery(missionId));
  const all = useWork(papersWork);
  const named: Record<Locale, string> = { "es-MX": t("language-es"), en: t("language-en") };
  const prints = languages.flatMap((language) =>
    papers.map((paper) => ({
      id: `${paper} ${language}`,
      label: `${words(`meeting-paper-${paper}`)} · ${named[language]}`,
      icon: Printer,
      onAction: () =>
        saving.mutate(() => commands.meetingsPrint({ missionId, paper, subject: null, language })),
    })),
  );
  const sheets = (["xlsx", "csv"] as const).map((format) => ({
    id: format as string,
    label: t(format === "xlsx" ? "meetings-export-xlsx" : "meetings-export-csv"),
    icon: format === "xlsx" ? FileSpreadsheet : FileText,
    onAction: () => saving.mutate(() => commands.meetingsExport({ missionId, format })),
  }));
  const folders = languages.map((language) => ({
    id: `all ${language}`,
    label: `${t("meetings-papers-all")} · ${named[language]}`,
    icon: FolderOpen,
    onAction: () =>
      void all.start((channel) => commands.meetingsPapers({ missionId, language }, channel), {
        id: missionId,
        name: detail?.mission.name ?? "",
      }),
  }));
  return (
    <>
      <MenuOf label={t("meetings-papers")} actions={[...prints, ...sheets, ...folders]}>
        <Button icon={Printer} isPending={saving.isPending || all.isRunning}>
          {t("meetings-papers")}
          <ChevronDown aria-hidden size={14} />
        </Button>
      </MenuOf>
      <OfMission mission={missionId} work={{ ...all, result: null }} />
      {all.isRunning && (
        <Progress label={t("meetings-papers-all")} step={all.step} onCancel={all.cancel} />
      )}
      {all.error !== null && <ErrorView error={all.error} />}
    </>
  );
}
