import { Ban, CircleCheck, CircleDashed, CirclePlay, type LucideIcon } from "lucide-react";
import type { ActionState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useT } from "@/i18n/t";

const looks: Record<ActionState, { tone: Tone; icon: LucideIcon }> = {
  planned: { tone: "neutral", icon: CircleDashed },
  doing: { tone: "active", icon: CirclePlay },
  done: { tone: "good", icon: CircleCheck },
  dropped: { tone: "neutral", icon: Ban },
};

/** The states of an action in words, in their order. */
export function useActionStates(): { id: ActionState; label: string }[] {
  const t = useT();
  return [
    { id: "planned", label: t("plan-state-planned") },
    { id: "doing", label: t("plan-state-doing") },
    { id: "done", label: t("plan-state-done") },
    { id: "dropped", label: t("plan-state-dropped") },
  ];
}

/** How an action stands. */
export function PlanStateBadge({ state }: { state: ActionState }) {
  const label = useActionStates().find(({ id }) => id === state)?.label ?? state;
  return <Badge {...looks[state]}>{label}</Badge>;
}
