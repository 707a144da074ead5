import { parseDate } from "@internationalized/date";
import { CalendarClock, CircleCheck, CircleX, Clock, Inbox, type LucideIcon } from "lucide-react";
import type { SupplierDeclarationRow } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { useT } from "@/i18n/t";

/** How long before its end a declaration is asked for again. */
const notice = { days: 30 };

type Stand = SupplierDeclarationRow["state"] | "expiring";

const looks: Record<Stand, { tone: Tone; icon: LucideIcon }> = {
  requested: { tone: "active", icon: Inbox },
  received: { tone: "good", icon: CircleCheck },
  expiring: { tone: "attention", icon: Clock },
  upcoming: { tone: "active", icon: CalendarClock },
  expired: { tone: "danger", icon: CircleX },
};

/** How a declaration stands: asked for, counts, about to end, ended. */
export function DeclarationBadge({ row, today }: { row: SupplierDeclarationRow; today: string }) {
  const t = useT();
  const stand = standOf(row, today);
  return <Badge {...looks[stand]}>{t(`declaration-state-${stand}`)}</Badge>;
}

function standOf({ state, declaration }: SupplierDeclarationRow, today: string): Stand {
  const { validTo } = declaration;
  const last = parseDate(today).add(notice).toString();
  return state === "received" && validTo !== null && validTo <= last ? "expiring" : state;
}
