import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CallRow, SelectionStanding } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { selectedCallQuery, standingQuery } from "./queries";

/** What every page of a selection is given. */
export interface SelectionOf {
  missionId: string;
  call: CallRow;
  standing: SelectionStanding;
}

interface WithSelectionProps {
  missionId: string;
  children: (selection: SelectionOf) => ReactNode;
}

/** Reads the selection of a mission; says what to do where there is none. */
export function WithSelection({ missionId, children }: WithSelectionProps) {
  const t = useT();
  const call = useQuery(selectedCallQuery(missionId));
  const standing = useQuery({
    ...standingQuery(call.data?.id ?? ""),
    enabled: Boolean(call.data),
  });
  const failure = failed([call, standing]);
  if (failure) return <ErrorView {...failure} />;
  if (call.data === null) {
    return (
      <EmptyState
        title={t("selection-no-call")}
        action={<ButtonLink href={`/missions/${missionId}`}>{t("selection-see-call")}</ButtonLink>}
      >
        {t("selection-no-call-text")}
      </EmptyState>
    );
  }
  if (!call.data || !standing.data) return <Skeleton rows={8} />;
  return children({ missionId, call: call.data, standing: standing.data });
}

/** Whether the names stand beside the scores. */
export function tellsNames({ phase }: Pick<SelectionStanding, "phase">): boolean {
  return phase === "revealed" || phase === "decided";
}
