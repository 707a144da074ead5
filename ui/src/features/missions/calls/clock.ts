/** Hours of a call, which are read by the clocks of its zone and may be others here. */
import { instantOf, localOf } from "@/components/local-time";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";

/** The zone of this machine. */
function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Says an hour of a zone, and the one here where the clocks differ. */
export function useHours() {
  const t = useT();
  const formats = useFormats();
  return (local: string, timeZone: string) => {
    const [day = "", time = ""] = local.split("T");
    const there = t("mission-local-time", {
      day: formats.day(day),
      time: time.slice(0, 5),
      timeZone,
    });
    const here = hereOf(local, timeZone);
    return {
      there,
      here: here?.isOther ? t("call-here", { moment: formats.instant(here.instant) }) : null,
    };
  };
}

/** The moment of an hour of a zone, and whether the clocks here show another one; null where there is none. */
function hereOf(local: string, timeZone: string) {
  try {
    const instant = instantOf(local, timeZone);
    return { instant, isOther: localOf(instant, zoneHere()).slice(0, 16) !== local.slice(0, 16) };
  } catch {
    return null;
  }
}
