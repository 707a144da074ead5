import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { MissionDetail } from "@/bridge";
import { callsQuery, missionQuery } from "@/bridge/queries";
import { useMarkets, useSectors } from "@/components/catalogue";
import { Fact, Facts } from "@/components/Facts";
import { localOf } from "@/components/local-time";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { CallLinks } from "./calls/CallLinks";
import { CallStart } from "./calls/CallStart";
import { CallVersions } from "./calls/CallVersions";
import { CallView } from "./calls/CallView";
import { useHours } from "./calls/clock";

import { RequirementList } from "./calls/RequirementList";
import { publishedOf, shownOf } from "./calls/versions";
import styles from "./missions.module.css";
import { PlacesMeter } from "./PlacesMeter";

const route = getRouteApi("/missions/$mission/");

/** The call: what the mission is for, whom it takes, until when, with what money, in every version. */
export function CallTab() {
  const t = useT();
  const { mission: id } = route.useParams();
  const { call: wanted } = route.useSearch();
  const { data: detail } = useQuery(missionQuery(id));
  const { data: calls, error, refetch } = useQuery(callsQuery(id));
  if (!detail) return null;
  const { mission, places } = detail;
  const shown = calls && shownOf(calls, wanted);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {mission.description !== "" && <p className={styles.description}>{mission.description}</p>}
        <MissionFacts detail={detail} hasCall={calls !== undefined && !!publishedOf(calls)} />
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!calls && !error && <Skeleton rows={6} />}
        {calls && !shown && <CallStart missionId={id} mission={mission} />}
        {calls && shown && <CallView key={shown.id} row={shown} calls={calls} detail={detail} />}
        <Section title={t("call-mission-asks")} help={t("mission-requirements-always")}>
          <RequirementList requirements={mission.requirements} />
        </Section>
      </div>
      <aside className={styles.side} aria-label={t("mission-places")}>
        <div className={styles.part}>
          <h2>{t("mission-places")}</h2>
          <PlacesMeter places={places} />
        </div>
        {shown && <CallLinks missionId={id} call={shown} />}
        {calls && shown && <CallVersions missionId={id} calls={calls} shown={shown.id} />}
      </aside>
    </div>
  );
}

/** Where and for whom the mission is; a public call says the hours itself. */
function MissionFacts({
  detail: { mission },
  hasCall,
}: {
  detail: MissionDetail;
  hasCall: boolean;
}) {
  const t = useT();
  const formats = useFormats();
  const hours = useHours();
  const sectors = useSectors();
  const markets = useMarkets();
  const { opensAt, closesAt, timeZone } = mission;
  const local = (instant: string) => hours(localOf(instant, timeZone), timeZone).there;
  return (
    <Facts>
      {!hasCall && (
        <>
          <Fact name={t("mission-opens")}>
            {opensAt ? local(opensAt) : t("mission-opens-at-once")}
          </Fact>
          <Fact name={t("mission-closes")}>
            {closesAt ? local(closesAt) : t("mission-closes-at-end")}
          </Fact>
        </>
      )}
      <Fact name={t("mission-venue")}>{mission.venue}</Fact>
      <Fact name={t("mission-organiser")}>{mission.organiser}</Fact>
      <Fact name={t("mission-sectors")}>{formats.list(mission.sectors.map(sectors.nameOf))}</Fact>
      <Fact name={t("mission-markets")}>{formats.list(mission.markets.map(markets.nameOf))}</Fact>
    </Facts>
  );
}
