/** Days and times by the clocks of the place of a mission. */
import { useQuery } from "@tanstack/react-query";
import { missionQuery } from "@/bridge/queries";
import { useFormats } from "@/i18n/format";
import { localOf } from "./local-time";

interface There {
  timeZone: string;
  /** The time of day of a moment: `10:40`. */
  clock: (instant: string) => string;
  /** A moment: `11 oct 2027, 10:40`. */
  moment: (instant: string) => string;
  /** The time of day of a moment of today there, else with its day. */
  lately: (instant: string) => string;
}

/** The clock of a mission; that of this machine before it is known. */
export function useThere(mission: string): There {
  const formats = useFormats();
  const { data: detail } = useQuery(missionQuery(mission));
  const timeZone =
    detail?.mission.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  const clock = (instant: string) => localOf(instant, timeZone).slice(11, 16);
  const moment = (instant: string) =>
    `${formats.day(localOf(instant, timeZone))}, ${clock(instant)}`;
  const dayOf = (instant: string) => localOf(instant, timeZone).slice(0, 10);
  return {
    timeZone,
    clock,
    moment,
    lately: (instant) =>
      dayOf(instant) === dayOf(new Date().toISOString()) ? clock(instant) : moment(instant),
  };
}
