/** Long work that is held above the screens: it goes on, and is told of, while one looks at another. */
import {
  type Context,
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { locale } from "@/i18n/locale";
import { type PlainMessageId, type Translate, translator } from "@/i18n/t";
import { useLeaving } from "./leaving";
import { type Task, useTask } from "./Progress";
import { notify, notifyErrorOn } from "./toast";

interface Told<Result> {
  /** The name of the screen that shows the work. */
  screen: PlainMessageId;
  /** What is said of what was done; nothing where nothing was. */
  done: (t: Translate, result: Result) => string | null;
  /** Whether what came of it is shown again when one comes back: what says what is to do elsewhere. */
  isKept?: boolean;
}

/** What a piece of work is about, where there are several of its kind: a mission with its name. */
export interface Subject {
  id: string;
  name: string;
}

/** A task that knows what it is about; null where nothing was begun, or where there is but one. */
export interface Work<Result> extends Omit<Task<Result>, "start"> {
  subject: Subject | null;
  start: (run: Parameters<Task<Result>["start"]>[0], subject?: Subject) => Promise<void>;
}

interface Held<Result> {
  task: Work<Result>;
  isInSight: RefObject<boolean>;
}

/** One kind of long work: what is told of it, and the place where it is held. */
interface LongWork<Result> extends Told<Result> {
  context: Context<Held<Result> | null>;
}

/** A kind of long work. */
export function longWork<Result>(told: Told<Result>): LongWork<Result> {
  return { ...told, context: createContext<Held<Result> | null>(null) };
}

interface WorkKeeperProps<Result> {
  of: LongWork<Result>;
  children: ReactNode;
}

/** Holds work of one kind for every screen below it. */
export function WorkKeeper<Result>({ of: work, children }: WorkKeeperProps<Result>) {
  const task = useTask<Result>();
  const isInSight = useRef(false);
  const [subject, setSubject] = useState<Subject | null>(null);
  const start: Work<Result>["start"] = (run, about) => {
    const named = (words: string) => (about ? `${about.name}: ${words}` : words);
    setSubject(about ?? null);
    return task.start(async (channel) => {
      try {
        const result = await run(channel);
        const words = work.done(translator(locale()), result);
        if (words !== null) notify(named(words));
        return result;
      } catch (error) {
        // Its own screen says it where it belongs.
        if (!isInSight.current) notifyErrorOn(named(translator(locale())(work.screen)), error);
        throw error;
      }
    });
  };
  const { context: HeldContext } = work;
  return (
    <HeldContext value={{ task: { ...task, subject, start }, isInSight }}>{children}</HeldContext>
  );
}

/** The work that is under way or was the last, for the screen that shows it; what has ended is
 * forgotten when that is left, unless it is kept. */
export function useWork<Result>({ context, isKept }: LongWork<Result>): Work<Result> {
  const held = useContext(context);
  if (!held) throw new Error("no work is held above this screen");
  const { task, isInSight } = held;
  useEffect(() => {
    isInSight.current = true;
    return () => {
      isInSight.current = false;
    };
  }, [isInSight]);
  useLeaving(() => {
    if (!task.isRunning && !(isKept && task.result !== null)) task.reset();
  });
  return task;
}
