import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Flag } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import type { Outcome, ResultRow, SelectionResults, SelectionRules } from "@/bridge";
import { callQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { Button, ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { Code } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import textStyles from "@/components/text.module.css";
import { plain } from "@/i18n/plain";
import { useT, useWords } from "@/i18n/t";
import { SelectionPage } from "./SelectionPage";
import { useDeciderWords, useTieWords } from "./selection/deciders";
import { LettersButton } from "./selection/LettersButton";
import { OutcomeBadge } from "./selection/OutcomeBadge";
import { resultsQuery } from "./selection/queries";
import { Spread } from "./selection/Spread";
import styles from "./selection/selection.module.css";
import type { SelectionOf } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection/results");

/** Those that are ranked stand above the line of the places or below it; the others after them. */
const groups = ["selected", "waiting", "not-admitted", "not-reviewed"] as const satisfies Outcome[];

/** The result of a selection: who has a place, who waits, and who was not admitted. */
export function SelectionResultsPage() {
  const t = useT();
  const { mission } = route.useParams();
  return (
    <SelectionPage
      missionId={mission}
      title={t("results-title")}
      actions={<LettersButton missionId={mission} />}
      isAfterReveal
    >
      {(selection) => <Results selection={selection} />}
    </SelectionPage>
  );
}

function Results({ selection: { missionId, call } }: { selection: SelectionOf }) {
  const t = useT();
  const results = useQuery(resultsQuery(call.id));
  const rules = useQuery(callQuery(call.id));
  const failure = failed([results, rules]);
  if (failure) return <ErrorView {...failure} />;
  if (!results.data || !rules.data) return <Skeleton rows={10} />;
  if (results.data.rows.length === 0) {
    return (
      <EmptyState
        title={t("results-nobody")}
        action={
          <ButtonLink href={`/missions/${missionId}/registrations`}>
            {t("register-see-all")}
          </ButtonLink>
        }
      />
    );
  }
  return <Ranking missionId={missionId} results={results.data} rules={rules.data.call.rules} />;
}

interface RankingProps {
  missionId: string;
  results: SelectionResults;
  rules: SelectionRules;
}

function Ranking({ missionId, results, rules }: RankingProps) {
  const t = useT();
  const ties = useTieWords(rules);
  const [wanted, setWanted] = useState("");
  const looked = plain(wanted.trim());
  const found = results.rows.filter(({ companyName }) => plain(companyName).includes(looked));
  const places = results.rows.filter(({ explanation }) => explanation.outcome === "selected");
  const isOnLine = looked === "" && results.rows.some(isWaiting);
  return (
    <>
      {results.phase === "revealed" && <Notice>{t("results-not-decided")}</Notice>}
      <div className={styles.how}>
        <p>{t("results-ties", { ties })}</p>
        <p>
          {t("results-seed")} <Code>{results.draw}</Code>
        </p>
      </div>
      <div className={styles.find}>
        <TextField label={t("results-find")} type="search" value={wanted} onChange={setWanted} />
      </div>
      {found.length === 0 && (
        <EmptyState
          title={t("results-none-found")}
          action={<Button onPress={() => setWanted("")}>{t("filter-clear")}</Button>}
        />
      )}
      {groups.map((group) => {
        const rows = found.filter(({ explanation }) => explanation.outcome === group);
        return (
          rows.length > 0 && (
            <Group key={group} group={group} rows={rows} missionId={missionId} rules={rules}>
              {group === "selected" && isOnLine && (
                <p className={styles.line}>{t("results-line", { count: places.length })}</p>
              )}
            </Group>
          )
        );
      })}
    </>
  );
}

interface GroupProps {
  group: Outcome;
  rows: readonly ResultRow[];
  missionId: string;
  rules: SelectionRules;
  children: ReactNode;
}

function Group({ group, rows, missionId, rules, children }: GroupProps) {
  const t = useT();
  const words = useWords();
  const say = useDeciderWords(rules);
  const isRanked = group === "selected" || group === "waiting";
  const title = words(`results-group-${group}`, { count: rows.length });
  const name = {
    id: "company",
    label: t("results-company"),
    show: ({ registrationId, companyName, explanation: { behindBy } }: ResultRow) => (
      <>
        <Link href={`/missions/${missionId}/selection/results/${registrationId}`}>
          {companyName}
        </Link>
        {behindBy && behindBy.by !== "mean" && (
          <span className={textStyles.under}>{t("results-tie", { decider: say(behindBy) })}</span>
        )}
      </>
    ),
  };
  const ranked = [
    name,
    {
      id: "position",
      label: t("results-position"),
      align: "end" as const,
      show: ({ explanation: { position } }: ResultRow) => position ?? "",
    },
    {
      id: "mean",
      label: t("results-mean"),
      align: "end" as const,
      show: ({ explanation: { mean } }: ResultRow) => <strong>{mean}</strong>,
    },
    { id: "spread", label: t("results-spread"), show: (row: ResultRow) => <Spread row={row} /> },
    {
      id: "outliers",
      label: t("results-outliers"),
      show: ({ reviews }: ResultRow) => {
        const far = reviews.filter(({ isOutlier }) => isOutlier).length;
        return (
          far > 0 && (
            <Badge tone="attention" icon={Flag}>
              {t("results-far", { count: far })}
            </Badge>
          )
        );
      },
    },
  ];
  const why = {
    id: "why",
    label: t("results-why"),
    show: ({ explanation }: ResultRow) => (
      <>
        <OutcomeBadge outcome={explanation.outcome} />
        {explanation.unmet.length > 0 && (
          <span className={textStyles.under}>
            {explanation.unmet.map((kind) => words(`requirement-short-${kind}`)).join(", ")}
          </span>
        )}
      </>
    ),
  };
  return (
    <Section title={title}>
      <ListTable
        label={title}
        rows={rows}
        rowId={({ registrationId }) => registrationId}
        columns={isRanked ? ranked : [name, why]}
      />
      {children}
    </Section>
  );
}

function isWaiting({ explanation }: ResultRow): boolean {
  return explanation.outcome === "waiting";
}
