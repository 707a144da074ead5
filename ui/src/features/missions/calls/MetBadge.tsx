import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import type { Met } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<Met, { tone: Tone; icon: LucideIcon }> = {
  yes: { tone: "good", icon: CircleCheck },
  no: { tone: "danger", icon: CircleX },
  unknown: { tone: "attention", icon: CircleHelp },
};

/** Whether a company meets what is asked. */
export function MetBadge({ met }: { met: Met }) {
  const words = useWords();
  return <Badge {...looks[met]}>{words(`verdict-${met}`)}</Badge>;
}
