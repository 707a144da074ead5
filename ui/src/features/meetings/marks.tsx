/** How far wishes and meetings are: a picture and a word. */
import {
  CalendarCheck,
  CalendarClock,
  CircleCheck,
  CircleX,
  Inbox,
  LogOut,
  type LucideIcon,
  Sparkles,
  UserX,
} from "lucide-react";
import type { MeetingRequestState, MeetingState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const wishes: Record<MeetingRequestState, { tone: Tone; icon: LucideIcon }> = {
  suggested: { tone: "neutral", icon: Sparkles },
  requested: { tone: "active", icon: Inbox },
  accepted: { tone: "good", icon: CircleCheck },
  declined: { tone: "danger", icon: CircleX },
  withdrawn: { tone: "neutral", icon: LogOut },
};

/** How a meeting went. */
export const meetingMarks: Record<MeetingState, { tone: Tone; icon: LucideIcon }> = {
  planned: { tone: "neutral", icon: CalendarClock },
  held: { tone: "good", icon: CalendarCheck },
  "no-show": { tone: "danger", icon: UserX },
};

/** How far a wish is. */
export function WishBadge({ state }: { state: MeetingRequestState }) {
  const words = useWords();
  return <Badge {...wishes[state]}>{words(`meeting-request-${state}`)}</Badge>;
}

/** How a meeting went. */
export function MeetingBadge({ state }: { state: MeetingState }) {
  const words = useWords();
  return <Badge {...meetingMarks[state]}>{words(`meeting-state-${state}`)}</Badge>;
}
