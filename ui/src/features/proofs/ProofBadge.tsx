import { CircleCheck, CircleSlash, Clock, type LucideIcon, PencilLine } from "lucide-react";
import type { OriginProofRow } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useT } from "@/i18n/t";

type Stand = OriginProofRow["state"] | "expired";

const looks: Record<Stand, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: "active", icon: PencilLine },
  issued: { tone: "good", icon: CircleCheck },
  expired: { tone: "attention", icon: Clock },
  withdrawn: { tone: "neutral", icon: CircleSlash },
};

/** How far a proof is, and whether it still serves. */
export function ProofBadge({ row, today }: { row: OriginProofRow; today: string | undefined }) {
  const t = useT();
  const { state, servesUntil } = row;
  const isOver = state === "issued" && servesUntil !== null && today && servesUntil < today;
  const stand = isOver ? "expired" : state;
  return <Badge {...looks[stand]}>{t(`proof-state-${stand}`)}</Badge>;
}
