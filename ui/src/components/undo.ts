import { commands } from "@/bridge";
import { locale } from "@/i18n/locale";
import { translator } from "@/i18n/t";
import { notify, notifyError } from "./toast";

/** Says what was just written, with the way to take it back. */
export async function notifyUndoable(text: string): Promise<void> {
  const last = await commands.journalRecent({ before: null, limit: 1 }).then(
    ({ rows: [newest] }) => newest,
    () => undefined,
  );
  notify(text, last?.isUndoable ? () => void undo(last.id) : undefined);
}

/** Takes an operation back and says so, or says why it cannot be taken back. */
export async function undo(operation: string): Promise<void> {
  try {
    await commands.journalUndo(operation);
    notify(translator(locale())("journal-undone"));
  } catch (error) {
    notifyError(error);
  }
}
