import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import type { CallDetail, SupportRow } from "@/bridge";
import { callQuery, missionQuery, registrationsQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { failed } from "@/components/failed";
import { useMay } from "@/components/may";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { WhoseTask } from "@/components/WhoseTask";
import { useT, useWords } from "@/i18n/t";
import { MoveSupportDialog } from "./calls/MoveSupportDialog";
import { supportsQuery } from "./calls/queries";
import { RequestSupportDialog } from "./calls/RequestSupportDialog";
import { SupportTable } from "./calls/SupportTable";
import { type SupportMove, supportStates } from "./calls/support-moves";
import missionStyles from "./missions.module.css";

const route = getRouteApi("/missions/$mission/calls/$call/supports");

/** Who asked for what of the money of a call, how far it is, and by when something must be done. */
export function SupportsPage() {
  const t = useT();
  const { mission: missionId, call: callId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  const registrations = useQuery(registrationsQuery(missionId));
  const call = useQuery(callQuery(callId));
  const supports = useQuery(supportsQuery(callId));
  const [isAsking, setAsking] = useState(false);
  const failure = failed([mission, call, supports, registrations]);
  const funding = call.data?.call.funding ?? null;
  const mayRegister = useMay("register-to-missions");
  const isOpen = call.data?.row.state === "published" && funding !== null;
  const canAsk = isOpen && mayRegister;
  const ask = (
    <Button look="primary" icon={Plus} onPress={() => setAsking(true)}>
      {t("support-ask")}
    </Button>
  );
  return (
    <Page
      title={t("supports-title")}
      subtitle={call.data?.row.title}
      back={
        <Link href={`/missions/${missionId}?call=${callId}`}>
          {mission.data?.mission.name ?? t("nav-missions")}
        </Link>
      }
      actions={canAsk && (supports.data?.length ?? 0) > 0 && ask}
    >
      <WhoseTask of={["register-to-missions", "decide-places"]} />
      {failure && <ErrorView error={failure.error} onRetry={failure.onRetry} />}
      {!failure && (!call.data || !supports.data) && <Skeleton rows={8} />}
      {!failure && call.data && supports.data?.length === 0 && (
        <NoSupports detail={call.data} isOpen={isOpen} ask={canAsk && ask} />
      )}
      {!failure && supports.data && supports.data.length > 0 && (
        <Requests missionId={missionId} rows={supports.data} />
      )}
      {isAsking && funding && mission.data && (
        <RequestSupportDialog
          missionId={missionId}
          mission={mission.data.mission}
          callId={callId}
          funding={funding}
          registrations={registrations.data ?? []}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}

interface NoSupportsProps {
  detail: CallDetail;
  /** Whether supports can be asked for. */
  isOpen: boolean;
  ask: ReactNode;
}

/** No request yet, with what is to be done so that there can be one. */
function NoSupports({ detail, isOpen, ask }: NoSupportsProps) {
  const t = useT();
  const { missionId, row, call } = detail;
  if (isOpen) return <EmptyState title={t("supports-none")} action={ask} />;
  return (
    <EmptyState
      title={t(call.funding === null ? "supports-no-funding" : "supports-not-public")}
      action={
        <ButtonLink href={`/missions/${missionId}?call=${row.id}`}>{t("call-see")}</ButtonLink>
      }
    />
  );
}

interface RequestsProps {
  missionId: string;
  rows: readonly SupportRow[];
}

function Requests({ missionId, rows }: RequestsProps) {
  const t = useT();
  const words = useWords();
  const { states: asked = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const [move, setMove] = useState<SupportMove | null>(null);
  const states = supportStates.filter((state) => asked.split(",").includes(state));
  const shown = states.length === 0 ? rows : rows.filter(({ state }) => states.includes(state));
  const change = (next: readonly string[]) =>
    void navigate({ search: next.length > 0 ? { states: next.join(",") } : {}, replace: true });
  // What was read meanwhile counts: a move is made from the state in which the request is by now.
  const row = move && rows.find(({ id }) => id === move.row.id);
  return (
    <div className={missionStyles.list}>
      <FilterBar label={t("supports-filter")}>
        <FilterChip
          label={t("support-state")}
          any={t("supports-any-state")}
          options={supportStates
            .filter((state) => rows.some((one) => one.state === state))
            .map((state) => ({ id: state, label: words(`support-${state}`) }))}
          value={states}
          onChange={change}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState
          title={t("supports-none-found")}
          action={<Button onPress={() => change([])}>{t("filter-clear")}</Button>}
        />
      ) : (
        <SupportTable missionId={missionId} rows={shown} onMove={setMove} />
      )}
      {move && row && (
        <MoveSupportDialog
          key={`${row.id} ${move.to}`}
          move={{ row, to: move.to }}
          missionId={missionId}
          onClose={() => setMove(null)}
        />
      )}
    </div>
  );
}
