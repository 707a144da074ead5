import { CircleCheck, CircleHelp, CircleX } from "lucide-react";
import type { OriginOutcome } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useT } from "@/i18n/t";

const tones: Record<OriginOutcome, Tone> = { met: "good", "not-met": "neutral", open: "attention" };
const icons = { met: CircleCheck, "not-met": CircleX, open: CircleHelp } as const;

/** Whether a good originates. */
export function OutcomeBadge({ outcome }: { outcome: OriginOutcome }) {
  const t = useT();
  return (
    <Badge tone={tones[outcome]} icon={icons[outcome]}>
      {t(`origin-outcome-${outcome}`)}
    </Badge>
  );
}
