/** Days and times by the clocks of the place of a mission. */

import { useQuery } from "@tanstack/react-query";
import { missionQuery } from "@/bridge/queries";
import { localOf } from "@/components/local-time";

interface There {
  timeZone: string;
  /** The time of day of a moment: `10:40`. */
  clock: (instant: string) => string;
  /** The day of a moment: `2027-10-11`. */
  day: (instant: string) => string;
}

/** The clock of a mission; that of this machine before it is known. */
export function useThere(mission: string): There {
  const { data: detail } = useQuery(missionQuery(mission));
  const timeZone =
    detail?.mission.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return {
    timeZone,
    clock: (instant) => localOf(instant, timeZone).slice(11, 16),
    day: (instant) => localOf(instant, timeZone).slice(0, 10),
  };
}
