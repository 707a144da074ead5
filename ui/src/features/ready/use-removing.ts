import { useMutation } from "@tanstack/react-query";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

/** Takes a row away, with the way back. */
export function useRemoving(): (name: string, remove: () => Promise<unknown>) => void {
  const t = useT();
  const removing = useMutation({
    mutationFn: ({ remove }: { name: string; remove: () => Promise<unknown> }) => remove(),
    onSuccess: (_, { name }) => notifyUndoable(t("ready-removed", { name })),
    onError: notifyError,
  });
  return (name, remove) => removing.mutate({ name, remove });
}
