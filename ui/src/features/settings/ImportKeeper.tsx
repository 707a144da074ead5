/** The import of a tariff, held above the screens: it goes on while one looks at another. */
import { createContext, type ReactNode, useContext, useState } from "react";
import type { ChosenSchedule, ImportReport } from "@/bridge";
import { type Task, useTask } from "@/components/Progress";

interface Import {
  /** The file that was chosen. */
  chosen: ChosenSchedule | null;
  choose: (file: ChosenSchedule) => void;
  task: Task<ImportReport>;
  /** The screen is left: what has ended is forgotten, what runs goes on. */
  leave: () => void;
}

const ImportContext = createContext<Import | null>(null);

/** Holds the import for every screen below it. */
export function ImportKeeper({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ChosenSchedule | null>(null);
  const task = useTask<ImportReport>();
  const choose = (file: ChosenSchedule) => {
    task.reset();
    setChosen(file);
  };
  const leave = () => {
    if (task.isRunning) return;
    task.reset();
    setChosen(null);
  };
  return <ImportContext value={{ chosen, choose, task, leave }}>{children}</ImportContext>;
}

/** The import that is under way or was the last one. */
export function useImport(): Import {
  const held = useContext(ImportContext);
  if (!held) throw new Error("no import is held above this screen");
  return held;
}
