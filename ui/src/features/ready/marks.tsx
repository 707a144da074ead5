/** How what is needed, tasks and requests stand: a picture and a word. */
import {
  AlarmClock,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  FileCheck,
  FileQuestion,
  FileX,
  Hourglass,
  Inbox,
  LogOut,
  type LucideIcon,
  Minus,
  TriangleAlert,
} from "lucide-react";
import type { ChangeState, NeededStanding, NeededState, TaskStanding } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

type Mark = { tone: Tone; icon: LucideIcon };

const states: Record<NeededState, Mark> = {
  asked: { tone: "neutral", icon: CircleDashed },
  "handed-in": { tone: "active", icon: Inbox },
  checked: { tone: "good", icon: FileCheck },
  "not-needed": { tone: "neutral", icon: Minus },
};

const standings: Record<NeededStanding, Mark> = {
  fine: { tone: "good", icon: CircleCheck },
  open: { tone: "neutral", icon: Clock },
  soon: { tone: "attention", icon: AlarmClock },
  late: { tone: "danger", icon: TriangleAlert },
  "to-check": { tone: "active", icon: FileQuestion },
  "expires-too-soon": { tone: "danger", icon: FileX },
};

const tasks: Record<TaskStanding, Mark> = {
  done: { tone: "good", icon: CircleCheck },
  overdue: { tone: "danger", icon: TriangleAlert },
  blocked: { tone: "neutral", icon: Hourglass },
  soon: { tone: "attention", icon: AlarmClock },
  later: { tone: "neutral", icon: Clock },
};

const changes: Record<ChangeState, Mark> = {
  asked: { tone: "active", icon: Inbox },
  accepted: { tone: "good", icon: CircleCheck },
  declined: { tone: "danger", icon: CircleX },
  withdrawn: { tone: "neutral", icon: LogOut },
};

/** How far something needed is. */
export function NeededBadge({ state }: { state: NeededState }) {
  const words = useWords();
  return <Badge {...states[state]}>{words(`needed-state-${state}`)}</Badge>;
}

/** How something needed stands today. */
export function StandingBadge({ standing }: { standing: NeededStanding }) {
  const words = useWords();
  return <Badge {...standings[standing]}>{words(`needed-standing-${standing}`)}</Badge>;
}

/** How a task stands today. */
export function TaskBadge({ standing }: { standing: TaskStanding }) {
  const words = useWords();
  return <Badge {...tasks[standing]}>{words(`task-standing-${standing}`)}</Badge>;
}

/** How a request for a change stands. */
export function ChangeBadge({ state }: { state: ChangeState }) {
  const words = useWords();
  return <Badge {...changes[state]}>{words(`change-state-${state}`)}</Badge>;
}
