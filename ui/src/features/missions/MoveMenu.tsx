import {
  BadgeCheck,
  CircleCheck,
  CircleX,
  Clock,
  Inbox,
  LogOut,
  type LucideIcon,
  MoreHorizontal,
  UserCheck,
} from "lucide-react";
import type { RegistrationRow, RegistrationState } from "@/bridge";
import { Menu } from "@/components/Menu";
import { useT, useWords } from "@/i18n/t";

const icons: Record<RegistrationState, LucideIcon> = {
  applied: Inbox,
  accepted: CircleCheck,
  waiting: Clock,
  rejected: CircleX,
  confirmed: BadgeCheck,
  attended: UserCheck,
  withdrawn: LogOut,
};

/** What may happen next to a registration, as far as this person may decide it. */
export function MoveMenu({
  row: { companyName, moves },
  onMove,
}: {
  row: RegistrationRow;
  onMove: (to: RegistrationState) => void;
}) {
  const t = useT();
  const words = useWords();
  if (moves.length === 0) return null;
  return (
    <Menu
      icon={MoreHorizontal}
      label={t("registration-moves-of", { name: companyName })}
      actions={moves.map((to) => ({
        id: to,
        label: words(`move-${to}`),
        icon: icons[to],
        onAction: () => onMove(to),
      }))}
    />
  );
}
