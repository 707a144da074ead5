import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { companyQuery } from "@/bridge/queries";

const route = getRouteApi("/companies/$company");

/** The company of the page that one is on; its tabs are shown once it has been read. */
export function useCompany() {
  const { company: id } = route.useParams();
  return useQuery(companyQuery(id)).data;
}
