import { useMutation } from "@tanstack/react-query";
import type { SavedFile } from "@/bridge";
import { useT } from "@/i18n/t";
import { notify, notifyError } from "./toast";

/** Hands out a file: the dialog asks where, and a message says what was saved. */
export function useSaving() {
  const t = useT();
  return useMutation({
    mutationFn: (save: () => Promise<SavedFile | null>) => save(),
    onSuccess: (file) => {
      if (file) notify(t("file-saved", { name: file.name }));
    },
    onError: notifyError,
  });
}
