/** How somebody takes part, as it is typed. */
import type { MeetingParticipant } from "@/bridge";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";
import { countOf, typedCount } from "./digits";
import type { Stretch } from "./StretchRows";

/** Limits are typed as digits; blank is none. */
export interface TypedParticipant {
  version: number | null;
  most: string;
  mostADay: string;
  mostASession: string;
  pauseMinutes: string;
  acceptsAll: boolean;
  away: FormRow<Stretch>[];
}

/** Whoever has no wishes of their own. */
export const blankParticipant: TypedParticipant = {
  version: null,
  most: "",
  mostADay: "",
  mostASession: "",
  pauseMinutes: "",
  acceptsAll: false,
  away: [],
};

/** A participant as the form shows it. */
export function typedOf(version: number, kept: MeetingParticipant): TypedParticipant {
  return {
    version,
    most: typedCount(kept.most),
    mostADay: typedCount(kept.mostADay),
    mostASession: typedCount(kept.mostASession),
    pauseMinutes: kept.pauseMinutes === 0 ? "" : `${kept.pauseMinutes}`,
    acceptsAll: kept.acceptsAll,
    away: kept.away.map(formRow),
  };
}

/** A participant as the desk takes it. */
export function participantOf(
  typed: TypedParticipant,
  who: Pick<MeetingParticipant, "registration" | "buyer">,
): MeetingParticipant {
  return {
    ...who,
    most: countOf(typed.most),
    mostADay: countOf(typed.mostADay),
    mostASession: countOf(typed.mostASession),
    pauseMinutes: Number(typed.pauseMinutes),
    acceptsAll: typed.acceptsAll,
    away: typed.away.map(rowOf),
  };
}
