import { CircleCheck, CircleHelp, CircleX } from "lucide-react";
import type { OriginOutcome } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useT } from "@/i18n/t";

const tones: Record<OriginOutcome, Tone> = { met: "good", "not-met": "neutral", open: "attention" };
const icons = { met: CircleCheck, "not-met": CircleX, open: CircleHelp } as const;

/** Whether a good originates; none where no general rules are at hand that could tell. */
export function OutcomeBadge({ outcome }: { outcome: OriginOutcome | null }) {
  const t = useT();
  if (outcome === null)
    return (
      <Badge tone="neutral" icon={CircleHelp}>
        {t("origin-outcome-none")}
      </Badge>
    );
  return (
    <Badge tone={tones[outcome]} icon={icons[outcome]}>
      {t(`origin-outcome-${outcome}`)}
    </Badge>
  );
}
