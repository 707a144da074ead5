import { useQuery } from "@tanstack/react-query";
import {
  CalendarClock,
  CircleAlert,
  CircleCheck,
  Clock,
  FileText,
  type LucideIcon,
  MessageCircleX,
} from "lucide-react";
import type { OutcomeRow, ResultStanding } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Badge, type Tone } from "@/components/Badge";
import { useT, useWords } from "@/i18n/t";
import { daysBetween } from "./places";

const looks: Record<ResultStanding, { tone: Tone; icon: LucideIcon }> = {
  "not-yet": { tone: "neutral", icon: Clock },
  due: { tone: "attention", icon: CalendarClock },
  late: { tone: "danger", icon: CircleAlert },
  reported: { tone: "active", icon: FileText },
  confirmed: { tone: "good", icon: CircleCheck },
  disputed: { tone: "attention", icon: MessageCircleX },
};

/** Gives how a result stands in words; a late one with its days. */
export function useStandingWords(): (row: Pick<OutcomeRow, "standing" | "dueOn">) => string {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  return ({ standing, dueOn }) =>
    standing === "late" && desk
      ? t("outcomes-late-days", { days: daysBetween(dueOn, desk.today) })
      : words(`result-standing-${standing}`);
}

/** How a result stands. */
export function StandingBadge({ row }: { row: Pick<OutcomeRow, "standing" | "dueOn"> }) {
  const say = useStandingWords();
  return <Badge {...looks[row.standing]}>{say(row)}</Badge>;
}
