import {
  BadgeCheck,
  CircleCheck,
  CircleSlash,
  CircleX,
  Clock,
  FileCheck,
  FileWarning,
  HandCoins,
  Hourglass,
  Inbox,
  type LucideIcon,
} from "lucide-react";
import type { SupportState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<SupportState, { tone: Tone; icon: LucideIcon }> = {
  requested: { tone: "active", icon: Inbox },
  incomplete: { tone: "attention", icon: Hourglass },
  authorised: { tone: "good", icon: CircleCheck },
  refused: { tone: "danger", icon: CircleX },
  proved: { tone: "active", icon: FileCheck },
  "proof-returned": { tone: "attention", icon: FileWarning },
  verified: { tone: "good", icon: BadgeCheck },
  paid: { tone: "good", icon: HandCoins },
  lapsed: { tone: "danger", icon: Clock },
  withdrawn: { tone: "neutral", icon: CircleSlash },
};

/** How far a request for a support is. */
export function SupportBadge({ state }: { state: SupportState }) {
  const words = useWords();
  return <Badge {...looks[state]}>{words(`support-${state}`)}</Badge>;
}
