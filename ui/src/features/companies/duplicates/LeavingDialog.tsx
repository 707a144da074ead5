import { useBlocker } from "@tanstack/react-router";
import { ConfirmDialog } from "@/components/Dialog";
import { useT } from "@/i18n/t";

/** Asks before a screen is left on which something was chosen. */
export function LeavingDialog({ isAsked }: { isAsked: boolean }) {
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
      title={t("merge-leave-title")}
      isOpen
      onClose={leaving.reset}
      action={t("merge-leave")}
      isDangerous
      onConfirm={leaving.proceed}
    >
      <p>{t("merge-leave-text")}</p>
    </ConfirmDialog>
  );
}
