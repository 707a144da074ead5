import { CirclePause, Compass, Eye, type LucideIcon, Ship } from "lucide-react";
import type { MarketStatus } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useWords } from "@/i18n/t";

const looks: Record<MarketStatus, { tone: Tone; icon: LucideIcon }> = {
  interested: { tone: "neutral", icon: Eye },
  exploring: { tone: "active", icon: Compass },
  exporting: { tone: "good", icon: Ship },
  paused: { tone: "attention", icon: CirclePause },
};

const statuses = Object.keys(looks) as MarketStatus[];

/** Every status, to be chosen from. */
export function useMarketStatuses(): { id: MarketStatus; label: string }[] {
  const words = useWords();
  return statuses.map((id) => ({ id, label: words(`market-status-${id}`) }));
}

/** How far a company is in a market. */
export function MarketStatusBadge({ status }: { status: MarketStatus }) {
  const words = useWords();
  return <Badge {...looks[status]}>{words(`market-status-${status}`)}</Badge>;
}
