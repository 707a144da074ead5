import {
  CircleCheck,
  CircleSlash,
  Inbox,
  type LucideIcon,
  MessageCircleQuestion,
  Send,
} from "lucide-react";
import type { ArcoState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<ArcoState, { tone: Tone; icon: LucideIcon }> = {
  received: { tone: "attention", icon: Inbox },
  "info-asked": { tone: "neutral", icon: MessageCircleQuestion },
  answered: { tone: "active", icon: Send },
  "carried-out": { tone: "good", icon: CircleCheck },
  closed: { tone: "neutral", icon: CircleSlash },
};

/** Where a request stands. */
export function ArcoBadge({ state }: { state: ArcoState }) {
  const words = useWords();
  return <Badge {...looks[state]}>{words(`arco-state-${state}`)}</Badge>;
}
