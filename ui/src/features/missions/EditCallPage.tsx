import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { callQuery, missionQuery } from "@/bridge/queries";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";

import { CallEditor } from "./calls/CallEditor";

const route = getRouteApi("/missions/$mission/calls/$call/edit");

/** Writes the draft of a call. */
export function EditCallPage() {
  const t = useT();
  const { mission: missionId, call: id } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  const call = useQuery(callQuery(id));
  const error = call.error ?? mission.error;
  return (
    <Page
      title={t("call-edit-title")}
      subtitle={call.data && t("call-version", { number: String(call.data.row.number) })}
      back={
        <Link href={`/missions/${missionId}?call=${id}`}>
          {mission.data?.mission.name ?? t("nav-missions")}
        </Link>
      }
      width="reading"
    >
      {error && (
        <ErrorView
          error={error}
          onRetry={() => {
            void call.refetch();
            void mission.refetch();
          }}
        />
      )}
      {!error && (!call.data || !mission.data) && <Skeleton rows={10} />}
      {mission.data && call.data?.row.state === "draft" && (
        <CallEditor key={id} detail={call.data} mission={mission.data.mission} />
      )}
      {call.data && call.data.row.state !== "draft" && (
        <EmptyState
          title={t("call-not-draft")}
          action={<Link href={`/missions/${missionId}?call=${id}`}>{t("call-see")}</Link>}
        />
      )}
    </Page>
  );
}
