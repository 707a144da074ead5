import { FileText } from "lucide-react";
import { commands, type OriginQuestion } from "@/bridge";
import { Button } from "@/components/Button";
import { useSaving } from "@/components/saving";
import { useT } from "@/i18n/t";

interface PrintReportProps {
  question: OriginQuestion;
  /** What the good is called. */
  name: string;
  companyId: string | null;
}

/** Prints the determination with its working. */
export function PrintReport({ question, name, companyId }: PrintReportProps) {
  const t = useT();
  const saving = useSaving();
  const print = () => commands.originPrintReport({ question, name, companyId });
  return (
    <Button icon={FileText} isPending={saving.isPending} onPress={() => saving.mutate(print)}>
      {t("origin-print")}
    </Button>
  );
}
