/** What every short form that keeps a record does: its draft, who saved meanwhile, and how it is saved. */
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useDraft } from "./drafts";
import { useStale } from "./StaleNotice";
import { notifyUndoable } from "./undo";

interface RecordWork<Typed, Saved> {
  /** The name of the form, under which what is typed is kept. */
  form: string;
  /** The record, or what a new one hangs from, if anything. */
  record: string | null;
  /** What the form would begin with by now; null for a new record. */
  known: Typed | null;
  blank: Typed;
  save: (typed: Typed) => Promise<Saved>;
  /** What is said when it is saved. */
  said: (typed: Typed, saved: Saved) => string;
  /** What is read again where saving is refused. */
  shows: QueryKey;
  /** Called with what the desk gives back for it. */
  onSaved?: (saved: Saved) => void;
  onClose: () => void;
}

/** A record while it is typed: its draft, who saved meanwhile, and how it is saved. */
export function useRecord<Typed extends { version: number | null }, Saved = unknown>({
  form,
  record,
  known,
  blank,
  save,
  said,
  shows,
  onSaved,
  onClose,
}: RecordWork<Typed, Saved>) {
  const client = useQueryClient();
  const draft = useDraft<Typed>(form, record, known ?? blank);
  const typed = draft.value;
  const saving = useMutation({
    mutationFn: () => save(typed),
    onSuccess: async (saved) => {
      await draft.settle();
      onSaved?.(saved);
      onClose();
      await notifyUndoable(said(typed, saved));
    },
    onError: () => client.invalidateQueries({ queryKey: shows }),
  });
  const stale = useStale<Typed, Saved>(draft, saving, known);
  return {
    typed,
    set: (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part })),
    frame: { draft, saving, stale, onClose },
  };
}
