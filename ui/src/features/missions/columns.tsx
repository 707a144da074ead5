import type { MissionRow } from "@/bridge";
import type { GridColumn } from "@/components/DataGrid";
import { WindowBadge } from "@/components/WindowBadge";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./missions.module.css";

/** The columns of the list of missions. */
export function useMissionColumns(): GridColumn<MissionRow>[] {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  return [
    {
      id: "name",
      label: t("mission-name"),
      width: "3fr",
      minWidth: 180,
      show: ({ name }) => <span className={styles.cell}>{name}</span>,
    },
    {
      id: "kind",
      label: t("mission-kind"),
      width: 170,
      isExtra: true,
      show: ({ kind }) => words(`mission-kind-${kind}`),
    },
    {
      id: "dates",
      label: t("mission-dates"),
      width: 156,
      show: ({ startsOn, endsOn }) => formats.dayRange(startsOn, endsOn),
    },
    {
      id: "place",
      label: t("mission-place"),
      width: "1.4fr",
      minWidth: 110,
      show: ({ city, country }) => (
        <span className={styles.cell}>{`${city}, ${formats.country(country)}`}</span>
      ),
    },
    {
      id: "places",
      label: t("mission-places"),
      width: 150,
      show: ({ places }) =>
        [
          t("places-short", {
            accepted: String(places.accepted),
            capacity: String(places.capacity),
          }),
          ...(places.waiting > 0 ? [t("places-waiting", { count: places.waiting })] : []),
        ].join(" · "),
    },
    {
      id: "window",
      label: t("mission-window"),
      width: 128,
      show: ({ window }) => <WindowBadge window={window} />,
    },
  ];
}
