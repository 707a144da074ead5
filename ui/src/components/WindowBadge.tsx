import { CalendarClock, DoorClosed, DoorOpen, type LucideIcon } from "lucide-react";
import type { MissionRow } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<MissionRow["window"], { tone: Tone; icon: LucideIcon }> = {
  before: { tone: "neutral", icon: CalendarClock },
  open: { tone: "good", icon: DoorOpen },
  closed: { tone: "attention", icon: DoorClosed },
};

/** Whether companies can register now. */
export function WindowBadge({ window }: { window: MissionRow["window"] }) {
  const words = useWords();
  return <Badge {...looks[window]}>{words(`window-${window}`)}</Badge>;
}
