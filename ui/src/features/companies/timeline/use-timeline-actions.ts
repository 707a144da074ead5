import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

/** What is done with the notes and files of a company. */
export function useTimelineActions(company: string) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: ["companies", "timeline", company] });
  const attach = useMutation({
    mutationFn: (note: string | null) => commands.filesAttach({ company, note }),
    onSuccess: async (attached) => {
      if (attached === null) return;
      await read();
      await notifyUndoable(t("company-file-attached"));
    },
    onError: notifyError,
  });
  const detach = useMutation({
    mutationFn: (id: string) => commands.filesDetach(id),
    onSuccess: async () => {
      await read();
      await notifyUndoable(t("company-file-removed"));
    },
    onError: notifyError,
  });
  const remove = useMutation({
    mutationFn: (id: string) => commands.notesRemove(id),
    onSuccess: async () => {
      await read();
      await notifyUndoable(t("note-removed"));
    },
    onError: notifyError,
  });
  return { attach, detach, remove };
}

export type TimelineActions = ReturnType<typeof useTimelineActions>;
