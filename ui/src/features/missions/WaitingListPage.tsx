import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowUpDown } from "lucide-react";
import { Link } from "react-aria-components";
import type { RegistrationRow } from "@/bridge";
import { missionQuery, registrationsQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { ListTable } from "@/components/ListTable";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { MoveWaitingDialog } from "./MoveWaitingDialog";
import missionStyles from "./missions.module.css";
import { PlacesMeter } from "./PlacesMeter";
import { Promotion } from "./Promotion";
import { SelectionPage } from "./SelectionPage";
import type { SelectionOf } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection/waiting");

/** Who waits for a place, in order, and who would get one. */
export function WaitingListPage() {
  const t = useT();
  const { mission } = route.useParams();
  return (
    <SelectionPage missionId={mission} title={t("waiting-title")} isAfterReveal>
      {(selection) => <Waiting selection={selection} />}
    </SelectionPage>
  );
}

function Waiting({ selection: { missionId, standing } }: { selection: SelectionOf }) {
  const t = useT();
  const mission = useQuery(missionQuery(missionId));
  const registrations = useQuery(registrationsQuery(missionId));
  const failure = failed([mission, registrations]);
  if (failure) return <ErrorView {...failure} />;
  if (!mission.data || !registrations.data) return <Skeleton rows={8} />;
  const waiting = registrations.data
    .filter(({ position }) => position !== null)
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  return (
    <>
      <div className={missionStyles.narrow}>
        <PlacesMeter places={mission.data.places} />
      </div>
      {waiting.length === 0 ? (
        <EmptyState
          title={t("waiting-nobody")}
          action={
            <ButtonLink href={`/missions/${missionId}/selection/results`}>
              {t("result-see-all")}
            </ButtonLink>
          }
        >
          {standing.phase === "decided" ? "" : t("waiting-after-decision")}
        </EmptyState>
      ) : (
        <WaitingList rows={waiting} mayMove={standing.mayDecide} />
      )}
      {waiting.length > 0 && <Promotion missionId={missionId} registrations={registrations.data} />}
    </>
  );
}

function WaitingList({ rows, mayMove }: { rows: readonly RegistrationRow[]; mayMove: boolean }) {
  const t = useT();
  const moved = useOpened(rows);
  return (
    <Section title={t("waiting-order")} help={t("waiting-order-help")}>
      <ListTable
        label={t("waiting-order")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "company",
            label: t("results-company"),
            show: ({ companyId, companyName }) => (
              <Link href={`/companies/${companyId}`}>{companyName}</Link>
            ),
          },
          {
            id: "position",
            label: t("results-position"),
            align: "end",
            show: ({ position }) => position,
          },
          {
            id: "reason",
            label: t("waiting-reason"),
            show: ({ reason }) => reason ?? t("waiting-by-ranking"),
          },
          {
            id: "move",
            label: t("waiting-move"),
            align: "end",
            show: (row) =>
              mayMove &&
              rows.length > 1 && (
                <Button
                  icon={ArrowUpDown}
                  aria-label={t("waiting-move-of", { name: row.companyName })}
                  onPress={() => moved.open(row)}
                >
                  {t("waiting-move")}
                </Button>
              ),
          },
        ]}
      />
      {moved.row && (
        <MoveWaitingDialog
          key={moved.row.id}
          row={moved.row}
          isGone={moved.isGone}
          last={rows.length}
          onClose={moved.close}
        />
      )}
    </Section>
  );
}
