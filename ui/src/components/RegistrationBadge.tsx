import {
  BadgeCheck,
  CircleCheck,
  CircleSlash,
  CircleX,
  Clock,
  Inbox,
  type LucideIcon,
  UserCheck,
} from "lucide-react";
import type { RegistrationState } from "@/bridge";
import { useWords } from "@/i18n/t";
import { Badge, type Tone } from "./Badge";

const looks: Record<RegistrationState, { tone: Tone; icon: LucideIcon }> = {
  applied: { tone: "active", icon: Inbox },
  accepted: { tone: "good", icon: CircleCheck },
  waiting: { tone: "attention", icon: Clock },
  rejected: { tone: "danger", icon: CircleX },
  confirmed: { tone: "good", icon: BadgeCheck },
  attended: { tone: "good", icon: UserCheck },
  withdrawn: { tone: "neutral", icon: CircleSlash },
};

/** How far a registration is. */
export function RegistrationBadge({ state }: { state: RegistrationState }) {
  const words = useWords();
  return <Badge {...looks[state]}>{words(`registration-${state}`)}</Badge>;
}
