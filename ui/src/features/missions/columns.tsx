import type { MissionRow } from "@/bridge";
import type { GridColumn } from "@/components/DataGrid";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./missions.module.css";
import { WindowBadge } from "./WindowBadge";

/** The columns of the list of missions. */
export function useMissionColumns(): GridColumn<MissionRow>[] {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  return [
    {
      id: "name",
      label: t("mission-name"),
      width: "2fr",
      minWidth: 200,
      show: ({ name }) => <span className={styles.cell}>{name}</span>,
    },
    {
      id: "kind",
      label: t("mission-kind"),
      width: 154,
      show: ({ kind }) => words(`mission-kind-${kind}`),
    },
    {
      id: "dates",
      label: t("mission-dates"),
      width: 164,
      show: ({ startsOn, endsOn }) => formats.dayRange(startsOn, endsOn),
    },
    {
      id: "place",
      label: t("mission-place"),
      width: "1fr",
      minWidth: 140,
      show: ({ city, country }) => (
        <span className={styles.cell}>{`${city}, ${formats.country(country)}`}</span>
      ),
    },
    {
      id: "places",
      label: t("mission-places"),
      width: 164,
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
      width: 136,
      show: ({ window }) => <WindowBadge window={window} />,
    },
  ];
}
