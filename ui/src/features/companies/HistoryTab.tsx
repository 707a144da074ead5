import { getRouteApi } from "@tanstack/react-router";
import { History } from "@/components/History";

const route = getRouteApi("/companies/$company");

/** Everything that happened to a company. */
export function HistoryTab() {
  const { company } = route.useParams();
  return <History topic="companies" recordId={company} />;
}
