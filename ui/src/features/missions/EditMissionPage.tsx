import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { missionQuery } from "@/bridge/queries";
import { Page } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { MissionEditor } from "./MissionEditor";

const route = getRouteApi("/missions/$mission/edit");

/** Changes a mission. */
export function EditMissionPage() {
  const t = useT();
  const { mission: id } = route.useParams();
  const { data: detail, error, refetch } = useQuery(missionQuery(id));
  return (
    <Page
      title={t("mission-edit-title")}
      back={<Link href={`/missions/${id}`}>{detail?.mission.name ?? t("nav-missions")}</Link>}
      width="reading"
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!detail && !error && <Skeleton rows={10} />}
      {detail && <MissionEditor key={id} detail={detail} />}
    </Page>
  );
}
