import { CircleSlash, FileCheck, History, type LucideIcon, PencilLine } from "lucide-react";
import type { CallState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<CallState, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: "active", icon: PencilLine },
  published: { tone: "good", icon: FileCheck },
  replaced: { tone: "neutral", icon: History },
  "called-off": { tone: "danger", icon: CircleSlash },
};

/** How far a version of a call is. */
export function CallStateBadge({ state }: { state: CallState }) {
  const words = useWords();
  return <Badge {...looks[state]}>{words(`call-state-${state}`)}</Badge>;
}
