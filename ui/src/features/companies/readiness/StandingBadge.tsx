import { CircleCheck, History, type LucideIcon } from "lucide-react";
import type { DiagnosisStanding } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<DiagnosisStanding, { tone: Tone; icon: LucideIcon }> = {
  current: { tone: "good", icon: CircleCheck },
  aged: { tone: "attention", icon: History },
  superseded: { tone: "attention", icon: History },
};

/** Whether a diagnosis still counts. */
export function StandingBadge({ standing }: { standing: DiagnosisStanding }) {
  const words = useWords();
  return <Badge {...looks[standing]}>{words(`readiness-standing-${standing}`)}</Badge>;
}
