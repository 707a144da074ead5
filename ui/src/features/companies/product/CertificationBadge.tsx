import { CircleAlert, CircleCheck, CircleDashed, CircleX, type LucideIcon } from "lucide-react";
import type { CertificationState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<CertificationState, { tone: Tone; icon: LucideIcon }> = {
  valid: { tone: "good", icon: CircleCheck },
  ending: { tone: "attention", icon: CircleAlert },
  expired: { tone: "danger", icon: CircleX },
  undated: { tone: "neutral", icon: CircleDashed },
};

/** How a certification stands today. */
export function CertificationBadge({ state }: { state: CertificationState }) {
  const words = useWords();
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {words(`certification-${state}`)}
    </Badge>
  );
}
