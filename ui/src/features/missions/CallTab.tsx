import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Mission, MissionDetail } from "@/bridge";
import { useMarkets, useSectors } from "@/components/catalogue";
import { Section } from "@/components/Page";
import { useRequirementWords } from "@/components/requirement-words";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { localOf } from "./mission-form";
import styles from "./missions.module.css";
import { PlacesMeter } from "./PlacesMeter";
import { missionQuery } from "./queries";

const route = getRouteApi("/missions/$mission");

/** The call: what the mission is for, whom it takes, until when, and how many places are left. */
export function CallTab() {
  const t = useT();
  const { mission: id } = route.useParams();
  const { data: detail } = useQuery(missionQuery(id));
  if (!detail) return null;
  const { mission, places } = detail;
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {mission.description !== "" && <p className={styles.description}>{mission.description}</p>}
        <Facts detail={detail} />
        <Section title={t("mission-requirements")} help={t("mission-requirements-always")}>
          <Requirements mission={mission} />
        </Section>
      </div>
      <aside className={styles.side} aria-label={t("mission-places")}>
        <h2>{t("mission-places")}</h2>
        <PlacesMeter places={places} />
      </aside>
    </div>
  );
}

function Facts({ detail: { mission } }: { detail: MissionDetail }) {
  const t = useT();
  const formats = useFormats();
  const sectors = useSectors();
  const markets = useMarkets();
  const { opensAt, closesAt, timeZone } = mission;
  const local = (instant: string) => {
    const [day = "", time = ""] = localOf(instant, timeZone).split("T");
    return t("mission-local-time", { day: formats.day(day), time: time.slice(0, 5), timeZone });
  };
  return (
    <dl className={styles.facts}>
      <Fact name={t("mission-opens")}>{opensAt ? local(opensAt) : t("mission-opens-at-once")}</Fact>
      <Fact name={t("mission-closes")}>
        {closesAt ? local(closesAt) : t("mission-closes-at-end")}
      </Fact>
      {mission.venue !== "" && <Fact name={t("mission-venue")}>{mission.venue}</Fact>}
      {mission.organiser !== "" && <Fact name={t("mission-organiser")}>{mission.organiser}</Fact>}
      {mission.sectors.length > 0 && (
        <Fact name={t("mission-sectors")}>{formats.list(mission.sectors.map(sectors.nameOf))}</Fact>
      )}
      {mission.markets.length > 0 && (
        <Fact name={t("mission-markets")}>{formats.list(mission.markets.map(markets.nameOf))}</Fact>
      )}
    </dl>
  );
}

function Requirements({ mission }: { mission: Mission }) {
  const t = useT();
  const say = useRequirementWords();
  if (mission.requirements.length === 0) {
    return <p className={textStyles.quiet}>{t("mission-no-requirements")}</p>;
  }
  return (
    <ul className={styles.bullets}>
      {mission.requirements.map((requirement) => (
        <li key={requirement.kind}>{say(requirement)}</li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
