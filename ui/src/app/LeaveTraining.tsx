import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components";
import { commands } from "@/bridge";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import styles from "./LeaveTraining.module.css";

const ConfirmDialog = lazy(async () => ({
  default: (await import("@/components/Dialog")).ConfirmDialog,
}));

/** The way from the training office to the real one. */
export function LeaveTraining() {
  const t = useT();
  const [isAsked, setAsked] = useState(false);
  const leaving = useMutation({
    mutationFn: () => commands.settingsLeaveTraining(),
    onError: (error) => {
      setAsked(false);
      notifyError(error);
    },
  });
  return (
    <>
      <Button className={styles.leave} onPress={() => setAsked(true)}>
        {t("training-leave")}
      </Button>
      <Suspense>
        {isAsked && (
          <ConfirmDialog
            title={t("training-leave")}
            isOpen
            onClose={() => setAsked(false)}
            action={t("training-leave-action")}
            isPending={leaving.isPending}
            onConfirm={() => leaving.mutate()}
          >
            <p>{t("training-leave-text")}</p>
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}
