import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useT } from "@/i18n/t";
import { ConfirmDialog } from "./Dialog";

interface LeavingDialogProps {
  /** Whether anything would be lost. */
  isAsked: boolean;
  title: string;
  /** What would be lost. */
  children: ReactNode;
}

/** Asks before a screen is left on which something was typed or chosen that no draft keeps. */
export function LeavingDialog({ isAsked, title, children }: LeavingDialogProps) {
  const t = useT();
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname,
    disabled: !isAsked,
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (leaving.status !== "blocked") return null;
  return (
    <ConfirmDialog
      title={title}
      isOpen
      onClose={leaving.reset}
      action={t("action-leave")}
      isDangerous
      onConfirm={leaving.proceed}
    >
      <p>{children}</p>
    </ConfirmDialog>
  );
}
