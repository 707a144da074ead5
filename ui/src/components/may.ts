import { useQuery } from "@tanstack/react-query";
import type { Action } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";

/** Whether the person at the desk may do it; nobody may before that is known. The desk refuses the same. */
export function useMay(action: Action): boolean {
  const { data: desk } = useQuery(deskStateQuery);
  return desk?.may.includes(action) ?? false;
}
