import {
  CircleCheck,
  CirclePlus,
  CopyX,
  Equal,
  Hourglass,
  type LucideIcon,
  Merge,
  PencilLine,
  TriangleAlert,
} from "lucide-react";
import type { RowState } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<RowState, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: "neutral", icon: Hourglass },
  problem: { tone: "danger", icon: TriangleAlert },
  duplicate: { tone: "attention", icon: CopyX },
  new: { tone: "active", icon: CirclePlus },
  changed: { tone: "active", icon: PencilLine },
  joined: { tone: "neutral", icon: Merge },
  unchanged: { tone: "neutral", icon: Equal },
  applied: { tone: "good", icon: CircleCheck },
};

/** What a row is. */
export function RowBadge({ state }: { state: RowState }) {
  const words = useWords();
  return <Badge {...looks[state]}>{words(`import-row-${state}`)}</Badge>;
}
