import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { type Evaluation, isRefusal } from "@/bridge";
import { evaluationQuery, missionQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { DataGrid } from "@/components/DataGrid";
import { useMay } from "@/components/may";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { WhoseTask } from "@/components/WhoseTask";
import { errorWords } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { EvaluationDialog } from "./calls/EvaluationDialog";
import { EvaluationFilter } from "./calls/EvaluationFilter";
import { useEvaluationColumns } from "./calls/evaluation-columns";
import {
  type EvaluationSearchChange,
  readEvaluationSearch,
  shownRows,
} from "./calls/evaluation-search";

import missionStyles from "./missions.module.css";

const route = getRouteApi("/missions/$mission/evaluation");

/** Every company that applied, held against all that is asked, with reasons and what they rest on. */
export function EvaluationPage() {
  const t = useT();
  const { mission: id } = route.useParams();
  const mayRegister = useMay("register-to-missions");
  const { data: mission } = useQuery(missionQuery(id));
  const { data, error, refetch } = useQuery(evaluationQuery(id));
  return (
    <Page
      title={t("evaluation-title")}
      subtitle={t("evaluation-text")}
      back={<Link href={`/missions/${id}`}>{mission?.mission.name ?? t("nav-missions")}</Link>}
    >
      {error && <Failure missionId={id} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && !error && data.rows.length === 0 && (
        <EmptyState
          title={t("evaluation-none")}
          action={
            mayRegister && (
              <ButtonLink look="primary" icon={UserPlus} href={`/missions/${id}/register`}>
                {t("mission-register")}
              </ButtonLink>
            )
          }
        >
          <WhoseTask of={["register-to-missions"]} />
        </EmptyState>
      )}
      {data && !error && data.rows.length > 0 && <Applications missionId={id} evaluation={data} />}
    </Page>
  );
}

interface FailureProps {
  missionId: string;
  error: Error;
  onRetry: () => void;
}

/** While applications are scored without names nobody is named here: that is no failure. */
function Failure({ missionId, error, onRetry }: FailureProps) {
  const t = useT();
  if (isRefusal(error, "mission.names-hidden")) {
    return (
      <EmptyState
        title={errorWords(t, error)}
        action={<ButtonLink href={`/missions/${missionId}`}>{t("call-see")}</ButtonLink>}
      />
    );
  }
  return <ErrorView error={error} onRetry={onRetry} />;
}

function Applications({ missionId, evaluation }: { missionId: string; evaluation: Evaluation }) {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useEvaluationColumns();
  const change = (next: EvaluationSearchChange) =>
    void navigate({
      search: (before) => readEvaluationSearch({ ...before, ...next }),
      replace: true,
    });
  const [opened, setOpened] = useState<string | null>(null);
  const rows = shownRows(evaluation.rows, search).map((row) => ({
    ...row,
    id: row.registrationId,
  }));
  // What was read meanwhile counts.
  const row = evaluation.rows.find(({ registrationId }) => registrationId === opened);
  return (
    <div className={missionStyles.list}>
      <EvaluationFilter rows={evaluation.rows} search={search} onChange={change} />
      <DataGrid
        label={t("evaluation-title")}
        name="evaluation"
        columns={columns}
        rows={rows}
        lines={2}
        onOpen={({ id }) => setOpened(id)}
        summary={
          <span role="status">
            {t("evaluation-counts", {
              met: String(evaluation.met),
              unmet: String(evaluation.unmet),
              unknown: String(evaluation.unknown),
            })}
          </span>
        }
        empty={
          <EmptyState
            title={t("evaluation-none-found")}
            action={
              <Button onPress={() => change({ text: null, met: null, asks: null })}>
                {t("filter-clear")}
              </Button>
            }
          />
        }
      />
      {row && <EvaluationDialog missionId={missionId} row={row} onClose={() => setOpened(null)} />}
    </div>
  );
}
