import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

/** Asks for the photograph of a card and keeps it with a lead. */
export function useAttachingCard() {
  const t = useT();
  return useMutation({
    mutationFn: (lead: string) => commands.fairAttachCard(lead),
    onSuccess: async (isKept) => {
      if (isKept) await notifyUndoable(t("fair-card-kept"));
    },
    onError: notifyError,
  });
}
