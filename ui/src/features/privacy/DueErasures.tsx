import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands } from "@/bridge";
import { dueErasuresQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ConfirmDialog } from "@/components/Dialog";
import { Notice } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";

/** What stayed at erasures and nothing has kept any more, and the way to erase it too. */
export function DueErasures() {
  const t = useT();
  const client = useQueryClient();
  const { data: count = 0 } = useQuery(dueErasuresQuery);
  const [isAsked, setAsked] = useState(false);
  const finishing = useMutation({
    mutationFn: () => commands.privacyFinishErasures(),
    onSuccess: (erased) => notify(t("privacy-erasures-finished", { count: erased })),
    onError: notifyError,
    onSettled: () => {
      setAsked(false);
      void client.invalidateQueries({ queryKey: ["erasures"] });
    },
  });
  if (count === 0) return null;
  return (
    <Notice tone="attention" title={t("privacy-erasures-due", { count })}>
      <Button onPress={() => setAsked(true)}>{t("privacy-erasures-finish")}</Button>
      <ConfirmDialog
        title={t("privacy-erasures-finish")}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        action={t("privacy-erasures-finish")}
        isDangerous
        isPending={finishing.isPending}
        onConfirm={() => finishing.mutate()}
      >
        <p>{t("privacy-erasures-finish-text")}</p>
      </ConfirmDialog>
    </Notice>
  );
}
