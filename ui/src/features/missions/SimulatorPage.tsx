import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { callQuery, missionQuery, registrationsQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { scoresQuery } from "./calls/queries";
import { Simulator } from "./calls/Simulator";

const route = getRouteApi("/missions/$mission/calls/$call/simulator");

/** Who would get what of the money of a call, by three rules, before anything is decided. */
export function SimulatorPage() {
  const t = useT();
  const { mission: missionId, call: callId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  const call = useQuery(callQuery(callId));
  const registrations = useQuery(registrationsQuery(missionId));
  // While the scores are not told, everybody begins with none.
  const scores = useQuery(scoresQuery(callId));
  const failure = failed([mission, call, registrations]);
  const here = `/missions/${missionId}?call=${callId}`;
  const isReady = mission.data && call.data && registrations.data && !scores.isPending;
  return (
    <Page
      title={t("simulator-title")}
      subtitle={call.data?.row.title}
      back={<Link href={here}>{mission.data?.mission.name ?? t("nav-missions")}</Link>}
    >
      <Notice>{t("simulator-nothing-written")}</Notice>
      {failure && <ErrorView error={failure.error} onRetry={failure.onRetry} />}
      {!failure && !isReady && <Skeleton rows={8} />}
      {!failure && isReady && call.data.call.funding === null && (
        <EmptyState
          title={t("simulator-no-funding")}
          action={<ButtonLink href={here}>{t("call-see")}</ButtonLink>}
        />
      )}
      {!failure && isReady && call.data.call.funding && (
        <Simulator
          key={callId}
          detail={call.data}
          funding={call.data.call.funding}
          market={mission.data.mission.country}
          registrations={registrations.data}
          scores={scores.data ?? new Map()}
        />
      )}
    </Page>
  );
}
