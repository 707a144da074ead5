import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { MissionFilter } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DataGrid } from "@/components/DataGrid";
import { useMay } from "@/components/may";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { useMissionColumns } from "./columns";
import { missionsQuery } from "./queries";

interface MissionListProps {
  filter: Omit<MissionFilter, "after" | "limit">;
  isNarrowed: boolean;
  /** Widens the list to the past; null where it is there already. */
  onSeePast: (() => void) | null;
  onOpen: (id: string) => void;
}

/** The missions in the order of their days. */
export function MissionList({ filter, isNarrowed, onSeePast, onOpen }: MissionListProps) {
  const t = useT();
  const columns = useMissionColumns();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    missionsQuery(filter),
  );
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const total = data.pages[0]?.total ?? 0;
  return (
    <DataGrid
      label={t("nav-missions")}
      name="missions"
      columns={columns}
      rows={data.pages.flatMap((page) => page.rows)}
      onOpen={({ id }) => onOpen(id)}
      {...(hasNextPage && { onMore: () => void fetchNextPage() })}
      isLoadingMore={isFetchingNextPage}
      summary={t("missions-count", { count: total })}
      empty={<Nothing isNarrowed={isNarrowed} onSeePast={onSeePast} />}
    />
  );
}

function Nothing({ isNarrowed, onSeePast }: Pick<MissionListProps, "isNarrowed" | "onSeePast">) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const seePast = onSeePast && <Button onPress={onSeePast}>{t("missions-see-past")}</Button>;
  if (isNarrowed) return <EmptyState title={t("missions-none-found")} action={seePast} />;
  return (
    <EmptyState
      title={onSeePast ? t("missions-none-to-come") : t("missions-none")}
      action={
        <>
          {mayPlan && (
            <ButtonLink look="primary" icon={Plus} href="/missions/new">
              {t("missions-create")}
            </ButtonLink>
          )}
          {seePast}
        </>
      }
    >
      {t("missions-none-text")}
    </EmptyState>
  );
}
