import { CircleCheck, CircleHelp, CircleX, Clock, type LucideIcon } from "lucide-react";
import type { Outcome } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<Outcome, { tone: Tone; icon: LucideIcon }> = {
  selected: { tone: "good", icon: CircleCheck },
  waiting: { tone: "attention", icon: Clock },
  "not-admitted": { tone: "danger", icon: CircleX },
  "not-reviewed": { tone: "neutral", icon: CircleHelp },
};

/** What became of an application. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  return <Badge {...looks[outcome]}>{words(`selection-outcome-${outcome}`)}</Badge>;
}
