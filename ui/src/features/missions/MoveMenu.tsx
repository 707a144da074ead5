import { useNavigate } from "@tanstack/react-router";
import {
  BadgeCheck,
  CircleCheck,
  CircleX,
  Clock,
  FileText,
  Inbox,
  LogOut,
  type LucideIcon,
  MoreHorizontal,
  Pencil,
  UserCheck,
  UserX,
} from "lucide-react";
import type { RegistrationRow, RegistrationState } from "@/bridge";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
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
  row: { id, missionId, companyName, delegates, moves, mayEdit },
  onMove,
}: {
  row: RegistrationRow;
  onMove: (to: RegistrationState) => void;
}) {
  const t = useT();
  const words = useWords();
  const navigate = useNavigate();
  const mayErase = useMay("erase-persons");
  if (moves.length === 0 && !mayEdit && delegates.length === 0) return null;
  const edit = {
    id: "edit",
    label: t("registration-edit"),
    icon: Pencil,
    onAction: () =>
      void navigate({
        to: "/missions/$mission/registrations/$registration",
        params: { mission: missionId, registration: id },
      }),
  };
  const documents = {
    id: "documents",
    label: t("documents-title"),
    icon: FileText,
    onAction: () =>
      void navigate({
        to: "/missions/$mission/registrations/$registration/documents",
        params: { mission: missionId, registration: id },
      }),
  };
  const steps = moves.map((to) => ({
    id: to as string,
    label: words(`move-${to}`),
    icon: icons[to],
    onAction: () => onMove(to),
  }));
  const erasures = (mayErase ? delegates : []).map(({ id: delegate, name }) => ({
    id: `erase-${delegate}`,
    label: t("privacy-erase-of", { name }),
    icon: UserX,
    onAction: () => void navigate({ to: `/privacy/erase/delegate/${delegate}` }),
  }));
  return (
    <Menu
      icon={MoreHorizontal}
      label={t("registration-moves-of", { name: companyName })}
      actions={[...steps, ...(mayEdit ? [edit] : []), documents, ...erasures]}
    />
  );
}
