import { CircleCheck, CircleDashed, CircleSlash, Clock, type LucideIcon } from "lucide-react";
import type { FollowUpRow, FollowUpState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useT, useWords } from "@/i18n/t";

const looks: Record<FollowUpState, { tone: Tone; icon: LucideIcon }> = {
  open: { tone: "neutral", icon: CircleDashed },
  done: { tone: "good", icon: CircleCheck },
  dropped: { tone: "neutral", icon: CircleSlash },
};

/** How a follow-up stands. */
export function FollowUpBadge({
  row: { state, isOverdue },
}: {
  row: Pick<FollowUpRow, "state" | "isOverdue">;
}) {
  const t = useT();
  const words = useWords();
  if (isOverdue) {
    return (
      <Badge tone="danger" icon={Clock}>
        {t("follow-up-overdue")}
      </Badge>
    );
  }
  return <Badge {...looks[state]}>{words(`follow-up-state-${state}`)}</Badge>;
}
