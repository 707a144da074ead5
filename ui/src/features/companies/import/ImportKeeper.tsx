/** The import of companies, held above the screens: what was said of a file stays, and long work
 * goes on, while one looks at another. */
import { createContext, type ReactNode, useContext, useState } from "react";
import {
  type ChosenTable,
  type CompanyRecipe,
  commands,
  type ImportOutcome,
  type Progress,
} from "@/bridge";
import { type Task, useTask } from "@/components/Progress";

/** What a person said of the columns of one sheet. */
export interface SheetDraft {
  /** The recipe that was kept and on which it rests, or the proposed one. */
  from: string;
  recipe: CompanyRecipe;
  /** The year of the figures as it is typed. */
  year: string;
}

interface TableDraft {
  table: ChosenTable;
  /** The sheet that is looked at; the first where none is named. */
  sheet: string | null;
  /** What was said, by sheet. */
  sheets: Readonly<Record<string, SheetDraft>>;
}

type Channel = Parameters<Parameters<Task<unknown>["start"]>[0]>[0];

interface CompanyImports {
  /** The file whose columns are being explained. */
  draft: TableDraft | null;
  choose: (table: ChosenTable | null) => void;
  look: (sheet: string) => void;
  say: (sheet: string | null, said: SheetDraft) => void;
  /** Reading the file into an import. */
  reading: Task<string>;
  read: (table: ChosenTable, recipe: CompanyRecipe) => void;
  /** Matching the rows of an import anew, or writing them. */
  work: Task<ImportOutcome | null>;
  /** The import that is or was worked on. */
  worksOn: string | null;
  run: (id: string, work: (channel: Channel) => Promise<ImportOutcome | null>) => void;
  /** A screen is left: what has ended is forgotten, what runs goes on. */
  leave: () => void;
}

const ImportContext = createContext<CompanyImports | null>(null);

/** Holds the imports of companies for every screen below it. */
export function CompanyImportKeeper({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<TableDraft | null>(null);
  const [worksOn, setWorksOn] = useState<string | null>(null);
  const reading = useTask<string>();
  const work = useTask<ImportOutcome | null>();
  const held: CompanyImports = {
    draft,
    choose: (table) => {
      reading.reset();
      setDraft(table && { table, sheet: null, sheets: {} });
    },
    look: (sheet) => setDraft((now) => now && { ...now, sheet }),
    say: (sheet, said) =>
      setDraft((now) => now && { ...now, sheets: { ...now.sheets, [sheet ?? ""]: said } }),
    reading,
    read: ({ token }, recipe) =>
      void reading.start((channel) => commands.companyImportsStage({ token, recipe }, channel)),
    work,
    worksOn,
    run: (id, start) => {
      setWorksOn(id);
      void work.start(start);
    },
    leave: () => {
      if (reading.error !== null) reading.reset();
      if (!work.isRunning) work.reset();
    },
  };
  return <ImportContext value={held}>{children}</ImportContext>;
}

/** The imports of companies that this window holds. */
export function useCompanyImports(): CompanyImports {
  const held = useContext(ImportContext);
  if (!held) throw new Error("no import of companies is held above this screen");
  return held;
}

/** What of the work on an import is to be seen on its page. */
export function useWorkOn(id: string): {
  isRunning: boolean;
  /** Another import is being worked on: this one waits. */
  isBusy: boolean;
  step: Progress | null;
  outcome: ImportOutcome | null;
  error: unknown;
  run: (work: (channel: Channel) => Promise<ImportOutcome | null>) => void;
  cancel: () => void;
  reset: () => void;
} {
  const { work, worksOn, run } = useCompanyImports();
  const isOurs = worksOn === id;
  return {
    isRunning: isOurs && work.isRunning,
    isBusy: !isOurs && work.isRunning,
    step: isOurs ? work.step : null,
    outcome: isOurs ? work.result : null,
    error: isOurs ? work.error : null,
    run: (start) => run(id, start),
    cancel: work.cancel,
    reset: work.reset,
  };
}
