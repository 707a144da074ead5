import { getRouteApi } from "@tanstack/react-router";
import { History } from "@/components/History";

const route = getRouteApi("/missions/$mission/history");

/** Everything that happened to a mission and to its registrations. */
export function HistoryTab() {
  const { mission } = route.useParams();
  return <History topic="missions" recordId={mission} />;
}
