import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Flag } from "lucide-react";
import type { ResultRow, SelectionRules } from "@/bridge";
import { callQuery, evaluationQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { useFindingWords } from "@/components/requirement-words";
import { Step, StepTree } from "@/components/StepTree";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { SelectionPage } from "./SelectionPage";
import { Explained } from "./selection/Explained";
import { plainly } from "./selection/figures";
import { LettersButton } from "./selection/LettersButton";
import { resultsQuery } from "./selection/queries";
import { ReviewGiven } from "./selection/ReviewGiven";
import type { SelectionOf } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection/results/$registration");

/** Why an application came out as it did. */
export function SelectionResultPage() {
  const t = useT();
  const { mission, registration } = route.useParams();
  return (
    <SelectionPage
      missionId={mission}
      title={t("result-title")}
      back={{ href: `/missions/${mission}/selection/results`, label: t("results-title") }}
      actions={<LettersButton missionId={mission} registrationId={registration} />}
      isAfterReveal
      width="reading"
    >
      {(selection) => <One selection={selection} registration={registration} />}
    </SelectionPage>
  );
}

function One({ selection, registration }: { selection: SelectionOf; registration: string }) {
  const t = useT();
  const { missionId, call } = selection;
  const results = useQuery(resultsQuery(call.id));
  const rules = useQuery(callQuery(call.id));
  const failure = failed([results, rules]);
  if (failure) return <ErrorView {...failure} />;
  if (!results.data || !rules.data) return <Skeleton rows={10} />;
  const row = results.data.rows.find(({ registrationId }) => registrationId === registration);
  if (!row) {
    return (
      <EmptyState
        title={t("result-gone")}
        action={
          <ButtonLink href={`/missions/${missionId}/selection/results`}>
            {t("result-see-all")}
          </ButtonLink>
        }
      />
    );
  }
  const told = rules.data.call.rules;
  return (
    <>
      <Explained row={row} rules={told} isDecided={selection.standing.phase === "decided"} />
      <Criteria row={row} rules={told} />
      <Requirements missionId={missionId} row={row} />
      <Reviews row={row} rules={told} />
    </>
  );
}

function Criteria({ row: { explanation }, rules }: { row: ResultRow; rules: SelectionRules }) {
  const t = useT();
  if (explanation.criteria.length === 0) return null;
  const of = (code: string) => rules.criteria.find((one) => one.code === code);
  return (
    <Section title={t("result-criteria")}>
      <ListTable
        label={t("result-criteria")}
        rows={explanation.criteria}
        rowId={({ criterion }) => criterion}
        columns={[
          {
            id: "criterion",
            label: t("reviews-criterion"),
            show: ({ criterion }) => of(criterion)?.name ?? criterion,
          },
          {
            id: "weight",
            label: t("result-weight"),
            align: "end",
            show: ({ criterion }) => `${of(criterion)?.weight ?? ""}`,
          },
          {
            id: "mean",
            label: t("results-mean"),
            align: "end",
            show: ({ mean }) => plainly(mean),
          },
        ]}
      />
    </Section>
  );
}

/** How the company stands to what is asked, which may have changed since it was decided. */
function Requirements({ missionId, row }: { missionId: string; row: ResultRow }) {
  const t = useT();
  const words = useWords();
  const say = useFindingWords();
  const { data, error, refetch } = useQuery(evaluationQuery(missionId));
  const findings = data?.rows.find(
    ({ registrationId }) => registrationId === row.registrationId,
  )?.findings;
  return (
    <Section title={t("result-requirements")} help={t("result-requirements-help")}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data && !findings && <p>{t("result-stepped-back")}</p>}
      {findings && (
        <StepTree label={t("result-requirements")}>
          {findings.map((finding) => (
            <Step
              key={finding.requirement}
              verdict={finding.met}
              title={words(`requirement-short-${finding.requirement}`)}
            >
              {say(finding)}
            </Step>
          ))}
        </StepTree>
      )}
    </Section>
  );
}

function Reviews({ row, rules }: { row: ResultRow; rules: SelectionRules }) {
  const t = useT();
  if (row.reviews.length === 0) return null;
  return (
    <Section title={t("result-reviews")} help={t("result-outlier-help")}>
      {row.reviews.map(({ reviewer, scores, isOutlier }) => (
        <section key={reviewer} aria-label={reviewer}>
          <h3>
            {reviewer}{" "}
            {isOutlier && (
              <Badge tone="attention" icon={Flag}>
                {t("result-outlier")}
              </Badge>
            )}
          </h3>
          <ReviewGiven scores={scores} rules={rules} />
        </section>
      ))}
    </Section>
  );
}
