/** Who stands at the door: scans wait their turn, so that one that comes while another is answered is not lost. */
import { useEffect, useRef, useState } from "react";
import { type AtTheDoor, commands, type DoorWay, type ScanAnswer } from "@/bridge";

/** Somebody who wants to pass. */
export interface Passing {
  /** The nonce of the scan: asked again, it is the same scan. */
  id: string;
  who: AtTheDoor;
  zone: string;
  way: DoorWay;
  force: string | null;
  /** When they really passed, where that is told later; null for this moment. */
  at: string | null;
}

/** What became of it: the answer of the desk, or why there is none. */
export interface Passed {
  passing: Passing;
  answer: ScanAnswer | null;
  error: unknown;
}

/** The door chosen, what waits, and the last that passed. */
export interface Door {
  zone: string | null;
  way: DoorWay;
  waiting: number;
  /** The newest first. */
  last: readonly Passed[];
  pass: (who: AtTheDoor) => void;
  /** Lets somebody through whatever stands against it. */
  force: (passed: Passed, reason: string) => void;
  /** Asks again where no answer came. */
  again: (passed: Passed) => void;
  /** Shows what became of somebody who was told later. */
  told: (passed: Passed) => void;
}

/** So many passes stay in sight. */
export const inSight = 10;

/** A scan that came before anybody said at which door. */
interface Waiting extends Omit<Passing, "zone" | "way"> {
  zone: string | null;
  way: DoorWay | null;
}

/** Sends scans to the desk one after the other; without a zone they wait for one. */
export function useDoor(mission: string, zone: string | null, way: DoorWay): Door {
  const [queue, setQueue] = useState<readonly Waiting[]>([]);
  const [last, setLast] = useState<readonly Passed[]>([]);
  const isBusy = useRef(false);
  const [current] = queue;
  useEffect(() => {
    const at = current?.zone ?? zone;
    if (!current || at === null || isBusy.current) return;
    isBusy.current = true;
    const passing: Passing = { ...current, zone: at, way: current.way ?? way };
    const told = (answer: ScanAnswer | null, error: unknown) => {
      isBusy.current = false;
      setLast((before) => withNewest(before, { passing, answer, error }));
      setQueue((before) => before.filter((other) => other !== current));
    };
    commands.fairPass({ ...passing, mission }).then(
      (answer) => told(answer, null),
      (error: unknown) => told(null, error),
    );
  }, [current, mission, zone, way]);
  const add = (waiting: Waiting) => setQueue((before) => [...before, waiting]);
  const anew = () => crypto.randomUUID();
  return {
    zone,
    way,
    waiting: queue.length,
    last,
    pass: (who) =>
      add({ id: anew(), who, force: null, at: null, zone, way: zone === null ? null : way }),
    force: ({ passing }, reason) => add({ ...passing, id: anew(), force: reason }),
    again: ({ passing }) => add({ ...passing }),
    told: (passed) => setLast((before) => withNewest(before, passed)),
  };
}

function withNewest(before: readonly Passed[], passed: Passed): readonly Passed[] {
  const others = before.filter((other) => other.passing.id !== passed.passing.id);
  return [passed, ...others].slice(0, inSight);
}
